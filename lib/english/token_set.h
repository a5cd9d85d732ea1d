/* SPDX-License-Identifier: ISC */
/*
 * Some of a sentence's tokens, a bit each: which is the next, which the last
 * before, without a look at those between. All zero at first; release bits.
 * They only spare looks: each of these tokens is to be looked at, none of the
 * others can be what is looked for.
 */
#ifndef TOKEN_SET_H
#define TOKEN_SET_H

#include "../text/buf.h"

/* With TIP_PLAIN nothing is spared, for tests: the same must be found. */
#if defined(TIP_PLAIN)
#define LOOK_EVERYWHERE true
#else
#define LOOK_EVERYWHERE false
#endif

struct token_set {
	uint64_t *bits;
	size_t cap;
	size_t n; /* tokens of the sentence */
};

/* Which bit of w, which is not 0, is the lowest, and which the highest. */
static inline size_t
bit_first(uint64_t w)
{
#if defined(__GNUC__)
	return (size_t)__builtin_ctzll(w);
#else
	size_t i = 0;

	for (; !(w & 1); w >>= 1)
		i++;
	return i;
#endif
}

static inline size_t
bit_last(uint64_t w)
{
#if defined(__GNUC__)
	return 63 - (size_t)__builtin_clzll(w);
#else
	size_t i = 0;

	while (w >>= 1)
		i++;
	return i;
#endif
}

/* Makes s the empty set of a sentence of n tokens. */
static inline void
token_set_clear(struct token_set *s, size_t n)
{
	size_t words = n / 64 + 1, i;

	if (words > s->cap)
		s->bits = mem_grow(s->bits, &s->cap, words, sizeof(*s->bits));
	for (i = 0; i < words; i++)
		s->bits[i] = LOOK_EVERYWHERE ? UINT64_MAX : 0;
	s->n = n;
}

static inline void
token_set_add(struct token_set *s, size_t i)
{
	s->bits[i / 64] |= (uint64_t)1 << i % 64;
}

/* The first token of s at or behind i; s->n if there is none. */
static inline size_t
token_set_next(const struct token_set *s, size_t i)
{
	uint64_t w;

	if (i >= s->n)
		return s->n;
	w = s->bits[i / 64] >> i % 64;
	if (w)
		return i + bit_first(w);
	for (i = i / 64 + 1; i <= s->n / 64; i++)
		if (s->bits[i])
			return i * 64 + bit_first(s->bits[i]);
	return s->n;
}

/* The last token of s before i; SIZE_MAX if there is none. */
static inline size_t
token_set_before(const struct token_set *s, size_t i)
{
	size_t k;
	uint64_t w;

	if (i == 0)
		return SIZE_MAX;
	k = --i / 64;
	w = s->bits[k] << (63 - i % 64);
	if (w)
		return i - (63 - bit_last(w));
	while (k-- > 0)
		if (s->bits[k])
			return k * 64 + bit_last(s->bits[k]);
	return SIZE_MAX;
}

#endif
