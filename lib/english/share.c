/* SPDX-License-Identifier: ISC */
#include "bound.h"
#include "share.h"

/* How far a verb of change, or "average", may stand before its figure. */
#define FAR_WORDS 16

static bool
ends_clause(const struct tokens *ts, size_t i)
{
	return kind_of(ts, i) == TOKEN_SEMICOLON || kind_of(ts, i) == TOKEN_STOP;
}

bool
share_is_change(const struct tokens *ts, size_t i)
{
	size_t back;

	if (!(is(ts, i - 1) & W_FROM) ||
	    (near(ts, i - 2) & NEAR_RANGING))
		return false;
	for (back = 2; back <= FAR_WORDS && back <= i; back++) {
		if (ends_clause(ts, i - back) ||
		    (back > 2 && kind_of(ts, i - back) == TOKEN_COMMA &&
		    !(is(ts, i - back + 1) & W_AND)))
			return false;
		if (near(ts, i - back) & NEAR_CHANGE)
			return true;
	}
	return false;
}

/* Whether a noun or another part of a noun phrase stands behind q. */
static bool
has_noun(const struct tokens *ts, const struct quantity *q)
{
	size_t i = q->last + 1;

	return kind_of(ts, i) == TOKEN_SYMBOL || kind_of(ts, i) == TOKEN_NUMBER ||
	    (kind_of(ts, i) == TOKEN_WORD && !(is(ts, i) & (W_PREP | W_CONJ |
	    W_VERB | W_BE | W_SUBORD | W_ADV | W_REL)));
}

/* A count that says no more than a number, or a range of two. */
static bool
is_bare(const struct quantity *q)
{
	return q->kind == KIND_COUNT && !q->vague && !q->hyphen &&
	    (q->low.form != DECIMAL_NONE || q->high.form != DECIMAL_NONE);
}

static bool
is_range(const struct quantity *q)
{
	return q->low.form == DECIMAL_FIXED && q->high.form == DECIMAL_FIXED &&
	    decimal_compare(q->low, q->high) < 0;
}

/* Whether q's unit stands behind its number, so that others may share it. */
static bool
lends(const struct tokens *ts, const struct quantity *q)
{
	return q->kind == KIND_DURATION || q->kind == KIND_PERCENT ||
	    q->kind == KIND_AGE ||
	    (q->kind == KIND_MONEY && kind_of(ts, q->first) != TOKEN_SYMBOL);
}

static void
take_unit(struct quantity *q, const struct quantity *of)
{
	q->kind = of->kind;
	q->unit = of->unit;
	q->iso = of->iso;
	q->plain = false;
}

/*
 * How tokens between the figures a and b join them: 2 by "and" or "or", 1 by
 * a comma alone, 0 not at all. Words that bound b are passed over.
 */
static int
joined(const struct tokens *ts, const struct quantity *a,
    const struct quantity *b)
{
	size_t i = a->tail + 1;
	bool comma;

	if (kind_of(ts, i) == TOKEN_DASH && glued(ts, i) && !glued(ts, i + 1))
		i++; /* "16- and 17-year-olds" */
	comma = kind_of(ts, i) == TOKEN_COMMA;

	i += comma;
	if (is(ts, i) & (W_AND | W_OR))
		return i + 1 == b->bound ? 2 : 0;
	return comma && i == b->bound ? 1 : 0;
}

/*
 * "30 and 42 months", "five, seven, and nine years", "from 10 to 20 years": a
 * bare number takes the unit behind the figure it is joined to.
 */
static void
take_from_next(const struct tokens *ts, struct quantities *qs, size_t from)
{
	size_t k;
	int how = 0;
	bool chain = false; /* of three or more, with a unit at its end */

	for (k = qs->n; k-- > from + 1; ) {
		struct quantity *a = &qs->q[k - 1], *b = &qs->q[k];
		bool comma = kind_of(ts, a->tail + 1) == TOKEN_COMMA;

		how = is_bare(a) ? joined(ts, a, b) : 0;
		if (how == 0 && is_bare(a) && b->bound == a->tail + 2 &&
		    (is(ts, a->tail + 1) & W_TO) &&
		    (share_is_change(ts, a->first) || chain))
			how = 2;
		if (how == 2 && comma && !(k - 1 > from &&
		    is_bare(a - 1) && joined(ts, a - 1, a) == 1))
			how = 0; /* "14, and three years later" */
		chain = how == 2 ? lends(ts, b) : how == 1 && chain;
		if (chain)
			take_unit(a, b);
	}
}

/* The place behind a date that "in" or "for" sets behind q, else q's end. */
static size_t
behind_date(const struct tokens *ts, const struct quantities *qs, size_t k)
{
	const struct quantity *q = &qs->q[k], *d = q + 1;

	if (k + 1 < qs->n && d->kind == KIND_DATE && d->first == q->last + 2 &&
	    (is(ts, q->last + 1) & W_PREP))
		return d->last + 1;
	return q->tail + 1;
}

/*
 * Whether b goes on as length of time a did: "to five years and his wife to
 * three", "ten years in prison, or 15 if the victim is a child".
 */
static bool
repeats(const struct tokens *ts, const struct quantity *a,
    const struct quantity *b)
{
	uint64_t before = is(ts, b->bound - 1);

	uint64_t behind = is(ts, b->tail + 1);

	if (before & W_OR)
		return behind & (W_SUBORD | W_FOR);
	/* "3.5 years, compared with 2.9 in 2007" */
	if (token_is(ts, b->bound - 2, SLICE("compared")))
		return (is(ts, a->bound - 1) & W_BE) &&
		    ((before & W_TO) ||
		    token_is(ts, b->bound - 1, SLICE("with")));
	/* "rising to 12 if the victim dies" */
	return (before & W_TO) && ((behind & W_SUBORD) ||
	    (is(ts, a->bound - 1) & W_TO));
}

