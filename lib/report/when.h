/* SPDX-License-Identifier: ISC */
/* The period column: a date, an interval of two, or one that is still open. */
#ifndef WHEN_H
#define WHEN_H

#include "../text/buf.h"

/* The first and the last day, as the number YYYYMMDD. */
struct when {
	int from, to;
};

#define WHEN_OPEN 99999999 /* the last day of what has not ended */

/*
 * Reads "2003", "2003-06", "2003-06-14", two of these with a slash between,
 * "2019/". Where no month is given the year's are meant, likewise days. "-"
 * and what is none of these is 0, 0.
 */
struct when when_read(struct slice s);

/* Whether it is longer than twelve months; what is open has no length. */
bool when_is_long(struct when w);

#endif
