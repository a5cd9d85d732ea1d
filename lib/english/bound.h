/* SPDX-License-Identifier: ISC */
/* Words that bound a number, by the phrases of bound.tsv and tail.tsv. */
#ifndef BOUND_H
#define BOUND_H

#include "quantity.h"

/*
 * The bound that the words before token i give; REL_EQUAL if none. Of several
 * a mean stands before a bound, that before "about". *first is set to their
 * first token (i if there are none).
 */
enum rel bound_before(const struct tokens *ts, size_t i, size_t *first);

/*
 * The bound that the words behind token i give, *last their last token (i if
 * there are none); REL_EQUAL if none.
 */
enum rel bound_behind(const struct tokens *ts, size_t i, size_t *last);

/* The stronger of two bounds on the same number. */
enum rel bound_both(enum rel a, enum rel b);

#endif
