/* SPDX-License-Identifier: ISC */
/*
 * Sixteen bytes at a time: which of them are this or that, as bits, the first
 * byte the lowest. Behind the end of the text the bytes are NUL. Where the
 * processor has no such thing, or TIP_PLAIN is defined, plain C does the same.
 */
#ifndef BYTES_H
#define BYTES_H

#include "buf.h"

#define BYTES 16
#define BYTES_ALL 0xffffu

/* A bit for each byte. */
typedef unsigned byte_bits;

#if defined(__SSE2__) && !defined(TIP_PLAIN)

#include <emmintrin.h>

typedef __m128i bytes;

static inline bytes
bytes_at(const char *p)
{
	return _mm_loadu_si128((const __m128i *)(const void *)p);
}

static inline void
bytes_put(char *p, bytes b)
{
	_mm_storeu_si128((__m128i *)(void *)p, b);
}

/* 0xff where b is c. */
static inline bytes
bytes_each(bytes b, char c)
{
	return _mm_cmpeq_epi8(b, _mm_set1_epi8(c));
}

/*
 * 0xff where b is from low to high, neither beyond ASCII: moved so that high
 * is the greatest signed byte, all others wrap round or stay below.
 */
static inline bytes
bytes_range(bytes b, char low, char high)
{
	bytes moved = _mm_add_epi8(b, _mm_set1_epi8((char)(127 - high)));

	return _mm_cmpgt_epi8(moved, _mm_set1_epi8((char)(low - 1 + 127 - high)));
}

static inline bytes
bytes_both(bytes a, bytes b)
{
	return _mm_and_si128(a, b);
}

static inline bytes
bytes_either(bytes a, bytes b)
{
	return _mm_or_si128(a, b);
}

/* Those whose highest bit is set, as that of 0xff is and none of ASCII. */
static inline byte_bits
bytes_set(bytes b)
{
	return (byte_bits)_mm_movemask_epi8(b);
}

/* With the bit that makes a capital letter a small one. */
static inline bytes
bytes_lower(bytes b)
{
	return _mm_or_si128(b, _mm_set1_epi8(0x20));
}

/* ASCII letters in lower case, NUL for all else. */
static inline bytes
bytes_letters(bytes b)
{
	bytes low = bytes_lower(b);

	return bytes_both(low, bytes_range(low, 'a', 'z'));
}

#else

typedef struct {
	char p[BYTES];
} bytes;

static inline bytes
bytes_at(const char *p)
{
	bytes b;

	memcpy(b.p, p, BYTES);
	return b;
}

static inline void
bytes_put(char *p, bytes b)
{
	memcpy(p, b.p, BYTES);
}

/* 0xff where b is c. */
static inline bytes
bytes_each(bytes b, char c)
{
	int i;

	for (i = 0; i < BYTES; i++)
		b.p[i] = b.p[i] == c ? '\xff' : 0;
	return b;
}

/* 0xff where b is from low to high, neither beyond ASCII. */
static inline bytes
bytes_range(bytes b, char low, char high)
{
	int i;

	for (i = 0; i < BYTES; i++)
		b.p[i] = b.p[i] >= low && b.p[i] <= high ? '\xff' : 0;
	return b;
}

static inline bytes
bytes_both(bytes a, bytes b)
{
	int i;

	for (i = 0; i < BYTES; i++)
		a.p[i] &= b.p[i];
	return a;
}

static inline bytes
bytes_either(bytes a, bytes b)
{
	int i;

	for (i = 0; i < BYTES; i++)
		a.p[i] |= b.p[i];
	return a;
}

/* Those whose highest bit is set, as that of 0xff is and none of ASCII. */
static inline byte_bits
bytes_set(bytes b)
{
	byte_bits bits = 0;
	int i;

	for (i = 0; i < BYTES; i++)
		bits |= (byte_bits)((unsigned char)b.p[i] >= 0x80) << i;
	return bits;
}

/* With the bit that makes a capital letter a small one. */
static inline bytes
bytes_lower(bytes b)
{
	int i;

	for (i = 0; i < BYTES; i++)
		b.p[i] |= 0x20;
	return b;
}

/* ASCII letters in lower case, NUL for all else. */
static inline bytes
bytes_letters(bytes b)
{
	int i;

	for (i = 0; i < BYTES; i++)
		b.p[i] = is_ascii_letter(b.p[i]) ? b.p[i] | 0x20 : 0;
	return b;
}

#endif

static inline byte_bits
bytes_are(bytes b, char c)
{
	return bytes_set(bytes_each(b, c));
}

/* Those from low to high, neither beyond ASCII. */
static inline byte_bits
bytes_within(bytes b, char low, char high)
{
	return bytes_set(bytes_range(b, low, high));
}

static inline byte_bits
bytes_beyond_ascii(bytes b)
{
	return bytes_set(b);
}

/* The last of s, fewer than BYTES, from at on. */
bytes bytes_last(struct slice s, size_t at);

/* Those of s from at on, which is at most s.n. */
static inline bytes
bytes_of(struct slice s, size_t at)
{
	return s.n - at >= BYTES ? bytes_at(s.p + at) : bytes_last(s, at);
}

/* Those that are not behind the end of s. */
static inline byte_bits
bytes_there(struct slice s, size_t at)
{
	return s.n - at >= BYTES ? BYTES_ALL : (1u << (s.n - at)) - 1;
}

/* Which is the first; bits is not 0. */
static inline size_t
bytes_first(byte_bits bits)
{
#if defined(__GNUC__)
	return (size_t)__builtin_ctz(bits);
#else
	size_t n = 0;

	for (; !(bits & 1); bits >>= 1)
		n++;
	return n;
#endif
}

/* How many there are. */
static inline size_t
bytes_count(byte_bits bits)
{
	bits -= bits >> 1 & 0x5555;
	bits = (bits & 0x3333) + (bits >> 2 & 0x3333);
	bits = (bits + (bits >> 4)) & 0x0f0f;
	return (bits + (bits >> 8)) & 0x1f;
}

/*
 * Goes on from at over plain ASCII with one space between words, two blocks at
 * a time, as most of a long field is. *space says whether one was the last.
 */
static inline size_t
bytes_skip_words(struct slice line, size_t at, byte_bits *space)
{
	byte_bits spaces;

	for (; line.n - at >= 2 * BYTES; at += 2 * BYTES) {
		bytes a = bytes_at(line.p + at), b = bytes_at(line.p + at + BYTES);

		spaces = bytes_are(a, ' ') | bytes_are(b, ' ') << BYTES;
		if (bytes_set(bytes_both(bytes_range(a, ' ', '~'),
		    bytes_range(b, ' ', '~'))) != BYTES_ALL ||
		    (spaces & (spaces << 1 | *space)))
			break;
		*space = spaces >> (2 * BYTES - 1);
	}
	return at;
}

#endif
