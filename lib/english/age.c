/* SPDX-License-Identifier: ISC */
#include "age.h"
#include "bound.h"

/* No one is older, in years. */
#define OLDEST 120

/* The words before token i that say an age follows: "under the age of". */
static bool
age_before(const struct tokens *ts, size_t i)
{
	/* "ages 12", "the ages of", "ages of between" */
	while (is(ts, i - 1) & (W_OF | W_BETWEEN | W_FROM))
		i--;
	return is(ts, i - 1) & W_AGE;
}

/* Whether token i goes on the noun phrase of a number: "five new", "five men". */
static bool
has_noun(const struct tokens *ts, size_t i)
{
	return kind_of(ts, i) == TOKEN_WORD && !(is(ts, i) & (W_PREP | W_CONJ |
	    W_VERB | W_BE | W_HAVE | W_ADV | W_SUBORD | W_REL | W_MODAL));
}

static bool
is_plural(const struct tokens *ts, size_t i)
{
	struct slice s = token_text(ts, i);

	return kind_of(ts, i) == TOKEN_WORD && (near(ts, i) & NEAR_PERSON ||
	    to_lower(s.p[s.n - 1]) == 's') && !(is(ts, i) & (W_BE | W_VERB |
	    W_SUBORD | W_PREP));
}

static int64_t
value_of(const struct quantity *q)
{
	return decimal_whole(q->low.form == DECIMAL_FIXED ? q->low : q->high);
}

/* "as young as nine", "18 or older": a bound that only ages have. */
static bool
bound_of_age(const struct tokens *ts, const struct quantity *q)
{
	size_t k;

	for (k = q->bound; k < q->first; k++)
		if (token_is(ts, k, SLICE("young")) ||
		    token_is(ts, k, SLICE("old")) || (is(ts, k) & W_OLDER))
			return true;
	for (k = q->last + 1; k <= q->tail; k++)
		if (token_is(ts, k, SLICE("older")) ||
		    token_is(ts, k, SLICE("younger")))
			return true;
	return false;
}

/* "six boys, all under 14" */
static bool
all_of_persons(const struct tokens *ts, const struct quantity *q)
{
	return (token_is(ts, q->bound - 1, SLICE("all")) ||
	    token_is(ts, q->bound - 1, SLICE("most")) ||
	    token_is(ts, q->bound - 1, SLICE("some"))) &&
	    kind_of(ts, q->bound - 2) == TOKEN_COMMA &&
	    (near(ts, q->bound - 3) & NEAR_PERSON);
}

/* "children under 18", "people over 65": persons, and no noun behind. */
static bool
bound_of_persons(const struct tokens *ts, const struct quantity *q)
{
	if (q->bound == 0 || q->bound == q->first)
		return false;
	return (token_is(ts, q->bound, SLICE("under")) ||
	    token_is(ts, q->bound, SLICE("over")) ||
	    token_is(ts, q->bound, SLICE("above")) ||
	    token_is(ts, q->bound, SLICE("below"))) &&
	    ((near(ts, q->bound - 1) & NEAR_PERSON) || all_of_persons(ts, q));
}

/* "a boy of nine", "minors of 15". */
static bool
of_person(const struct tokens *ts, const struct quantity *q)
{
	return (is(ts, q->bound - 1) & W_OF) &&
	    (near(ts, q->bound - 2) & NEAR_PERSON) &&
	    !(is(ts, q->bound - 2) & (W_DET | W_BE | W_PRON));
}

/* "Maria, 24, and her son, 3, live": between commas behind a person. */
static bool
in_commas(const struct tokens *ts, const struct quantity *q)
{
	size_t i = q->first, at = q->last + 1;

	if (i < 2 || kind_of(ts, i - 1) != TOKEN_COMMA ||
	    kind_of(ts, at) != TOKEN_COMMA ||
	    kind_of(ts, at + 1) != TOKEN_WORD || ts->t[at + 1].capital ||
	    q->bound != i)
		return false;
	return ((near(ts, i - 2) & NEAR_PERSON) && !(is(ts, i - 2) & W_BE)) ||
	    (ts->t[i - 2].capital && is(ts, i - 2) == 0 &&
	    !(is(ts, i - 3) & (W_IN | W_FROM)));
}

