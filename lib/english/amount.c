/* SPDX-License-Identifier: ISC */
#include "amount.h"
#include "currency.h"

int64_t
amount_units_in(int large, int small)
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
	if (amount_units_in(a < b ? b : a, small) == 0)
		small = UNIT_DAY;
	by_low = amount_units_in(a, small);
	by_high = amount_units_in(b, small);
	if (low->form == DECIMAL_FIXED)
		*low = decimal_times(*low, by_low);
	if (high->form == DECIMAL_FIXED)
		*high = decimal_times(*high, by_high);
	return small;
}

/* Behind a hyphen that joins token i to the next, else right behind i. */
static size_t
behind(const struct tokens *ts, size_t i, bool *hyphen)
{
	*hyphen = kind_of(ts, i + 1) == TOKEN_DASH && glued(ts, i + 1) &&
	    glued(ts, i + 2);
	return *hyphen ? i + 2 : i + 1;
}

/* Over words that may stand between a number and its unit: "two full years". */
static size_t
skip_between(const struct tokens *ts, size_t i)
{
	static const char *const between[] = {"calendar", "working",
	    "business", "consecutive", "full", "additional", "more", "extra",
	    "whole", "straight", "further", "successive", "academic", "short",
	    "long"};
	size_t k;

	for (k = 0; k < sizeof(between) / sizeof(between[0]); k++)
		if (token_is(ts, i, (struct slice){between[k],
		    strlen(between[k])}))
			return i + 1;
	return i;
}

/* The sign of a currency before the number: "$", "SEK", "Rs." */
static bool
signed_money(const struct tokens *ts, size_t i, struct amount *a)
{
	size_t at = i + 1;
	enum token_kind kind = kind_of(ts, i);

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
	/* "$1 million dollars", "$15,000 USD" say it twice */
	return true;
}

/* The name of a currency behind the number: "pesos", "of dollars". */
static bool
named_money(const struct tokens *ts, struct amount *a)
{
	size_t at = behind(ts, a->number.last, &a->hyphen), last;

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
		if (!currency_at(ts, at, &last, &a->iso))
			return false;
		a->last = last;
	}
	a->kind = KIND_MONEY;
	return true;
}

/* "45-day", "10 years", "half an hour", "two consecutive years". */
static bool
timed(const struct tokens *ts, struct amount *a)
{
	size_t at = behind(ts, a->number.last, &a->hyphen);
	enum numeral_kind kind = a->number.kind;

	if (kind == NUMERAL_FRACTION && (is(ts, at) & W_ARTICLE))
		at++;
	else if (kind == NUMERAL_VAGUE && (is(ts, at) & W_OF))
		at++;
	else if (kind != NUMERAL_CARDINAL && kind != NUMERAL_VAGUE &&
	    kind != NUMERAL_FRACTION)
		return false;
	if (!a->hyphen && !(is(ts, at) & W_UNIT))
		at = skip_between(ts, at);
	if (!(is(ts, at) & W_UNIT) || at >= ts->n)
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

/* "percent", "per cent", "percentage points", "%". */
static bool
percent(const struct tokens *ts, struct amount *a)
{
	bool hyphen;
	size_t at = behind(ts, a->number.last, &hyphen);

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
	a->hyphen = hyphen;
	return true;
}

bool
amount_read(const struct tokens *ts, size_t i, struct amount *a)
{
	*a = (struct amount){.kind = KIND_COUNT};
	if (signed_money(ts, i, a))
		return true;
	if (!numeral_read(ts, i, &a->number))
		return false;
	a->first = a->number.first;
	a->last = a->number.last;
	if (percent(ts, a) || named_money(ts, a) || timed(ts, a))
		return true;
	a->hyphen = false;
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

void
amount_compound(const struct tokens *ts, struct amount *a)
{
	struct amount b;
	size_t at = a->last + 1;
	int unit;

	if (a->kind != KIND_DURATION || a->hyphen ||
	    a->number.kind != NUMERAL_CARDINAL)
		return;
	if (kind_of(ts, at) == TOKEN_POSSESSIVE)
		at++;
	if (kind_of(ts, at) == TOKEN_COMMA)
		at++;
	if (is(ts, at) & W_AND)
		at++;
	if (!amount_read(ts, at, &b) || b.kind != KIND_DURATION || b.hyphen ||
	    b.unit >= a->unit || b.number.kind != NUMERAL_CARDINAL)
		return;
	unit = amount_same_unit(&a->number.low, a->unit, &b.number.low, b.unit);
	a->number.low = decimal_add(a->number.low, b.number.low);
	a->number.high = a->number.low;
	a->unit = unit;
	a->last = b.last;
	amount_compound(ts, a);
}
