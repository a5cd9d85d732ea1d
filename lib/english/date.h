/* SPDX-License-Identifier: ISC */
/*
 * Dates and intervals in words and digits. A date is a year, a year and
 * month, a day, or a day of no known year, as ISO 8601 has them.
 */
#ifndef DATE_H
#define DATE_H

#include "token.h"

/* 0 for what is not known; all 0 is no date. */
struct date {
	int year; /* 1 to 9999 */
	int month, day;
};

/* From one date to another; either may be no date: open at that end. */
struct interval {
	struct date from, to;
};

struct date_span {
	size_t first, last; /* tokens */
	struct interval when;
};

/*
 * Reads the date or interval that begins at token i. year is that of the
 * sentence's last full date, 0 if it has none: for a day without a year.
 */
bool date_read(const struct tokens *ts, size_t i, int year,
    struct date_span *d);

/* The year that token i is, by its form and what stands around it; else 0. */
int date_year(const struct tokens *ts, size_t i);

/*
 * Whether the number at token i is given as a day that its month has not: "31
 * April", "on February 30".
 */
bool date_no_day(const struct tokens *ts, size_t i);

struct date date_of_year(int year); /* no date if year is below 1 */
bool date_known(struct date d);
int date_compare(struct date a, struct date b);

/*
 * The months up to d, at least one, with the month or day of d the last; of
 * nothing if d is a year or they begin before the year 1.
 */
struct interval date_months_to(struct date d, int months);

/* The first day that d can mean: of 2003-06 it is 2003-06-01. */
struct date date_first(struct date d);

void date_write(struct buf *out, struct date d);

/* As the period column has it: "2003", "2003-04/2004-03", "2019/", "-". */
void interval_write(struct buf *out, struct interval when);

#endif
