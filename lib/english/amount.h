/* SPDX-License-Identifier: ISC */
/* A number with what it is a number of: money, time, percent, or nothing. */
#ifndef AMOUNT_H
#define AMOUNT_H

#include "numeral.h"
#include "quantity.h"

struct amount {
	enum kind kind; /* a count, unless its unit or form says otherwise */
	struct numeral number;
	struct slice iso;    /* of money */
	int unit;            /* of time */
	size_t first, last;  /* tokens, the unit and the sign included */
	bool hyphen;         /* the unit is joined on */
	enum rel rel;        /* of a bound before the unit: "10 or more years" */
};

/* Reads the amount that begins at token i; false if none does. */
bool amount_read(const struct tokens *ts, size_t i, struct amount *a);

/*
 * Adds the smaller unit that follows in "one year and six months": *a then is
 * in the smaller one.
 */
void amount_compound(const struct tokens *ts, struct amount *a);

/*
 * What the amount at tokens up to last is a rate per: the unit of time, and
 * *what the noun of something else ("a barrel"), as the words behind last say.
 * UNIT_NONE and empty if it is no rate.
 */
int amount_rate(const struct tokens *ts, const struct amount *a, size_t last,
    struct slice *what);

/* Puts low and high, of the units a and b, into the smaller of the two. */
int amount_same_unit(struct decimal *low, int a, struct decimal *high, int b);

#endif
