/* SPDX-License-Identifier: ISC */
/*
 * What a run of digits is by its shape alone: a number, an ordinal, a
 * telephone number, a date in digits, or a name with digits in it.
 */
#ifndef DIGITS_H
#define DIGITS_H

#include "token.h"

struct digits {
	int kind;   /* enum token_kind */
	size_t end; /* behind its last byte */
	int power;  /* of ten, of a glued scale: "1.1m" has 6 */
};

/* The longest run of digits that is one number (tip(5)). */
#define DIGITS_LONGEST 1000

/*
 * Reads what begins at at with a digit, or a point, a minus or a plus before
 * one. money: a currency's sign stands before it, so "m" is a million.
 */
void digits_read(struct slice text, size_t at, size_t to, bool money,
    struct digits *d);

/*
 * Letters [at, end) with a digit, "$" or "-" behind them: a currency sign
 * ("RD$", of that country "N" before digits), or a name ("M23", "H-2A").
 * False where they are a word like any other.
 */
bool digits_after_letters(struct slice text, size_t at, size_t end, size_t to,
    struct slice country, struct digits *d);

/* Bytes of the minus or plus at at, 0 if none: "-", "+", U+2212. */
size_t digits_sign(struct slice text, size_t at, size_t to);

/* Whether there is such a day; year 0, one not known, has February 29. */
bool digits_day_exists(int year, int month, int day);

/*
 * Reads a day in digits: 2003-06-14, else month first, unless it is above 12
 * or full stops part them. False if there is no such day.
 */
bool digits_day(struct slice s, int *year, int *month, int *day);

bool digits_is_phone(struct slice text, size_t at, size_t to);

#endif
