/* SPDX-License-Identifier: ISC */
/* Comparison phrases: where "compared with 12 in 2009" begins and ends. */
#ifndef COMPARE_H
#define COMPARE_H

#include "clause.h"

/*
 * Finds the comparison phrases of ts and marks their tokens. The words,
 * brackets and possible verbs of c are read.
 */
void compares_read(struct clauses *c, const struct tokens *ts);

#endif
