/* SPDX-License-Identifier: ISC */
#include "when.h"

#define YEAR 10000
#define MONTH 100

/* The number that the n digits at s[at] write, or -1. */
static int
digits(struct slice s, size_t at, size_t n)
{
	int value = 0;
	size_t i;

	for (i = at; i < at + n; i++) {
		if (i >= s.n || !is_digit(s.p[i]))
			return -1;
		value = value * 10 + (s.p[i] - '0');
	}
	return value;
}

/*
 * One date; month and day stand in for those it leaves out. No month has more
 * than 31 days: days are only compared, so that may stand for all.
 */
static int
date(struct slice s, int month, int day)
{
	int year = digits(s, 0, 4);

	if (s.n >= 7 && s.p[4] == '-')
		month = digits(s, 5, 2);
	if (s.n == 10 && s.p[7] == '-')
		day = digits(s, 8, 2);
	if (year < 0 || month < 0 || day < 0 ||
	    (s.n != 4 && s.n != 7 && s.n != 10))
		return 0;
	return year * YEAR + month * MONTH + day;
}

struct when
when_read(struct slice s)
{
	const char *slash = s.n > 0 ? memchr(s.p, '/', s.n) : NULL;
	size_t n = slash ? (size_t)(slash - s.p) : s.n;
	struct slice last = slash ? slice_part(s, n + 1, s.n) : s;
	struct when w;

	w.from = date(slice_part(s, 0, n), 1, 1);
	w.to = slash && last.n == 0 ? WHEN_OPEN : date(last, 12, 31);
	return w;
}

bool
when_is_long(struct when w)
{
	/* a year on from its first day, the thirteenth month has begun */
	return w.from > 0 && w.to < WHEN_OPEN && w.to >= w.from + YEAR;
}
