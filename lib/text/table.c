/* SPDX-License-Identifier: ISC */
#include "table.h"

uint32_t
table_hash(struct slice key)
{
	uint32_t h = TABLE_HASH_START;
	size_t i;

	for (i = 0; i < key.n; i++)
		h = table_hash_byte(h, key.p[i]);
	return h;
}

/* Whether a and b are the same; most keys are too short to call memcmp for. */
static bool
same(struct slice a, struct slice b)
{
	size_t i;

	if (a.n != b.n)
		return false;
	for (i = 0; i < a.n; i++)
		if (a.p[i] != b.p[i])
			return false;
	return true;
}

static const void *
row_at(const struct table *t, size_t i)
{
	return (const char *)t->rows + i * t->size;
}

const void *
table_find_hash(const struct table *t, struct slice key, uint32_t h)
{
	size_t at = h & t->mask;

	for (; t->slot[at]; at = (at + 1) & t->mask) {
		const void *row = row_at(t, t->slot[at] - 1u);

		if (same(*(const struct slice *)row, key))
			return row;
	}
	return NULL;
}

const void *
table_find_word(const struct table *t, struct slice word, uint32_t look)
{
	size_t row;

	for (; (row = t->words[look] & TABLE_ROWS) != 0;
	    look = (look + 1) % TABLE_LOOKS)
		if (same(*(const struct slice *)row_at(t, row - 1), word))
			return row_at(t, row - 1);
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
