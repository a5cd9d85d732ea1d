/* SPDX-License-Identifier: ISC */
/*
 * Bytes: slices that borrow and buffers that own. Nothing here ends in NUL;
 * every length is a size_t. The one place that allocates: running out of
 * memory ends the run (die), so no caller checks.
 */
#ifndef BUF_H
#define BUF_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

/* n bytes at p, owned by somebody else. */
struct slice {
	const char *p;
	size_t n;
};

#define SLICE(literal) ((struct slice){(literal), sizeof(literal) - 1})

/* ... in a static table. */
#define LIT(literal) {literal, sizeof(literal) - 1}

/* n bytes at p of cap allocated, owned. All zero is an empty buffer. */
struct buf {
	char *p;
	size_t n, cap;
};

void *mem_more(void *p, size_t *cap, size_t want, size_t size);

/*
 * Makes room for want elements of size bytes in the array p of *cap elements;
 * gives the array, perhaps moved. A NULL array with *cap 0 is a new one.
 */
static inline void *
mem_grow(void *p, size_t *cap, size_t want, size_t size)
{
	return want > *cap ? mem_more(p, cap, want, size) : p;
}

/* Makes room for extra more bytes. */
static inline void
buf_room(struct buf *b, size_t extra)
{
	if (extra > b->cap - b->n)
		b->p = mem_grow(b->p, &b->cap, b->n + extra, 1);
}

static inline void
buf_add(struct buf *b, struct slice s)
{
	if (s.n == 0)
		return;
	buf_room(b, s.n);
	memcpy(b->p + b->n, s.p, s.n);
	b->n += s.n;
}

static inline void
buf_byte(struct buf *b, char c)
{
	buf_room(b, 1);
	b->p[b->n++] = c;
}

void buf_number(struct buf *b, unsigned long long n); /* in decimal */

/* n in decimal, written into the end of room: all digits of the greatest. */
#define NUMBER_ROOM 20
struct slice number_digits(char room[NUMBER_ROOM], unsigned long long n);

void buf_cut(struct buf *b, size_t n); /* drops the first n bytes */
void buf_free(struct buf *b);

static inline struct slice
buf_slice(const struct buf *b)
{
	return (struct slice){b->p, b->n};
}

static inline bool
slice_eq(struct slice a, struct slice b)
{
	return a.n == b.n && (a.n == 0 || memcmp(a.p, b.p, a.n) == 0);
}

/* Bytes [from, to) of s; the caller keeps from <= to <= s.n. */
static inline struct slice
slice_part(struct slice s, size_t from, size_t to)
{
	return (struct slice){s.p + from, to - from};
}

/* Inline, so that for a literal a comparison is a few instructions. */
static inline bool
slice_starts(struct slice s, struct slice prefix)
{
	return s.n >= prefix.n && memcmp(s.p, prefix.p, prefix.n) == 0;
}

static inline bool
slice_ends(struct slice s, struct slice suffix)
{
	return s.n >= suffix.n &&
	    memcmp(s.p + s.n - suffix.n, suffix.p, suffix.n) == 0;
}

static inline bool
is_ascii(char c)
{
	return (unsigned char)c < 0x80;
}

static inline bool
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static inline bool
is_upper(char c)
{
	return c >= 'A' && c <= 'Z';
}

static inline bool
is_lower(char c)
{
	return c >= 'a' && c <= 'z';
}

static inline bool
is_ascii_letter(char c)
{
	return is_lower((char)(c | 0x20));
}

static inline char
to_lower(char c)
{
	return is_upper(c) ? (char)(c + ('a' - 'A')) : c;
}

/* ASCII letters, and every byte of a character beyond ASCII. */
static inline bool
is_letter(char c)
{
	return is_upper(c) || is_lower(c) || (unsigned char)c >= 0x80;
}

/* Whether the first n bytes at a and b are the same, ASCII case-blind. */
bool bytes_eq_fold(const char *a, const char *b, size_t n);

/* Most differ in their first letter, or in the last. */
static inline bool
slice_starts_fold(struct slice s, struct slice prefix)
{
	size_t last = prefix.n - 1;

	return s.n >= prefix.n && (prefix.n == 0 ||
	    (((s.p[0] ^ prefix.p[0]) & ~0x20) == 0 &&
	    ((s.p[last] ^ prefix.p[last]) & ~0x20) == 0 &&
	    bytes_eq_fold(s.p, prefix.p, prefix.n)));
}

static inline bool
slice_eq_fold(struct slice a, struct slice b)
{
	return a.n == b.n && slice_starts_fold(a, b);
}

/*
 * Byte offset of the first needle in s, ASCII case-blind; s.n if none. The
 * needle is not empty.
 */
size_t slice_find_fold(struct slice s, struct slice needle);

#endif
