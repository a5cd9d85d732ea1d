/* SPDX-License-Identifier: ISC */
#include "period_dating.h"

/* The most words between "in" and "case". */
#define CASE_WORDS 7

/* Whether a phrase at token i stands before the subject of what follows. */
static bool
opens_part(const struct dating *d, size_t i)
{
	const struct tokens *ts = d->ts;
	enum token_kind before = i > 0 ? kind_of(ts, i - 1) : TOKEN_STOP;

	if (i == 0 || before == TOKEN_SEMICOLON || before == TOKEN_COLON)
		return true;
	return before == TOKEN_COMMA && (i < 4 || (is(ts, i) & W_FOR));
}

/* "in one notable case", "in another case": one, and not "two". */
static bool
is_one_case(const struct dating *d, size_t i)
{
	const struct tokens *ts = d->ts;
	uint64_t next = is(ts, i + 1);
	size_t k;

	if (!(is(ts, i) & W_IN) || !(next & (W_CARD | W_ARTICLE | W_THE |
	    W_DEMO | W_PRON | W_DET)) || ((next & W_CARD) &&
	    ts->t[i + 1].value != 1) || token_is(ts, i + 1, SLICE("these")) ||
	    token_is(ts, i + 1, SLICE("those")))
		return false;
	for (k = i + 2; k < i + 2 + CASE_WORDS && k < ts->n; k++) {
		if (clause_is(&d->ps->clauses, ts, k) & CW_CASE)
			return true;
		if (kind_of(ts, k) == TOKEN_COMMA || d->mark[k].finite ||
		    (is(ts, k) & (W_PREP | W_REL)))
			return false;
	}
	return false;
}

/* The token where "in one case" or "for example" begins, or NO_TOKEN. */
static size_t
case_phrase(const struct dating *d)
{
	const struct tokens *ts = d->ts;
	const struct token_set *joints = &d->ps->clauses.joints;
	size_t i;

	if (!LOOK_EVERYWHERE && !(d->ps->clauses.seen & CW_CASE))
		return NO_TOKEN;
	/* behind signs, which are all joints */
	for (i = 0; i + 1 < ts->n; i = token_set_next(joints, i) + 1) {
		if (!(is(ts, i) & (W_IN | W_FOR)) || !opens_part(d, i))
			continue;
		if (is_one_case(d, i) || ((is(ts, i) & W_FOR) &&
		    (token_is(ts, i + 1, SLICE("example")) ||
		    token_is(ts, i + 1, SLICE("instance")))))
			return i;
	}
	return NO_TOKEN;
}

void
cases_fill(struct dating *d)
{
	size_t at = case_phrase(d), i;

	if (at == NO_TOKEN)
		return;
	for (i = d->from; i < d->qs->n; i++) {
		struct quantity *q = &d->qs->q[i];

		if (q->first >= at && (has_period(q) || q->kind == KIND_AGE))
			q->role = ROLE_CASE;
	}
}
