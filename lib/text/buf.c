/* SPDX-License-Identifier: ISC */
#include <stdlib.h>

#include "buf.h"
#include "bytes.h"
#include "err.h"

/* Arrays start at this many elements, so that small ones do not creep. */
#define FIRST_ROOM 64

void *
mem_more(void *p, size_t *cap, size_t want, size_t size)
{
	size_t n = *cap ? *cap : FIRST_ROOM;

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
	unsigned long long least = 10; /* number of one more digit */
	size_t digits = 1;
	char *end;

	for (; digits < NUMBER_ROOM && n >= least; least *= 10)
		digits++;
	buf_room(b, digits);
	b->n += digits;
	for (end = b->p + b->n; n >= 10; n /= 10)
		*--end = (char)('0' + n % 10);
	*--end = (char)('0' + n);
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
bytes_eq_fold(const char *a, const char *b, size_t n)
{
	size_t i;

	for (i = 0; i < n; i++)
		if (to_lower(a[i]) != to_lower(b[i]))
			return false;
	return true;
}

/* Which of the bytes at a and b are first and last, in either case. */
static byte_bits
ends_meet(bytes a, char first, bytes b, char last)
{
	return bytes_are(bytes_lower(a), first) & bytes_are(bytes_lower(b), last);
}

/* The first place of both in s that needle stands at; s.n if none is. */
static size_t
first_place(struct slice s, size_t at, byte_bits both, struct slice needle)
{
	size_t middle = needle.n / 2;

	for (; both; both &= both - 1) {
		size_t i = at + bytes_first(both);

		if (((s.p[i + middle] ^ needle.p[middle]) & ~0x20) == 0 &&
		    slice_starts_fold(slice_part(s, i, s.n), needle))
			return i;
	}
	return s.n;
}

size_t
slice_find_fold(struct slice s, struct slice needle)
{
	size_t behind = needle.n - 1, at = 0, found, places;
	char first = needle.p[0] | 0x20, last = needle.p[behind] | 0x20;
	byte_bits both;

	if (s.n <= behind)
		return s.n;
	places = s.n - behind;
	for (; places - at >= BYTES; at += BYTES) {
		both = ends_meet(bytes_at(s.p + at), first,
		    bytes_at(s.p + at + behind), last);
		if (both && (found = first_place(s, at, both, needle)) < s.n)
			return found;
	}
	if (at == places)
		return s.n;
	if (places >= BYTES) {
		at = places - BYTES; /* some of these were seen already */
		both = ends_meet(bytes_at(s.p + at), first,
		    bytes_at(s.p + at + behind), last);
		return first_place(s, at, both, needle);
	}
	/* in small letters a NUL behind the end is a space */
	both = ends_meet(bytes_of(s, 0), first, bytes_of(s, behind), last);
	return first_place(s, 0, both & bytes_there(s, behind), needle);
}
