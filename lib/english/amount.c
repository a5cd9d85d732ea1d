/* SPDX-License-Identifier: ISC */
#include "amount.h"
#include "bound.h"
#include "currency.h"

/*
 * How many of unit small are in one of unit large; a month is 30 days, a year
 * 365 (tip(5)). 0 where that is no whole number.
 */
static int64_t
units_in(int large, int small)
{
	static const int64_t days[] = {[UNIT_DAY] = 1, [UNIT_WEEK] = 7,
	    [UNIT_MONTH] = 30, [UNIT_YEAR] = 365, [UNIT_DECADE] = 3650};
	static const int64_t seconds[] = {[UNIT_SECOND] = 1,
	    [UNIT_MINUTE] = 60, [UNIT_HOUR] = 3600, [UNIT_DAY] = 86400};

	if (large == small)
		return 1;
	if (large >= UNIT_YEAR && small == UNIT_MONTH)
		return large == UNIT_YEAR ? 12 : 120;
	if (large == UNIT_DECADE && small == UNIT_YEAR)
		return 10;
	if (large >= UNIT_DAY && small >= UNIT_DAY)
		return days[large] % days[small] == 0
		    ? days[large] / days[small] : 0;
	if (small > UNIT_DAY || small == UNIT_NONE || large == UNIT_NONE)
		return 0;
	if (large > UNIT_DAY)
		return days[large] * seconds[UNIT_DAY] / seconds[small];
	return seconds[large] / seconds[small];
}

int
amount_same_unit(struct decimal *low, int a, struct decimal *high, int b)
{
	int small = a < b ? a : b;
	int64_t by_low, by_high;

	if (a == b)
		return a;
	/* weeks go into no whole number of months: days they are */
	if (units_in(a < b ? b : a, small) == 0)
		small = UNIT_DAY;
	by_low = units_in(a, small);
	by_high = units_in(b, small);
	if (low->form == DECIMAL_FIXED)
		*low = decimal_times(*low, by_low);
	if (high->form == DECIMAL_FIXED)
		*high = decimal_times(*high, by_high);
	return small;
}

/* Behind a hyphen that joins token i to the next, else right behind i. */
static inline size_t
behind(const struct tokens *ts, size_t i, bool *hyphen)
{
	*hyphen = kind_of(ts, i + 1) == TOKEN_DASH && glued(ts, i + 1) &&
	    glued(ts, i + 2);
	return *hyphen ? i + 2 : i + 1;
}

/* The sign of a currency before the number: "$", "SEK", "Rs." */
static bool
signed_money(const struct tokens *ts, size_t i, struct amount *a)
{
	size_t at = i + 1;
	enum token_kind kind = kind_of(ts, i);
	bool cents;

	if (kind != TOKEN_SYMBOL && kind != TOKEN_WORD)
		return false;
	if (kind == TOKEN_WORD && (!ts->t[i].capital || ts->t[i].n > 4))
		return false;
	if (kind_of(ts, at) == TOKEN_STOP && glued(ts, at))
		at++;
	if (kind_of(ts, at) == TOKEN_SYMBOL && kind == TOKEN_WORD &&
	    glued(ts, at))
		return false;
	/* words behind a sign are no amount: "In FY two men" */
	if (kind_of(ts, at) != TOKEN_NUMBER ||
	    !currency_sign(ts, i, &a->iso) || !numeral_read(ts, at, &a->number))
		return false;
	if (a->number.kind != NUMERAL_CARDINAL)
		return false;
	a->kind = KIND_MONEY;
	a->first = i;
	a->last = a->number.last;
	/* "$1 million dollars", "$15,000 AUD" say it twice, the noun better */
	if (currency_at(ts, a->last + 1, &at, &a->iso, &cents))
		a->last = at;
	return true;
}

/* The name of a currency behind the number, at: "pesos", "of dollars". */
static bool
named_money(const struct tokens *ts, size_t at, struct amount *a)
{
	size_t last;
	bool cents = false;

	if (a->number.kind != NUMERAL_CARDINAL &&
	    a->number.kind != NUMERAL_VAGUE &&
	    a->number.kind != NUMERAL_FRACTION)
		return false;
	if (kind_of(ts, at) == TOKEN_SYMBOL && glued(ts, at) &&
	    kind_of(ts, at + 1) != TOKEN_NUMBER &&
	    currency_sign(ts, at, &a->iso)) {
		a->last = at;
	} else {
		if (a->number.kind != NUMERAL_CARDINAL && (is(ts, at) & W_OF))
			at++;
		if (a->number.kind == NUMERAL_FRACTION &&
		    (is(ts, at) & W_ARTICLE))
			at++;
		if (!currency_at(ts, at, &last, &a->iso, &cents))
			return false;
		a->last = last;
	}
	if (cents) {
		a->number.low = decimal_divide(a->number.low, 100);
		a->number.high = decimal_divide(a->number.high, 100);
	}
	a->kind = KIND_MONEY;
	return true;
}

