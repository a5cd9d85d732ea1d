/* SPDX-License-Identifier: ISC */
/* Lists that "respectively" sets against each other. */
#ifndef RESPECTIVE_H
#define RESPECTIVE_H

#include "token.h"

/*
 * Where a blank was lost in a list of figures ("with 130,249, and 964
 * identified respectively", as a report of 2021 has it), so that it is shorter
 * than the list it goes with, cuts "130,249" into two numbers. at is the place
 * of "respectively".
 */
void respective_split(struct tokens *ts, size_t at);

#endif
