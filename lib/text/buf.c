/* SPDX-License-Identifier: ISC */
#include <stdlib.h>

#include "buf.h"
#include "err.h"

/* Arrays start at this many elements, so that small ones do not creep. */
#define FIRST_ROOM 64

void *
mem_grow(void *p, size_t *cap, size_t want, size_t size)
{
	size_t n = *cap ? *cap : FIRST_ROOM;

	if (want <= *cap)
		return p;
	while (n < want) {
		if (n > SIZE_MAX / 2 / size)
			die("out of memory");
		n *= 2;
	}
	p = realloc(p, n * size);
	if (!p)
		die("out of memory: %zu bytes wanted", n * size);
	*cap = n;
	return p;
}

struct slice
number_digits(char room[NUMBER_ROOM], unsigned long long n)
{
	size_t at = NUMBER_ROOM;

	do
		room[--at] = (char)('0' + n % 10);
	while ((n /= 10) > 0);
	return (struct slice){room + at, NUMBER_ROOM - at};
}

void
buf_number(struct buf *b, unsigned long long n)
{
	char room[NUMBER_ROOM];

	buf_add(b, number_digits(room, n));
}

void
buf_cut(struct buf *b, size_t n)
{
	if (n == 0)
		return;
	b->n -= n;
	memmove(b->p, b->p + n, b->n);
}

void
buf_free(struct buf *b)
{
	free(b->p);
	*b = (struct buf){0};
}

bool
slice_starts(struct slice s, struct slice prefix)
{
	return s.n >= prefix.n && memcmp(s.p, prefix.p, prefix.n) == 0;
}

bool
slice_ends(struct slice s, struct slice suffix)
{
	return s.n >= suffix.n &&
	    memcmp(s.p + s.n - suffix.n, suffix.p, suffix.n) == 0;
}

bool
slice_eq_fold(struct slice a, struct slice b)
{
	return a.n == b.n && slice_starts_fold(a, b);
}

bool
slice_starts_fold(struct slice s, struct slice prefix)
{
	size_t i;

	if (s.n < prefix.n)
		return false;
	for (i = 0; i < prefix.n; i++)
		if (to_lower(s.p[i]) != to_lower(prefix.p[i]))
			return false;
	return true;
}

/* The first c in s from at on; s.n if there is none. */
static size_t
find_byte(struct slice s, size_t at, char c)
{
	const char *p = at < s.n ? memchr(s.p + at, c, s.n - at) : NULL;

	return p ? (size_t)(p - s.p) : s.n;
}

size_t
slice_find_fold(struct slice s, struct slice needle)
{
	char small = to_lower(needle.p[0]);
	char capital = is_lower(small) ? (char)(small - 'a' + 'A') : small;
	size_t a, b, i;

	if (needle.n > s.n)
		return s.n;
	a = find_byte(s, 0, small);
	b = find_byte(s, 0, capital);
	while ((i = a < b ? a : b) + needle.n <= s.n) {
		if (slice_starts_fold(slice_part(s, i, s.n), needle))
			return i;
		if (a == i)
			a = find_byte(s, i + 1, small);
		if (b == i)
			b = find_byte(s, i + 1, capital);
	}
	return s.n;
}