/*
 * "from six years to four", "from 46 years in 1995 to 52 in 2005", "8 percent
 * in 2010 and 12 in 2011": a number without a noun takes the unit before it.
 */
static bool
follows(const struct tokens *ts, const struct quantities *qs, size_t p,
    size_t k)
{
	const struct quantity *a = &qs->q[p], *b = &qs->q[k];
	size_t at = behind_date(ts, qs, p);
	bool dated = at != a->tail + 1;

	if (!lends(ts, a) || has_noun(ts, b))
		return false;
	/* "five to twelve years, and eight to 15 if" */
	if (a->kind == KIND_DURATION && is_range(a) && is_range(b))
		return true;
	if (a->kind == KIND_DURATION && !a->hyphen && repeats(ts, a, b))
		return true;
	if (kind_of(ts, at) == TOKEN_COMMA)
		at++;
	if (a->kind == KIND_AGE)
		return ((is(ts, at) & (W_AND | W_OR)) || ((is(ts, at) & W_TO) &&
		    share_is_change(ts, a->first))) && b->bound == at + 1;
	if ((is(ts, at) & W_TO) && b->bound == at + 1)
		return share_is_change(ts, a->first);
	if ((is(ts, at) & W_AND) && b->bound == at + 1)
		return dated && behind_date(ts, qs, k) != b->tail + 1;
	return false;
}

static void
take_from_last(const struct tokens *ts, struct quantities *qs, size_t from)
{
	size_t k, p = NO_QUANTITY;

	for (k = from; k < qs->n; k++) {
		struct quantity *q = &qs->q[k];

		if (q->kind == KIND_DATE)
			continue;
		if (p != NO_QUANTITY && is_bare(q) && follows(ts, qs, p, k))
			take_unit(q, &qs->q[p]);
		p = k;
	}
}

/*
 * The word before the figure q that says what its noun is: "average", or
 * "maximum" of a penalty, NEAR_MEAN or NEAR_EXTREME. 0 if none, looking back
 * to token stop.
 */
static size_t
adjective_before(const struct tokens *ts, const struct quantity *q,
    size_t stop)
{
	size_t i = q->bound, steps;
	uint64_t before;

	while (i > stop && (is(ts, i - 1) & W_ADV))
		i--;
	before = i > stop ? is(ts, i - 1) : 0;
	if (!(before & (W_OF | W_BE | W_FROM)) && !(i > stop &&
	    (near(ts, i - 1) & NEAR_CHANGE)))
		return 0;
	for (steps = 0; i > stop && steps < FAR_WORDS; steps++) {
		i--;
		if (ends_clause(ts, i) || kind_of(ts, i) == TOKEN_COMMA)
			return 0;
		if ((near(ts, i) & NEAR_MEAN) || ((near(ts, i) & NEAR_EXTREME) &&
		    (before & (W_OF | W_BE))))
			return i;
	}
	return 0;
}

/* Whether a noun of punishment stands between tokens i and end. */
static bool
is_penalty(const struct tokens *ts, size_t i, size_t end)
{
	for (; i < end; i++)
		if (near(ts, i) & NEAR_PENALTY)
			return true;
	return false;
}

/* Makes q what the adjective at i says of it. */
static void
qualify(const struct tokens *ts, struct quantity *q, size_t i)
{
	struct decimal none = {DECIMAL_NONE, 0, LIT(""), 0};

	if (near(ts, i) & NEAR_MEAN) {
		if (q->low.form == DECIMAL_NONE)
			q->low = q->high;
		if (q->high.form == DECIMAL_NONE)
			q->high = q->low;
		q->rel = REL_MEAN;
	} else if (q->rel == REL_EQUAL && is_penalty(ts, i, q->first) &&
	    decimal_compare(q->low, q->high) == 0) {
		if (token_is(ts, i, SLICE("maximum"))) {
			q->rel = REL_AT_MOST;
			q->low = none;
		} else if (token_is(ts, i, SLICE("minimum"))) {
			q->rel = REL_AT_LEAST;
			q->high = none;
		}
	}
}

/*
 * "The average sentence was four years", "fell from six years to four", "the
 * maximum penalty for A is 25 years, and for B 12 months".
 */
static void
take_adjective(const struct tokens *ts, struct quantities *qs, size_t from)
{
	size_t k, p = NO_QUANTITY, i = 0, stop = 0;

	for (k = from; k < qs->n; k++) {
		struct quantity *q = &qs->q[k];
		size_t at = p == NO_QUANTITY ? 0 : behind_date(ts, qs, p), own;

		if (q->kind == KIND_DATE || q->kind == KIND_ORDINAL ||
		    q->kind == KIND_NOMINAL)
			continue;
		own = adjective_before(ts, q, stop);
		if (own > 0)
			i = own;
		else if (i > 0 && q->kind == qs->q[p].kind &&
		    (((is(ts, at) & W_TO) && at + 1 == q->bound) ||
		    ((is(ts, at + 1) & W_AND) && (is(ts, at + 2) & W_FOR) &&
		    kind_of(ts, at) == TOKEN_COMMA)))
			own = i;
		else
			i = 0;
		if (own > 0)
			qualify(ts, q, own);
		stop = q->last + 1;
		p = k;
	}
}

void
share_units(const struct tokens *ts, struct quantities *qs, size_t from)
{
	if (qs->n <= from)
		return;
	take_from_next(ts, qs, from);
	take_from_last(ts, qs, from);
	take_adjective(ts, qs, from);
}
