/* SPDX-License-Identifier: ISC */
/*
 * Zero and silence: "no convictions" is a figure of 0, "did not report any
 * convictions" one that is not known (tip(5)).
 */
#ifndef SILENCE_H
#define SILENCE_H

#include "frame.h"

/*
 * Adds a figure for every word that denies something, in its place among the
 * figures of the sentence. One that turns out to be about no measure is taken
 * out by silence_drop. marks is room to work in.
 */
void silence_add(const struct frame *f, struct buf *marks);

/*
 * Whether all figures of the sentence are such as silence_drop will take out,
 * as most words that deny are; often yes is not known, and no is given.
 */
bool silence_only(const struct frame *f);

/* Sets measure and value of the denying figures, by what they deny. */
void silence_fill(const struct frame *f);

/*
 * What a denying figure counts as evidence of measure m: of a list that is denied
 * ("no investigations or arrests") the noun that names m, else its own.
 */
struct slice silence_what(const struct frame *f, const struct quantity *q,
    enum measure m);

/* Takes out the denying figures that are about no measure. */
void silence_drop(struct frame *f);

#endif