/* "45-day", "10 years", "half an hour", "two consecutive years". */
static bool
timed(const struct tokens *ts, size_t at, struct amount *a)
{
	enum numeral_kind kind = a->number.kind;
	bool part = kind == NUMERAL_FRACTION && (is(ts, at) & W_OF) &&
	    (is(ts, at + 1) & W_ARTICLE); /* "a quarter of an hour" */

	if (part)
		at += 2;
	else if (kind == NUMERAL_FRACTION && (is(ts, at) & W_ARTICLE))
		at++;
	else if (kind == NUMERAL_VAGUE && (is(ts, at) & W_OF))
		at++;
	else if (kind != NUMERAL_CARDINAL && kind != NUMERAL_VAGUE &&
	    kind != NUMERAL_FRACTION)
		return false;
	if (!a->hyphen && !(is(ts, at) & W_UNIT) &&
	    (near(ts, at) & NEAR_GAP))
		at++; /* "two full years" */
	if (!(is(ts, at) & W_UNIT) || at >= ts->n)
		return false;
	/* "three day centers": neither joined on nor in the plural */
	if (!a->hyphen && kind == NUMERAL_CARDINAL &&
	    decimal_compare(a->number.low, decimal_of(1)) > 0 &&
	    !slice_ends(token_text(ts, at), SLICE("s")) &&
	    slice_ends(token_text(ts, at + 1), SLICE("s")) &&
	    is(ts, at + 1) == 0)
		return false;
	/* "half day", but "one second offender" and "two second homes" */
	if (token_is(ts, at, SLICE("second")) && !a->hyphen)
		return false;
	if (kind == NUMERAL_FRACTION && at == a->number.last + 1 && !a->hyphen &&
	    decimal_compare(a->number.low, decimal_ratio(1, 2)) != 0)
		return false;
	a->kind = KIND_DURATION;
	a->unit = ts->t[at].unit;
	a->last = at;
	return true;
}

/* "hour and a half", behind an article: one and a half. */
static bool
unit_and_part(const struct tokens *ts, size_t i, struct amount *a)
{
	struct decimal part;
	size_t last;

	if (!(is(ts, i) & W_UNIT) || !(is(ts, i - 1) & W_ARTICLE) ||
	    !(is(ts, i + 1) & W_AND))
		return false;
	last = numeral_fraction(ts, i + 2, &part);
	if (last == 0 || (is(ts, last + 1) & W_OF))
		return false;
	*a = (struct amount){.kind = KIND_DURATION, .unit = ts->t[i].unit,
	    .first = i, .last = last};
	a->number = (struct numeral){NUMERAL_CARDINAL, i, last,
	    decimal_add(decimal_of(1), part), {0}, true, 0};
	a->number.high = a->number.low;
	return true;
}

/* "percent", "per cent", "percentage points", "%". */
static bool
percent(const struct tokens *ts, size_t at, struct amount *a)
{
	if (a->number.kind == NUMERAL_FRACTION) {
		/* "half a percent", "half of one percent" */
		if ((is(ts, at) & W_OF) && token_is(ts, at + 1, SLICE("one")))
			at += 2;
		else if (is(ts, at) & W_ARTICLE)
			at++;
	}
	if (a->number.kind != NUMERAL_CARDINAL &&
	    a->number.kind != NUMERAL_FRACTION)
		return false;
	if (kind_of(ts, at) == TOKEN_PERCENT || (is(ts, at) & W_PERCENT)) {
		a->last = at;
	} else if ((is(ts, at) & W_PER) && token_is(ts, at + 1, SLICE("cent"))) {
		a->last = at + 1;
	} else if ((is(ts, at) & W_PERCENTAGE) &&
	    (token_is(ts, at + 1, SLICE("points")) ||
	    token_is(ts, at + 1, SLICE("point")))) {
		a->last = at + 1;
	} else {
		return false;
	}
	a->kind = KIND_PERCENT;
	return true;
}

/* "10 or more years", "5 or fewer percent": a bound before the unit. */
static bool
bounded(const struct tokens *ts, struct amount *a)
{
	size_t last;

	a->rel = bound_behind(ts, a->last, &last);
	if (a->rel != REL_EQUAL && (percent(ts, last + 1, a) ||
	    timed(ts, last + 1, a)))
		return true;
	a->rel = REL_EQUAL;
	return false;
}

bool
amount_read(const struct tokens *ts, size_t i, struct amount *a)
{
	size_t at;

	*a = (struct amount){.kind = KIND_COUNT};
	if (signed_money(ts, i, a) || unit_and_part(ts, i, a))
		return true;
	if (!numeral_read(ts, i, &a->number))
		return false;
	a->first = a->number.first;
	a->last = a->number.last;
	at = behind(ts, a->last, &a->hyphen);
	if (percent(ts, at, a) || named_money(ts, at, a) || timed(ts, at, a))
		return true;
	a->hyphen = false;
	if ((is(ts, at) & W_OR) && bounded(ts, a))
		return true;
	switch (a->number.kind) {
	case NUMERAL_ORDINAL:
		a->kind = KIND_ORDINAL;
		break;
	case NUMERAL_FRACTION:
	case NUMERAL_MULTIPLE:
	case NUMERAL_RATIO:
		a->kind = KIND_RATIO;
		break;
	case NUMERAL_CARDINAL:
	case NUMERAL_VAGUE:
		break;
	}
	return true;
}

