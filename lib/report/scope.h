/* SPDX-License-Identifier: ISC */
/* What narrows a figure: who did it, to whom, in what form (tip(5)). */
#ifndef SCOPE_H
#define SCOPE_H

#include "frame.h"

/* Whether figure k says how much more or less: "an increase of 12". */
bool scope_is_change(const struct frame *f, size_t k);

/*
 * Fills in the scope of the sentence's figures by their own words; also the
 * conversions in brackets, with what they have from the amount before them.
 */
void scopes_fill(const struct frame *f);

/*
 * Sees to the scope of figure q of the sentence, which scopes_fill leaves alone
 * where it has no measure: to be called before it gets one, or its scope is
 * asked for. That it is a change is known before.
 */
void scope_settle(const struct frame *f, struct quantity *q);

/*
 * Whether a subject of its own stands before figure q, whose verb is left out:
 * "NGOs helped 40 victims, the government 12".
 */
bool scope_has_doer(const struct frame *f, const struct quantity *q);

#endif
