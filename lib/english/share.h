/* SPDX-License-Identifier: ISC */
/* What one figure of a sentence takes from another: units, and being a mean. */
#ifndef SHARE_H
#define SHARE_H

#include "quantity.h"

/* Whether "from" before token i tells of a change: A and B are two figures. */
bool share_is_change(const struct tokens *ts, size_t i);

/*
 * Gives the quantities of the sentence from number from on the units that
 * their neighbors spell ("30 and 42 months", "from six years to four"), and
 * makes means and bounds of those that a noun says are ("the average sentence
 * was four years").
 */
void share_units(const struct tokens *ts, struct quantities *qs, size_t from);

#endif
