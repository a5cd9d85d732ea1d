/* SPDX-License-Identifier: ISC */
#include "../text/bytes.h"
#include "damage.h"

#define SHIFT 25

bool
damage_shifted(struct slice text)
{
	size_t i, capitals = 0, signs = 0, n;

	if (text.n < 12)
		return false;
	n = text.n < 200 ? text.n : 200;
	for (i = 0; i < n; i++) {
		unsigned char c = (unsigned char)text.p[i];

		if (is_lower((char)c) || c >= 0x80)
			return false;
		capitals += c + SHIFT >= 'A' && c + SHIFT <= 'Z';
		signs += c != 0 && strchr("()*+,;<=>?@:", c) != NULL;
	}
	return capitals * 10 >= n * 8 && signs * 10 >= n * 3;
}

/* Sentences broken into by others, and bytes a break, that tell two columns. */
#define BREAKS 2
#define BREAK_EVERY 3000

/* Whether the word that ends before s[at] begins with a small letter. */
static bool
after_small_word(struct slice s, size_t at)
{
	if (at > 0 && s.p[at - 1] == ',')
		at--;
	while (at > 0 && is_letter(s.p[at - 1]))
		at--;
	return is_lower(s.p[at]);
}

/* Whether a sentence's first word, with a small word behind it, is at s. */
static bool
opens_sentence(struct slice s)
{
	static const struct slice words[] = {{"The ", 4}, {"This ", 5},
	    {"These ", 6}, {"They ", 5}, {"However, ", 9}, {"During ", 7},
	    {"Although ", 9}, {"In ", 3}, {"Authorities ", 12},
	    {"Officials ", 10}, {"Police ", 7}, {"It ", 3}, {"Courts ", 7},
	    {"Victims ", 8}, {"Prosecutors ", 12}, {"There ", 6}};
	size_t i;

	for (i = 0; i < sizeof(words) / sizeof(words[0]); i++)
		if (slice_starts(s, words[i]) && s.n > words[i].n &&
		    (is_lower(s.p[words[i].n]) ||
		    is_digit(s.p[words[i].n])))
			return true;
	return false;
}

/* The spaces of text from at on, above 0, between a word and a capital. */
static byte_bits
capitals(struct slice text, size_t at)
{
	return bytes_are(bytes_of(text, at), ' ') &
	    bytes_within(bytes_of(text, at + 1), 'A', 'Z') &
	    ~bytes_are(bytes_of(text, at - 1), '.');
}

/*
 * Sound prose hardly ever has such a word behind a small letter; two columns
 * read across have a few on every page (docslib, 2008 to 2017).
 */
bool
damage_interleaved(struct slice text)
{
	size_t at, breaks = 0;

	for (at = 1; at < text.n; at += BYTES) {
		byte_bits words = capitals(text, at);

		for (; words; words &= words - 1) {
			size_t i = at + bytes_first(words);

			if (memchr("TDHAIOPCV", text.p[i + 1], 9) &&
			    after_small_word(text, i) && opens_sentence(
			    slice_part(text, i + 1, text.n)))
				breaks++;
		}
	}
	return breaks >= BREAKS && breaks * BREAK_EVERY >= text.n;
}
