/* SPDX-License-Identifier: ISC */
#include <stdlib.h>

#include "buf.h"
#include "bytes.h"
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
bytes_eq_fold(const char *a, const char *b, size_t n)
{
	size_t i;

	for (i = 0; i < n; i++)
		if (to_lower(a[i]) != to_lower(b[i]))
			return false;
	return true;
}

size_t
slice_find_fold(struct slice s, struct slice needle)
{
	size_t last = needle.n - 1, at;
	char first_byte = needle.p[0] | 0x20, last_byte = needle.p[last] | 0x20;
	bytes first, behind;
	byte_bits both;

	for (at = 0; at + last < s.n; at += BYTES) {
		if (s.n - last - at >= BYTES) {
			first = bytes_at(s.p + at);
			behind = bytes_at(s.p + at + last);
		} else {
			first = bytes_of(s, at);
			behind = bytes_of(s, at + last);
		}
		both = bytes_are(bytes_lower(first), first_byte) &
		    bytes_are(bytes_lower(behind), last_byte) &
		    bytes_there(s, at + last); /* in lower case NUL is a space */
		for (; both; both &= both - 1) {
			size_t i = at + bytes_first(both);

			if (slice_starts_fold(slice_part(s, i, s.n), needle))
				return i;
		}
	}
	return s.n;
}
