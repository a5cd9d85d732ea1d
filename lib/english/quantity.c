/* SPDX-License-Identifier: ISC */
#include <stdlib.h>

#include "age.h"
#include "amount.h"
#include "bound.h"
#include "nominal.h"
#include "quantity.h"
#include "share.h"

/* A currency's name is looked for among so many figures before it. */
#define MONEY_BACK 64

struct quantity *
quantities_add(struct quantities *qs)
{
	struct quantity *q;

	qs->q = mem_grow(qs->q, &qs->cap, qs->n + 1, sizeof(*qs->q));
	q = &qs->q[qs->n++];
	*q = (struct quantity){.whole = NO_QUANTITY, .compared = NO_QUANTITY};
	return q;
}

void
quantities_free(struct quantities *qs)
{
	free(qs->q);
	*qs = (struct quantities){0};
}

/* Sets the span of q to tokens first to last. */
static void
set_span(const struct tokens *ts, struct quantity *q, size_t first,
    size_t last)
{
	q->first = q->bound = first;
	q->last = q->tail = last;
	q->at = ts->t[first].at;
	q->n = ts->t[last].at + ts->t[last].n - q->at;
}

/* Sets the bound of q from that before it and the words behind token last. */
static void
set_bound(const struct tokens *ts, struct quantity *q, enum rel before,
    size_t last)
{
	enum rel behind = bound_behind(ts, last, &q->tail);

	q->rel = bound_both(bound_both(before, behind), q->rel);
}

/* Leaves out the end that the bound leaves open. */
static void
open_end(struct quantity *q)
{
	struct decimal none = {DECIMAL_NONE, 0, LIT(""), 0};

	/* of "at least 10 to 20" the lower end is what is known */
	if (q->rel == REL_MORE || q->rel == REL_AT_LEAST) {
		q->high = none;
	} else if (q->rel == REL_LESS || q->rel == REL_AT_MOST) {
		q->low = none;
	}
}

/* "life imprisonment", "life in prison", "imprisonment for life", "to life". */
static size_t
read_life(const struct tokens *ts, size_t i, size_t *first)
{
	*first = i;
	if (!(is(ts, i) & W_LIFE))
		return 0;
	if ((is(ts, i + 1) & W_PRISON))
		return i + 1;
	if ((is(ts, i + 1) & W_IN) && (is(ts, i + 2) & W_PRISON))
		return i + 2;
	if (token_is(ts, i + 1, SLICE("sentence")) ||
	    token_is(ts, i + 1, SLICE("sentences")) ||
	    token_is(ts, i + 1, SLICE("term")) ||
	    token_is(ts, i + 1, SLICE("terms")))
		return i;
	if ((is(ts, i - 1) & W_FOR) && (is(ts, i - 2) & W_PRISON)) {
		*first = i - 2;
		return i;
	}
	if ((is(ts, i - 1) & W_FOR) &&
	    (token_is(ts, i - 2, SLICE("jailed")) ||
	    token_is(ts, i - 2, SLICE("imprisoned"))))
		return i;
	if ((is(ts, i - 1) & W_TO) &&
	    (kind_of(ts, i + 1) != TOKEN_WORD || (is(ts, i + 1) & W_FOR) ||
	    token_is(ts, i + 1, SLICE("without"))))
		return i;
	return 0;
}

/* Whether life at i is a prison term behind an amount of time. */
static bool
is_life_end(const struct tokens *ts, size_t i, size_t *last)
{
	size_t first, end = read_life(ts, i, &first);

	if (!(is(ts, i) & W_LIFE))
		return false;
	*last = end && first == i ? end : i;
	return true;
}

static bool
between_before(const struct tokens *ts, size_t i)
{
	size_t k;

	for (k = 1; k <= 5 && k <= i; k++) {
		if (is(ts, i - k) & W_BETWEEN)
			return true;
		if ((is(ts, i - k) & W_VERB) ||
		    kind_of(ts, i - k) == TOKEN_COMMA)
			return false;
	}
	return false;
}

/* How two amounts are joined to one range. */
enum joint { JOINT_NONE, JOINT_TO, JOINT_DASH, JOINT_AND, JOINT_OR, JOINT_BOUNDS };

/*
 * Whether the words between "five" and "25" are two bounds: "not less than
 * five and not more than 25". *at is moved to the second number.
 */
