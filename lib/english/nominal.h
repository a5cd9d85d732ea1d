/* SPDX-License-Identifier: ISC */
/* Numbers that only name something: provisions, laws, tiers, telephones. */
#ifndef NOMINAL_H
#define NOMINAL_H

#include "token.h"

/* Whether the number at token i is a name; *last its last token. */
bool nominal_read(const struct tokens *ts, size_t i, size_t *last);

/*
 * Whether the year at tokens first to last opens the noun phrase of a law or
 * a plan: "2000 UN TIP Protocol", "its 2015-2022 action plan".
 */
bool nominal_law_year(const struct tokens *ts, size_t first, size_t last);

bool nominal_is_digits(struct slice s);

#endif
