/* SPDX-License-Identifier: ISC */
#include "table.h"

const void *
table_find_hash(const struct table *t, struct slice key, uint32_t h)
{
	size_t at = h & t->mask, n;
	const void *row;

	for (; (n = t->slot[at]) != 0; at = (at + 1) & t->mask)
		if ((row = table_row_of(t, n, key)) != NULL)
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
