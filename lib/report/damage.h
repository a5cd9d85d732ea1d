/* SPDX-License-Identifier: ISC */
/*
 * Damage that no rule of layout can mend, as PDF hosts leave it (2008 to 2017):
 * glyphs shifted by a constant, and two columns read across as one.
 */
#ifndef DAMAGE_H
#define DAMAGE_H

#include "../text/buf.h"

/* Breaks, and lines with a gutter, of which the last few are remembered. */
#define DAMAGE_BREAKS 3
#define DAMAGE_LINES 8

/* What was seen of a document so far. */
struct damage {
	size_t bytes;                 /* of its paragraphs */
	size_t breaks[DAMAGE_BREAKS]; /* where sentences broke off in them */
	bool small[DAMAGE_BREAKS];    /* ... with a small word for the next */
	size_t broken;                /* how many did */
	bool whole;                   /* the last one ended a sentence */
	size_t gutters[DAMAGE_LINES]; /* columns where right halves begin */
	size_t lines;                 /* how many lines were long */
};

void damage_start(struct damage *d); /* a new document */

/*
 * ":@90(;0,99(5205.)@@,(9" is "SYRIATIERRANKINGBYYEAR", each code 25 less;
 * other shifts happen too.
 */
bool damage_shifted(struct slice text);

/* Sentences break off for others to begin: "women in The government ...". */
bool damage_interleaved(struct damage *d, struct slice paragraph);

/*
 * A line as it came, its blanks too: lines in a row have a gutter at the same
 * place, and prose on both sides of it.
 */
bool damage_columns(struct damage *d, struct slice line);

/* A line that has no gutter. */
static inline void
damage_no_gutter(struct damage *d)
{
	d->gutters[d->lines++ % DAMAGE_LINES] = 0;
}

#endif
