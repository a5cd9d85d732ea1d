/* SPDX-License-Identifier: ISC */
#include "table.h"

/*
 * Whether n bytes at a and b are the same. Most keys are too short to call
 * memcmp for: looks of eight or four bytes, the last of which may overlap.
 */
static inline bool
same(const char *a, const char *b, size_t n)
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
row_of(const struct table *t, size_t n, struct slice key)
{
	const void *row = (const char *)t->rows + (n - 1) * t->size;
	const struct slice *k = row;

	return k->n == key.n && same(k->p, key.p, key.n) ? row : NULL;
}

const void *
table_find_hash(const struct table *t, struct slice key, uint32_t h)
{
	size_t at = h & t->mask, n;
	const void *row;

	for (; (n = t->slot[at]) != 0; at = (at + 1) & t->mask)
		if ((row = row_of(t, n, key)) != NULL)
			return row;
	return NULL;
}

const void *
table_find_word(const struct table *t, struct slice word, uint32_t look)
{
	const void *row;
	size_t n;

	for (; (n = t->words[look] & TABLE_ROWS) != 0;
	    look = (look + 1) % TABLE_LOOKS)
		if ((row = row_of(t, n, word)) != NULL)
			return row;
	return NULL;
}

const void *
table_find(const struct table *t, struct slice key)
{
	return table_find_hash(t, key, table_hash(key));
}

const void *
table_next(const struct table *t, const void *row)
{
	const char *next = (const char *)row + t->size;

	if (next >= (const char *)t->rows + t->count * t->size ||
	    !slice_eq(*(const struct slice *)row, *(const struct slice *)(const void *)next))
		return NULL;
	return next;
}
