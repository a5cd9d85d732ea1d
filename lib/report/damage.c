/* SPDX-License-Identifier: ISC */
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

bool
damage_interleaved(struct slice text)
{
	static const struct slice the = {"The ", 4}, what = {"overnment", 9};
	size_t at = 0, breaks = 0;
	const char *p;

	while (breaks < 2 && at < text.n &&
	    (p = memchr(text.p + at, 'T', text.n - at)) != NULL) {
		at = (size_t)(p - text.p);
		if (at > 1 && text.p[at - 1] == ' ' &&
		    after_small_word(text, at - 1) &&
		    slice_starts(slice_part(text, at, text.n), the) &&
		    text.n > at + 5 &&
		    slice_starts(slice_part(text, at + 5, text.n), what))
			breaks++;
		at++;
	}
	return breaks == 2;
}