static bool
two_bounds(const struct tokens *ts, enum rel first, size_t *at)
{
	size_t k, from;
	enum rel second;

	if (first != REL_AT_LEAST && first != REL_MORE)
		return false;
	for (k = 1; k <= 5; k++) {
		if (kind_of(ts, *at + k) != TOKEN_NUMBER &&
		    !(is(ts, *at + k) & W_CARD) &&
		    kind_of(ts, *at + k) != TOKEN_SYMBOL)
			continue;
		second = bound_before(ts, *at + k, &from);
		if (second != REL_AT_MOST && second != REL_LESS)
			return false;
		*at += k;
		return from <= *at;
	}
	return false;
}

/* The joint behind amount a, *at the token where the next may begin. */
static enum joint
read_joint(const struct tokens *ts, const struct amount *a, enum rel rel,
    size_t *at)
{
	size_t i = a->last + 1;

	if (kind_of(ts, i) == TOKEN_POSSESSIVE)
		i++;
	/* "8 - 10 boats" */
	if (kind_of(ts, i) == TOKEN_DASH && !glued(ts, i) && !glued(ts, i + 1) &&
	    a->kind == KIND_COUNT && !a->number.words &&
	    kind_of(ts, i + 1) == TOKEN_NUMBER) {
		*at = i + 1;
		return JOINT_DASH;
	}
	if (a->hyphen || (kind_of(ts, i) == TOKEN_DASH && glued(ts, i))) {
		/* "12- to 16-year-old", "12 - 16" */
		if (kind_of(ts, i) == TOKEN_DASH && (is(ts, i + 1) & W_TO)) {
			*at = i + 2;
			return JOINT_TO;
		}
		*at = i + 1;
		return kind_of(ts, i) == TOKEN_DASH && glued(ts, i + 1)
		    ? JOINT_DASH : JOINT_NONE;
	}
	*at = i + 1;
	if (is(ts, i) & W_TO)
		return JOINT_TO;
	if ((is(ts, i) & (W_AND | W_BUT | W_OR)) ||
	    token_is(ts, i, SLICE("nor")) || kind_of(ts, i) == TOKEN_COMMA) {
		size_t second = i;

		if (kind_of(ts, i) == TOKEN_COMMA && (is(ts, i + 1) & (W_AND | W_BUT)))
			second++;
		if (two_bounds(ts, rel, &second)) {
			*at = second;
			return JOINT_BOUNDS;
		}
	}
	if ((is(ts, i) & W_AND) && between_before(ts, a->first))
		return JOINT_AND;
	if (is(ts, i) & W_OR)
		return JOINT_OR;
	return JOINT_NONE;
}

/* "10-20,000", "three to four million": the scale of b holds for a too. */
static void
share_scale(const struct tokens *ts, struct amount *a, const struct amount *b,
    enum joint joint)
{
	struct decimal up;
	int64_t by = b->number.scale;
	struct slice s = token_text(ts, b->number.first);

	if (a->number.kind != NUMERAL_CARDINAL || a->number.scale >= 1000 ||
	    a->kind != KIND_COUNT)
		if (!(a->kind == KIND_MONEY && a->number.scale < 1000))
			return;
	if (by < 100 && joint == JOINT_DASH && memchr(s.p, ',', s.n) &&
	    decimal_compare(a->number.low, decimal_of(1000)) < 0)
		by = 1000;
	if (by < 12)
		return;
	up = decimal_times(a->number.low, by);
	if (decimal_compare(up, b->number.low) < 0)
		a->number.low = a->number.high = up;
}

/* Whether two amounts are of one kind, or the first waits for b's unit. */
static bool
same_kind(const struct amount *a, const struct amount *b, enum joint joint)
{
	if (a->number.kind == NUMERAL_VAGUE || b->number.kind == NUMERAL_VAGUE)
		return false;
	if (a->kind == b->kind) {
		if (a->kind == KIND_MONEY)
			return slice_eq(a->iso, b->iso);
		if (a->kind == KIND_RATIO)
			return a->number.kind == b->number.kind;
		return a->kind != KIND_ORDINAL;
	}
	if (a->kind == KIND_COUNT)
		return b->kind == KIND_MONEY || b->kind == KIND_DURATION ||
		    b->kind == KIND_PERCENT;
	/* "$5 to 10 million"; "between five years and ten" */
	return b->kind == KIND_COUNT && ((a->kind == KIND_MONEY &&
	    a->first < a->number.first) || joint == JOINT_AND);
}

/*
 * Joins b to a as the upper end of a range, if the two are one: false, and a
 * as it was, where they are two figures.
 */