/* "the average age of victims was": before the verb at token i. */
static bool
age_is_subject(const struct tokens *ts, size_t i)
{
	size_t k;

	for (k = 1; k <= 6 && k <= i && kind_of(ts, i - k) == TOKEN_WORD; k++)
		if (token_is(ts, i - k, SLICE("age")))
			return true;
	return false;
}

/* "she was 12", "one was 13", "the average age was 14". */
static bool
is_predicate(const struct tokens *ts, const struct quantity *q)
{
	size_t i = q->bound;

	if (!token_is(ts, i - 1, SLICE("was")) &&
	    !token_is(ts, i - 1, SLICE("is")))
		return false;
	return age_is_subject(ts, i - 1) || token_is(ts, i - 2, SLICE("one")) ||
	    token_is(ts, i - 2, SLICE("she")) ||
	    token_is(ts, i - 2, SLICE("he")) ||
	    token_is(ts, i - 2, SLICE("who"));
}

/* Whether a bare number is an age, by its bound, subject or place. */
static bool
bare_age(const struct tokens *ts, const struct quantity *q)
{
	int64_t value = value_of(q);

	if (value < 0 || value > OLDEST)
		return false;
	if (bound_of_age(ts, q))
		return true;
	if (kind_of(ts, q->last + 1) == TOKEN_DASH)
		return false;
	/* "people over 65 ride free", but "over 65 villages" */
	if (bound_of_persons(ts, q) && !is_plural(ts, q->last + 1))
		return true;
	if (has_noun(ts, q->last + 1))
		return false;
	return of_person(ts, q) ||
	    in_commas(ts, q) || is_predicate(ts, q);
}

/* The last token of "old" or "of age" behind the amount q, 0 if none. */
static size_t
age_behind(const struct tokens *ts, const struct quantity *q)
{
	size_t at = q->last + 1;

	if (kind_of(ts, at) == TOKEN_DASH && glued(ts, at))
		at++;
	if ((is(ts, at) & W_OLD) || token_is(ts, at, SLICE("olds")))
		return at;
	return (is(ts, at) & W_OF) && (is(ts, at + 1) & W_AGE) ? at + 1 : 0;
}

/* Takes "old" at last into the span, and what bounds it behind. */
static void
stretch(const struct tokens *ts, struct quantity *q, size_t last)
{
	q->last = q->tail = last;
	q->n = ts->t[last].at + ts->t[last].n - q->at;
	q->rel = bound_both(q->rel, bound_behind(ts, last, &q->tail));
}

/* "under the age of 18": the bound stands before "the age". */
static void
bound_before_age(const struct tokens *ts, struct quantity *q)
{
	size_t k = q->first, bound;
	enum rel rel;

	while (is(ts, k - 1) & (W_OF | W_AGE | W_THE))
		k--;
	rel = bound_before(ts, k, &bound);
	if (rel == REL_EQUAL)
		return;
	q->rel = rel;
	q->bound = bound;
}

void
age_read(const struct tokens *ts, struct quantity *q)
{
	bool unit = q->kind == KIND_DURATION && q->unit >= UNIT_DAY &&
	    q->unit <= UNIT_YEAR;
	size_t last = unit ? age_behind(ts, q) : 0;

	if (!unit && !(q->kind == KIND_COUNT && q->plain))
		return;
	if (last > 0)
		stretch(ts, q, last);
	else if (!(unit && (is(ts, q->tail) & W_OLDER)) &&
	    !age_before(ts, q->bound) && !age_before(ts, q->first) &&
	    !(q->plain && bare_age(ts, q)))
		return;
	if (last == 0 && q->rel == REL_EQUAL)
		bound_before_age(ts, q);
	q->kind = KIND_AGE;
	if (!unit)
		q->unit = UNIT_YEAR;
}
