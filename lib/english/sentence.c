/* SPDX-License-Identifier: ISC */
#include "../text/bytes.h"
#include "../text/table.h"
#include "../text/utf8.h"
#include "sentence.h"

enum {
	STOP_NEVER = 1, /* the stop never ends a sentence: Mr. */
	STOP_NUMBER,    /* not before a number: No. 5 */
	STOP_OPENER,    /* only before a word that opens one: U.S. */
};

struct abbreviation_row {
	struct slice key;
	int stop;
};

struct opener_row {
	struct slice key;
};

#include "english/abbreviation.h"
#include "english/opener.h"

/* The longest abbreviation or opening word looked up, in bytes. */
#define LONGEST_WORD 16
#define LONGEST_ABBREVIATION 8

/* The row of table for s in lower case. */
static const void *
find_lower(const struct table *table, struct slice s)
{
	char lower[LONGEST_WORD];
	uint32_t look;
	size_t i;

	if (s.n == 0 || s.n > LONGEST_WORD)
		return NULL;
	look = table_look(s);
	if (!table_word(table, look))
		return NULL; /* as most words */
	for (i = 0; i < s.n; i++)
		lower[i] = to_lower(s.p[i]);
	return table_find_word(table, (struct slice){lower, s.n}, look);
}

/* The run of letters and stops that ends at at, or so much of it. */
static struct slice
word_before(struct slice text, size_t from, size_t at)
{
	size_t first = at;

	while (first > from && at - first <= LONGEST_ABBREVIATION &&
	    (is_letter(text.p[first - 1]) || text.p[first - 1] == '.'))
		first--;
	return slice_part(text, first, at);
}

static struct slice
word_after(struct slice text, size_t at)
{
	size_t end = at;

	while (end < text.n && is_letter(text.p[end]))
		end++;
	return slice_part(text, at, end);
}

/* Bytes of the closing quote or bracket at at; 0 if there is none. */
static size_t
closer(struct slice text, size_t at)
{
	struct slice s;

	if (at >= text.n)
		return 0;
	s = slice_part(text, at, text.n);
	if (s.p[0] == '"' || s.p[0] == '\'' || s.p[0] == ')' || s.p[0] == ']')
		return 1;
	if (s.p[0] == '\xe2' && (slice_starts(s, SLICE("\xe2\x80\x9d")) ||
	    slice_starts(s, SLICE("\xe2\x80\x99"))))
		return 3;
	return 0;
}

/* Whether a sentence may begin at at: not in lower case. */
static bool
opens(struct slice text, size_t at)
{
	char c = text.p[at];

	return !is_lower(c) && c != ',' && c != ';' && c != ')' && c != '-';
}

/* Whether the stop at at belongs to an abbreviation or an initial. */
static bool
is_abbreviation(struct slice text, size_t from, size_t at, size_t next)
{
	struct slice word = word_before(text, from, at);
	const struct abbreviation_row *a = find_lower(&abbreviation, word);

	if (!a)
		return word.n == 1 && is_upper(word.p[0]) &&
		    is_upper(text.p[next]);
	if (a->stop == STOP_NEVER)
		return true;
	if (a->stop == STOP_NUMBER)
		return is_digit(text.p[next]);
	return !find_lower(&opener, word_after(text, next));
}

/*
 * Whether a blank was lost behind the stop at at ("trafficking.The", as in
 * copies of 2015 and 2020): two small letters or a bracket before it, a capital
 * and a small letter behind it, and no address of the web around it.
 */
static bool
lost_blank(struct slice text, size_t from, size_t at)
{
	const char *p = text.p;
	struct slice chunk;
	size_t first = at;

	if (at + 2 >= text.n || at < from + 2 || !is_upper(p[at + 1]) ||
	    !(is_lower(p[at + 2]) || p[at + 2] == ' '))
		return false;
	if (p[at - 1] != ')' && !is_digit(p[at - 1]) &&
	    !(is_lower(p[at - 1]) && is_lower(p[at - 2])))
		return false;
	while (first > from && p[first - 1] != ' ' && at - first < 64)
		first--;
	chunk = slice_part(text, first, at);
	return slice_find_fold(chunk, SLICE("www.")) == chunk.n &&
	    slice_find_fold(chunk, SLICE("//")) == chunk.n &&
	    slice_find_fold(chunk, SLICE("@")) == chunk.n;
}

/* The next byte from i on that may end a sentence; text.n if there is none. */
static size_t
next_end(struct slice text, size_t i)
{
	for (; i < text.n; i += BYTES) {
		bytes b = bytes_of(text, i);
		byte_bits may = bytes_are(b, '.') | bytes_are(b, '!') |
		    bytes_are(b, '?') |
		    bytes_are(b, '\xe2'); /* the first byte of a bullet */

		if (may)
			return i + bytes_first(may);
	}
	return text.n;
}

size_t
sentence_end(struct slice text, size_t from)
{
	size_t i, end, n;

	for (i = next_end(text, from); i < text.n; i = next_end(text, i + 1)) {
		char c = text.p[i];

		if (c == '\xe2' && i > from && i + 3 <= text.n &&
		    memcmp(text.p + i, "\xe2\x80\xa2", 3) == 0)
			return text.p[i - 1] == ' ' ? i - 1 : i; /* a bullet */
		if (c != '.' && c != '!' && c != '?')
			continue;
		if (c == '.' && lost_blank(text, from, i))
			return i + 1;
		for (end = i + 1; (n = closer(text, end)) > 0; end += n)
			;
		if (end >= text.n)
			return text.n;
		if (text.p[end] != ' ' || end + 1 >= text.n ||
		    !opens(text, end + 1))
			continue;
		if (c == '.' && end == i + 1 &&
		    is_abbreviation(text, from, i, end + 1))
			continue;
		return end;
	}
	return text.n;
}