static bool
join(const struct tokens *ts, struct amount *a, struct amount b,
    enum joint joint)
{
	struct amount was = *a;

	if (!same_kind(a, &b, joint))
		return false;
	if (joint == JOINT_OR && (a->kind != KIND_COUNT || b.number.kind != NUMERAL_CARDINAL))
		return false;
	share_scale(ts, a, &b, joint);
	if (a->kind == KIND_DURATION && b.kind == KIND_DURATION)
		b.unit = amount_same_unit(&a->number.low, a->unit,
		    &b.number.low, b.unit);
	if (decimal_compare(a->number.low, b.number.low) >= 0 &&
	    b.number.low.form == DECIMAL_FIXED) {
		*a = was;
		return false;
	}
	if (b.kind != KIND_COUNT || a->kind == KIND_COUNT) {
		a->kind = b.kind;
		a->unit = b.unit;
		if (b.kind == KIND_MONEY)
			a->iso = b.iso;
	}
	a->number.high = b.number.low;
	a->hyphen = b.hyphen;
	a->last = b.last;
	return true;
}

/* "rose by 12 percent to 40 percent": two figures where both have a unit. */
static bool
is_change_by(const struct tokens *ts, const struct amount *a)
{
	return a->kind != KIND_COUNT && a->kind != KIND_RATIO &&
	    (is(ts, a->first - 1) & W_BY) &&
	    (near(ts, a->first - 2) & (NEAR_CHANGE | NEAR_GROWING));
}

/* Goes on from amount a to the end of a range, if it begins one. */
static void
read_range(const struct tokens *ts, struct amount *a, struct quantity *q)
{
	struct amount b;
	size_t at, life;
	enum joint joint = read_joint(ts, a, q->rel, &at);

	if (joint == JOINT_NONE)
		return;
	if (joint == JOINT_TO && (a->kind == KIND_DURATION ||
	    a->kind == KIND_COUNT) && is_life_end(ts, at, &life)) {
		if (a->kind == KIND_COUNT)
			return;
		q->high = (struct decimal){DECIMAL_LIFE, 0, LIT(""), 0};
		a->number.high = q->high;
		a->last = life;
		return;
	}
	if (joint == JOINT_TO && (share_is_change(ts, a->first) ||
	    is_change_by(ts, a)))
		return;
	if (!amount_read(ts, at, &b)) {
		/* "five to as many as ten", "two to about four" */
		size_t k = at, bound;

		if (joint != JOINT_TO)
			return;
		while (k < at + 4 && kind_of(ts, k) == TOKEN_WORD &&
		    !(is(ts, k) & W_NUMBER))
			k++;
		if (bound_before(ts, k, &bound) == REL_EQUAL || bound > at)
			return;
		at = k;
		if (!amount_read(ts, at, &b))
			return;
	}
	if (b.kind == KIND_COUNT && date_year(ts, at))
		return;
	amount_compound(ts, &b);
	if (join(ts, a, b, joint) && joint == JOINT_BOUNDS)
		q->rel = REL_EQUAL;
}

/* Puts the amount a into q. */
static void
fill(struct quantity *q, const struct amount *a)
{
	q->kind = a->kind;
	q->low = a->number.low;
	q->high = a->number.high;
	q->unit = a->kind == KIND_DURATION ? a->unit : UNIT_NONE;
	q->iso = a->iso;
	q->hyphen = a->hyphen;
	q->vague = a->number.kind == NUMERAL_VAGUE;
	if (q->vague)
		q->rel = REL_ABOUT;
	q->plain = a->kind == KIND_COUNT && !q->vague;
}

/*
 * "10,000 dinars ($33,900)": what stands in brackets right behind an amount of
 * money is the same money, with its bound unless it has one, and its rate.
 */
static void
read_conversion(const struct tokens *ts, struct quantities *qs, size_t from)
{
	struct quantity *q = &qs->q[qs->n - 1], *of = q - 1;

	if (qs->n < from + 2 || q->kind != KIND_MONEY || of->kind != KIND_MONEY ||
	    kind_of(ts, of->tail + 1) != TOKEN_OPEN || q->bound != of->tail + 2)
		return;
	if (q->rel == REL_EQUAL)
		q->rel = of->rel;
	q->per = of->per;
	q->per_what = of->per_what;
}

