/* SPDX-License-Identifier: ISC */
/*
 * Vocabulary as data. Each NAME.tsv beside the code is turned, when the tools
 * are built, into an array NAME_rows and a table NAME of its keys (see
 * lib/table.awk for the form of the file). The row's struct is declared by
 * the .c file that includes it; its first member is the key.
 */
#ifndef TABLE_H
#define TABLE_H

#include "buf.h"

struct table {
	const void *rows;           /* sorted by key, equal keys side by side */
	size_t size;                /* bytes of a row */
	size_t count;               /* rows */
	const unsigned short *slot; /* 1 + the first row of a key, 0 empty */
	size_t mask;                /* slots less one */
	const unsigned char *first; /* bits: hashes of first words */
	const uint32_t *letters;    /* a first letter's bits: the second ones */
	const unsigned short *words; /* by table_look, where it was asked for */
	uint32_t looks;             /* words less one */
};

/*
 * What a word may be in the keys of a table: a key, which has a row, the first
 * word of a longer one, or the last of such.
 */
#define TABLE_ROWS 0x3fffu
#define TABLE_BEGINS 0x4000u
#define TABLE_ENDS 0x8000u

#define TABLE_HASH_START 5381u

/* The bits of first and last; lib/table.awk has the same number. */
#define TABLE_BITS 16384u

/* The hash of a key, byte by byte; lib/table.awk reckons the same. */
static inline uint32_t
table_hash_byte(uint32_t h, char c)
{
	return h * 33u + (unsigned char)c;
}

static inline uint32_t
table_hash(struct slice key)
{
	uint32_t h = TABLE_HASH_START;
	size_t i;

	for (i = 0; i < key.n; i++)
		h = table_hash_byte(h, key.p[i]);
	return h;
}

/* Whether a key of hash h may be there: no for most that are not. */
static inline bool
table_may_have(const struct table *t, uint32_t h)
{
	return t->slot[h & t->mask] != 0;
}

/* Whether a key may begin with the words whose hash h is; no is sure. */
static inline bool
table_may_begin(const struct table *t, uint32_t h)
{
	return t->first[h % TABLE_BITS / 8] >> h % 8 & 1;
}

/* The four bytes at p as a number. */
static inline uint32_t
table_four(const char *p)
{
	const unsigned char *c = (const unsigned char *)p;

	return c[0] | (uint32_t)c[1] << 8 | (uint32_t)c[2] << 16 |
	    (uint32_t)c[3] << 24;
}

/*
 * A look at a word, which is not empty, in either case: at its first and last
 * four letters. lib/table.awk reckons the same.
 */
static inline uint32_t
table_look(struct slice word)
{
	const unsigned char *p = (const unsigned char *)word.p;
	uint32_t first, last, small = 0x20202020;

	if (word.n < 4) {
		first = p[0] | (uint32_t)p[word.n / 2] << 8;
		last = p[word.n - 1];
	} else {
		first = table_four(word.p);
		last = table_four(word.p + word.n - 4);
	}
	return ((first | small) + (last | small) * 33) * 648057u >> 16;
}

/*
 * What a word of that look may be in the keys, of a table with a line "#look";
 * what it is not is sure.
 */
static inline unsigned
table_word(const struct table *t, uint32_t look)
{
	return t->words[look & t->looks];
}

/* Likewise, to ask no further; with TIP_ASK_ALL, a test, all are asked. */
static inline unsigned
table_word_may(const struct table *t, uint32_t look)
{
#ifdef TIP_ASK_ALL
	return TABLE_ROWS | TABLE_BEGINS | TABLE_ENDS;
#endif
	return table_word(t, look);
}

/*
 * Whether n bytes at a and b are the same. Most keys are too short to call
 * memcmp for: looks of eight or four bytes, the last of which may overlap.
 */
static inline bool
table_same(const char *a, const char *b, size_t n)
{
	size_t i;

	if (n >= 8) {
		for (i = 0; i + 8 < n; i += 8)
			if (memcmp(a + i, b + i, 8) != 0)
				return false;
		return memcmp(a + n - 8, b + n - 8, 8) == 0;
	}
	if (n >= 4)
		return memcmp(a, b, 4) == 0 &&
		    memcmp(a + n - 4, b + n - 4, 4) == 0;
	return n == 0 || (a[0] == b[0] && a[n / 2] == b[n / 2] &&
	    a[n - 1] == b[n - 1]);
}

/* Row number n, from 1, if its key is that; else NULL. */
static inline const void *
table_row_of(const struct table *t, size_t n, struct slice key)
{
	const void *row = (const char *)t->rows + (n - 1) * t->size;
	const struct slice *k = row;

	return k->n == key.n && table_same(k->p, key.p, key.n) ? row : NULL;
}

/* The first row of the key that word is, of that look; NULL if it is none. */
static inline const void *
table_find_word(const struct table *t, struct slice word, uint32_t look)
{
	const void *row;
	size_t n;

	for (; (n = table_word(t, look) & TABLE_ROWS) != 0; look++)
		if ((row = table_row_of(t, n, word)) != NULL)
			return row;
	return NULL;
}

/*
 * Whether a key may begin as s does, in either case; a look at two letters. Of
 * other signs in s nothing is known; figures begin a key or do not.
 */
static inline bool
table_may_start(const struct table *t, struct slice s)
{
	if (s.n > 0 && is_digit(s.p[0]))
		return t->letters[0] & 1;
	if (s.n < 2 || !is_ascii_letter(s.p[0]) || !is_ascii_letter(s.p[1]))
		return true;
	return t->letters[s.p[0] & 31] >> (s.p[1] & 31) & 1;
}

/*
 * Whether one of the words that bits was made of (lib/table.awk) may begin with
 * the four bytes at p: letters in lower case, NUL for all else. No is sure.
 */
static inline bool
table_begins(const unsigned char *bits, const char *p)
{
	uint64_t start = table_four(p);
	uint32_t bit = (uint32_t)(start * 648057 >> 20) % TABLE_BITS;

	return bits[bit / 8] >> bit % 8 & 1;
}

/* The first row of key, whose hash it is; NULL if there is none. */
const void *table_find_hash(const struct table *t, struct slice key, uint32_t h);
const void *table_find(const struct table *t, struct slice key);

/* The row behind row if it has the same key, else NULL. */
const void *table_next(const struct table *t, const void *row);

#endif
