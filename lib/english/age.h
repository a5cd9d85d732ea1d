/* SPDX-License-Identifier: ISC */
/* Ages: numbers and amounts of time that say how old someone is. */
#ifndef AGE_H
#define AGE_H

#include "quantity.h"

/*
 * Makes an age of the count or duration q where what stands around it says so:
 * "18 years old", "under the age of 18", "girls as young as 12". Its span and
 * bound may grow.
 */
void age_read(const struct tokens *ts, struct quantity *q);

#endif