/* The last word of the span of q. */
static struct slice
last_word(struct slice text, const struct quantity *q)
{
	size_t end = q->at + q->n, at = end;

	while (at > q->at && is_letter(text.p[at - 1]))
		at--;
	return slice_part(text, at, end);
}

/* A currency of unknown country is that of the same noun earlier on. */
static void
find_currency(const struct tokens *ts, struct quantities *qs)
{
	struct quantity *q = &qs->q[qs->n - 1];
	struct slice word;
	size_t k, steps = 0;

	if (q->kind != KIND_MONEY || !slice_eq(q->iso, SLICE("XXX")))
		return;
	word = last_word(ts->text, q);
	for (k = qs->n - 1; word.n > 0 && k-- > 0 && steps++ < MONEY_BACK; )
		if (qs->q[k].kind == KIND_MONEY &&
		    slice_eq_fold(last_word(ts->text, &qs->q[k]), word)) {
			q->iso = qs->q[k].iso;
			return;
		}
}

/* The token behind the amount at last, over a bracket that opens there. */
static size_t
over_bracket(const struct tokens *ts, size_t last)
{
	size_t i;

	if (kind_of(ts, last + 1) != TOKEN_OPEN)
		return last;
	for (i = last + 2; i < last + 12; i++)
		if (kind_of(ts, i) == TOKEN_CLOSE)
			return i;
	return last;
}

/* An amount with its range, bounds and unit; the token behind it, or 0. */
static size_t
read_quantity(const struct tokens *ts, size_t i, struct quantities *qs,
    size_t from)
{
	struct amount a;
	struct quantity *q;
	size_t bound;
	enum rel before, rel;
	bool range;

	if (!amount_read(ts, i, &a))
		return 0;
	q = quantities_add(qs);
	before = bound_before(ts, a.first, &bound);
	q->rel = before;
	amount_compound(ts, &a);
	read_range(ts, &a, q);
	range = decimal_compare(a.number.low, a.number.high) != 0 &&
	    a.number.kind != NUMERAL_VAGUE;
	rel = q->rel;
	fill(q, &a);
	set_span(ts, q, a.first, a.last);
	if (range && (rel == REL_AT_LEAST || rel == REL_MORE))
		q->rel = rel;
	set_bound(ts, q, before, a.last);
	q->rel = bound_both(q->rel, a.rel);
	if (range && rel == REL_EQUAL)
		q->rel = REL_EQUAL;
	q->bound = bound;
	find_currency(ts, qs);
	q->per = amount_rate(ts, &a, over_bracket(ts, q->tail), &q->per_what);
	read_conversion(ts, qs, from);
	age_read(ts, q);
	open_end(q);
	return a.last > q->last ? a.last + 1 : q->last + 1;
}

/* "since early 2010", "since the 1990s", "by the end of 2005": behind "by". */
static size_t
before_part(const struct tokens *ts, size_t i)
{
	bool part = kind_of(ts, i) == TOKEN_DECADE;

	if ((is(ts, i - 1) & W_OF) && (near(ts, i - 2) & NEAR_PART)) {
		i -= 2;
		part = true;
	} else if ((near(ts, i - 1) & NEAR_PART) &&
	    !(is(ts, i - 1) & W_THE)) {
		i--;
	}
	return part && (is(ts, i - 1) & W_THE) ? i - 1 : i;
}

/* Before a date some words bound it, others do not. */
static enum rel
date_bound(const struct tokens *ts, size_t i)
{
	static const struct {
		struct slice word;
		enum rel rel;
	} words[] = {
		{LIT("after"), REL_MORE}, {LIT("since"), REL_AT_LEAST},
		{LIT("before"), REL_LESS}, {LIT("by"), REL_AT_MOST},
	};
	size_t at = i, k;

	if (kind_of(ts, at - 1) == TOKEN_DASH && glued(ts, at) &&
	    glued(ts, at - 1))
		return token_is(ts, at - 2, SLICE("pre")) ? REL_LESS
		    : token_is(ts, at - 2, SLICE("post")) ? REL_MORE : REL_EQUAL;
	at = before_part(ts, at);
	for (k = 0; k < sizeof(words) / sizeof(words[0]); k++)
		if (token_is(ts, at - 1, words[k].word))
			return words[k].rel;
	return REL_EQUAL;
}

