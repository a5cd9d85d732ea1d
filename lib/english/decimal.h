/* SPDX-License-Identifier: ISC */
/*
 * Numbers as the streams write them: plain decimals of any length. What fits
 * is reckoned in ten-thousandths; what does not keeps its digits as written.
 */
#ifndef DECIMAL_H
#define DECIMAL_H

#include "../text/buf.h"

enum decimal_form {
	DECIMAL_NONE,  /* "-": no such end, or no number at all */
	DECIMAL_FIXED, /* v ten-thousandths */
	DECIMAL_GREAT, /* v whole ones: too many for ten-thousandths */
	DECIMAL_LONG,  /* digits, then zeros more zeros */
	DECIMAL_LIFE,  /* "life": the upper end of a prison term */
};

struct decimal {
	enum decimal_form form;
	int64_t v;
	struct slice digits; /* as written, commas and all */
	unsigned zeros;
};

#define DECIMAL_ONE 10000

struct decimal decimal_of(int64_t whole);

/* The digits s, with commas and one point, a minus before them or not, times
 * ten to the power. */
struct decimal decimal_read(struct slice s, unsigned power);

/* a divided by b (above 0), rounded to four decimals. */
struct decimal decimal_ratio(int64_t a, int64_t b);

/* d times factor (not negative); NONE where that cannot be reckoned. */
struct decimal decimal_times(struct decimal d, int64_t factor);
/* d divided by b (above 0), to four decimals. */
struct decimal decimal_divide(struct decimal d, int64_t b);
struct decimal decimal_add(struct decimal a, struct decimal b);

/* Below, equal to or above 0 as a is less than, equal to or more than b. Only
 * FIXED ones compare, and GREAT ones; any other counts as the greatest. */
int decimal_compare(struct decimal a, struct decimal b);

/* d as a whole number, -1 if it is none or too large. */
int64_t decimal_whole(struct decimal d);

void decimal_write(struct buf *out, struct decimal d);

#endif
