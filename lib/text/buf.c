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

/* What is looked for: its first and last byte but blanks, which are many. */
struct ends {
	size_t first, last; /* where */
	char a, b;          /* in small letters */
};

static struct ends
ends_of(struct slice needle)
{
	struct ends e = {0, needle.n - 1, 0, 0};

	if (needle.n > 3) {
		e.first += needle.p[0] == ' ';
		e.last -= needle.p[e.last] == ' ';
	}
	e.a = needle.p[e.first] | 0x20;
	e.b = needle.p[e.last] | 0x20;
	return e;
}

/* At which places both ends stand, in either case. */
static inline byte_bits
ends_meet(const struct ends *e, bytes first, bytes last)
{
	return bytes_set(bytes_both(bytes_each(bytes_lower(first), e->a),
	    bytes_each(bytes_lower(last), e->b)));
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
	struct ends e = ends_of(needle);
	size_t at = 0, found, places;
	byte_bits both;

	if (s.n < needle.n)
		return s.n;
	places = s.n - needle.n + 1;
	for (; places - at >= BYTES; at += BYTES) {
		both = ends_meet(&e, bytes_at(s.p + at + e.first),
		    bytes_at(s.p + at + e.last));
		if (both && (found = first_place(s, at, both, needle)) < s.n)
			return found;
	}
	if (at == places)
		return s.n;
	if (places >= BYTES) {
		at = places - BYTES; /* some of these were seen already */
		both = ends_meet(&e, bytes_at(s.p + at + e.first),
		    bytes_at(s.p + at + e.last));
		return first_place(s, at, both, needle);
	}
	/* in small letters a NUL behind the end is a space */
	both = ends_meet(&e, bytes_of(s, e.first), bytes_of(s, e.last));
	return first_place(s, 0, both & (((byte_bits)1 << places) - 1), needle);
}
