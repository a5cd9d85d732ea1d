/* SPDX-License-Identifier: ISC */
/* Noun phrases: what a number counts, or what an amount is measured of. */
#ifndef PHRASE_H
#define PHRASE_H

#include "quantity.h"

/*
 * Reads the noun phrase that begins at token i: up to the first preposition,
 * verb or clause. Sets its first and last token; false if none begins there.
 * single: one thing is counted, so what follows its noun is a verb.
 */
bool phrase_read(const struct tokens *ts, size_t i, bool single, size_t *first,
    size_t *last);

/* The bytes of the text from token first to token last. */
struct slice phrase_text(const struct tokens *ts, size_t first, size_t last);

/* Whether token i is a noun in the plural, by its form. */
bool phrase_is_plural(const struct tokens *ts, size_t i);

/* Whether token i may be a participle in -ed: "opened", but not "hundred". */
static inline bool
phrase_is_ed(const struct tokens *ts, size_t i)
{
	return token_ends(ts, i, SLICE("ed")) &&
	    !(ts->t[i].is & (W_EDNOUN | W_NUMBER));
}

/* Whether token i is a verb by its form or the lexicon: "said", "opened". */
static inline bool
phrase_is_verb(const struct tokens *ts, size_t i)
{
	return kind_of(ts, i) == TOKEN_WORD &&
	    ((ts->t[i].is & W_VERB) || phrase_is_ed(ts, i));
}

/*
 * Fills in what the quantities of the sentence from number from on count or
 * measure, where the sentence says it beside them. A count whose noun is left
 * out keeps the empty one.
 */
void phrases_fill(const struct tokens *ts, struct quantities *qs, size_t from);

#endif