/* Over "and" and commas between the parts of one amount. */
static size_t
next_part(const struct tokens *ts, size_t last)
{
	size_t at = last + 1;

	if (kind_of(ts, at) == TOKEN_POSSESSIVE)
		at++;
	if (kind_of(ts, at) == TOKEN_COMMA)
		at++;
	return is(ts, at) & W_AND ? at + 1 : at;
}

/* "20 dollars and 50 cents". */
static void
add_cents(const struct tokens *ts, struct amount *a)
{
	struct amount b;
	size_t at = a->last + 1, last;
	struct slice iso;
	bool cents = false;

	at += (is(ts, at) & W_AND) != 0;
	if (a->hyphen || a->number.scale != 0 || !numeral_read(ts, at, &b.number) ||
	    b.number.kind != NUMERAL_CARDINAL ||
	    !currency_at(ts, b.number.last + 1, &last, &iso, &cents) || !cents ||
	    decimal_compare(b.number.low, decimal_of(100)) >= 0)
		return;
	a->number.low = decimal_add(a->number.low,
	    decimal_divide(b.number.low, 100));
	a->number.high = a->number.low;
	a->last = last;
}

/* "two years and a half". */
static bool
add_part(const struct tokens *ts, struct amount *a)
{
	struct decimal part;
	size_t last;

	if (!(is(ts, a->last + 1) & W_AND))
		return false;
	last = numeral_fraction(ts, a->last + 2, &part);
	if (last == 0 || kind_of(ts, last + 1) == TOKEN_DASH ||
	    (is(ts, last + 1) & (W_OF | W_UNIT | W_SCALE | W_DOZEN)))
		return false;
	a->number.low = decimal_add(a->number.low, part);
	a->number.high = a->number.low;
	a->last = last;
	return true;
}

void
amount_compound(const struct tokens *ts, struct amount *a)
{
	struct amount b;
	int unit;

	if (a->number.kind != NUMERAL_CARDINAL)
		return;
	if (a->kind == KIND_MONEY)
		add_cents(ts, a);
	while (a->kind == KIND_DURATION && !a->hyphen) {
		if (add_part(ts, a) ||
		    !amount_read(ts, next_part(ts, a->last), &b) ||
		    b.kind != KIND_DURATION || b.hyphen ||
		    b.unit >= a->unit || b.number.kind != NUMERAL_CARDINAL)
			return;
		unit = amount_same_unit(&a->number.low, a->unit,
		    &b.number.low, b.unit);
		a->number.low = decimal_add(a->number.low, b.number.low);
		a->number.high = a->number.low;
		a->unit = unit;
		a->last = b.last;
	}
}

/* Whether the time at token i is told, not rated: "a year earlier". */
static bool
tells_when(const struct tokens *ts, size_t i)
{
	return (is(ts, i + 1) & W_AGO) || token_is(ts, i + 1, SLICE("later")) ||
	    token_is(ts, i + 1, SLICE("before")) || (near(ts, i + 1) & NEAR_OLDER);
}

int
amount_rate(const struct tokens *ts, const struct amount *a, size_t last,
    struct slice *what)
{
	size_t at = last + 1;
	bool money = a->kind == KIND_MONEY, per = is(ts, at) & W_PER;
	int unit;

	*what = (struct slice)LIT("");
	if (!money && a->kind != KIND_DURATION)
		return UNIT_NONE;
	if ((near(ts, at) & NEAR_RATE) && ts->t[at].unit != UNIT_NONE)
		unit = ts->t[at].unit; /* "monthly" */
	else if (!per && !(is(ts, at) & W_ARTICLE) &&
	    !(kind_of(ts, at) == TOKEN_SLASH && glued(ts, at) && money) &&
	    !token_is(ts, at, SLICE("each")) && !token_is(ts, at, SLICE("every")))
		return UNIT_NONE;
	else if ((is(ts, at + 1) & W_UNIT) && !tells_when(ts, at + 1))
		unit = ts->t[at + 1].unit;
	else if (per && token_is(ts, at + 1, SLICE("annum")))
		unit = UNIT_YEAR;
	else
		unit = UNIT_NONE;
	if (money && unit == UNIT_NONE && kind_of(ts, at + 1) == TOKEN_WORD &&
	    (per || (near(ts, at + 1) & NEAR_MEASURE)))
		*what = token_text(ts, at + 1);
	if (money)
		return unit;
	/* "24 hours a day" is all day, and no rate */
	if (unit <= a->unit || (a->unit == UNIT_HOUR && unit == UNIT_DAY &&
	    decimal_compare(a->number.low, decimal_of(24)) == 0))
		return UNIT_NONE;
	return unit;
}