static size_t
read_date(const struct tokens *ts, size_t i, struct quantities *qs, int *year)
{
	struct date_span d;
	struct quantity *q;

	if (!date_read(ts, i, *year, &d))
		return 0;
	q = quantities_add(qs);
	set_span(ts, q, d.first, d.last);
	if (nominal_law_year(ts, d.first, d.last)) {
		q->kind = KIND_NOMINAL;
		if (d.first == d.last)
			q->low = q->high = decimal_of(d.when.from.year);
		return d.last + 1;
	}
	q->kind = KIND_DATE;
	q->when = d.when;
	q->rel = date_bound(ts, d.first);
	if (q->rel == REL_MORE || q->rel == REL_AT_LEAST)
		q->when.to = (struct date){0, 0, 0};
	else if (q->rel != REL_EQUAL)
		q->when.from = (struct date){0, 0, 0};
	if (d.when.to.year && d.when.to.month)
		*year = d.when.to.year;
	return d.last + 1;
}

/*
 * "in his 30s": an age of ten years; "the 90s" and what is no decade else
 * are names.
 */
static size_t
read_tens(const struct tokens *ts, size_t i, struct quantities *qs)
{
	struct quantity *q;
	size_t at = i;

	if (kind_of(ts, i) != TOKEN_DECADE)
		return 0;
	/* "in her late 20s", "in their mid-30s" */
	while (!(is(ts, at - 1) & W_THE) &&
	    (near(ts, kind_of(ts, at - 1) == TOKEN_DASH ? at - 2 : at - 1) &
	    NEAR_PART))
		at--;
	q = quantities_add(qs);
	set_span(ts, q, i, i);
	q->kind = KIND_NOMINAL;
	if (ts->t[i].n != 3 ||
	    !(is(ts, at - 1) & (W_POSS | W_PREP)))
		return i + 1;
	q->kind = KIND_AGE;
	q->bound = at;
	q->unit = UNIT_YEAR;
	q->low = decimal_read(token_text(ts, i), 0);
	q->high = decimal_add(q->low, decimal_of(9));
	return i + 1;
}

static size_t
read_nominal(const struct tokens *ts, size_t i, struct quantities *qs)
{
	struct quantity *q;
	size_t last;

	if (!nominal_read(ts, i, &last))
		return 0;
	q = quantities_add(qs);
	q->kind = KIND_NOMINAL;
	set_span(ts, q, i, last);
	if (last == i && nominal_is_digits(token_text(ts, i)) &&
	    ts->t[i].value >= 0)
		q->low = q->high = decimal_read(token_text(ts, i), 0);
	return last + 1;
}

static size_t
read_life_term(const struct tokens *ts, size_t i, struct quantities *qs)
{
	struct quantity *q;
	size_t first, last = read_life(ts, i, &first), bound;

	if (!last)
		return 0;
	q = quantities_add(qs);
	q->kind = KIND_DURATION;
	set_span(ts, q, first, last);
	q->rel = bound_before(ts, first, &bound);
	q->bound = bound;
	q->low = q->high = (struct decimal){DECIMAL_NONE, 0, LIT(""), 0};
	return last + 1;
}

/*
 * Whether a quantity may begin with t: a word of numbers or time, or one in
 * capitals before an amount of money. Most words are neither.
 */
static inline bool
may_begin(const struct token *t, const struct token *end)
{
	if (t->kind != TOKEN_WORD)
		return t->kind <= TOKEN_SYMBOL;
	if ((t->is & (W_NUMBER | W_MONTH | W_LIFE | W_UNIT)) ||
	    (t->near & NEAR_BEGINS))
		return true;
	return t->capital && t->n <= 4 && t + 1 < end &&
	    (t[1].kind == TOKEN_NUMBER || t[1].kind == TOKEN_STOP);
}

/* The first token from i on that may_begin; ts->n if there is none. */
static size_t
next_begin(const struct tokens *ts, size_t i)
{
	const struct token *t = ts->t + i, *end = ts->t + ts->n;

	while (t < end && !may_begin(t, end))
		t++;
	return (size_t)(t - ts->t);
}

void
quantities_read(const struct tokens *ts, struct quantities *qs, int *year)
{
	size_t i, next, from = qs->n;

	for (i = next_begin(ts, 0); i < ts->n; i = next_begin(ts, i)) {
		next = read_nominal(ts, i, qs);
		if (!next)
			next = read_date(ts, i, qs, year);
		if (!next)
			next = read_tens(ts, i, qs);
		if (!next)
			next = read_life_term(ts, i, qs);
		if (!next)
			next = read_quantity(ts, i, qs, from);
		i = next ? next : i + 1;
	}
	share_units(ts, qs, from);
}
