/* SPDX-License-Identifier: ISC */
/* What a figure is evidence of (tip(5)). */
#ifndef MEASURE_H
#define MEASURE_H

#include "frame.h"

static inline uint32_t
measure_bit(enum measure m)
{
	return m == MEASURE_NONE ? 0 : (uint32_t)1 << m;
}

/* The first of a set of measures, in the order of the list. */
enum measure measure_first(uint32_t set);

/* Fills in the measures of the sentence's figures, by their own words only:
 * what a part has from its whole is whole.c's. */
void measures_fill(const struct frame *f);

/* Whether count k may be found to have a measure; no is sure. */
bool measure_may_count(const struct frame *f, size_t k);

/* The measure of money or of a length of time (punishment.c). */
enum measure punishment_duration(const struct frame *f, size_t k);
enum measure punishment_money(const struct frame *f, size_t k);

#endif
