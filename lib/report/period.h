/* SPDX-License-Identifier: ISC */
/*
 * What time each figure of a sentence is about, which figures are given for
 * an earlier one to compare with, and which tell of one case (tip(5):
 * period, role).
 */
#ifndef PERIOD_H
#define PERIOD_H

#include "../english/clause.h"
#include "../english/quantity.h"
#include "period_phrase.h"
#include "record.h"

/* The phrases of a figure that is put in once for each. */
struct when_group {
	size_t first, count;
};

/* What is reused from sentence to sentence; all zero at first. */
struct periods {
	struct clauses clauses;
	struct when_phrases phrases;
	struct when_group *group; /* one a figure of the sentence */
	size_t group_cap;
};

/*
 * Fills period, dated, role and compared of the figures qs->q[from] and up,
 * which are those of sentence ts of p; its clauses are read. A figure about two periods is put in
 * twice. Those before from are of earlier sentences of p.
 */
void periods_fill(struct periods *ps, const struct tokens *ts,
    struct quantities *qs, size_t from, const struct paragraph *p);
void periods_free(struct periods *ps);

#endif
