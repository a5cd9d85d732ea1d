/* SPDX-License-Identifier: ISC */
#include "compare.h"
#include "date.h"

/* How far words of one comparison may stand apart, in tokens. */
#define NEAR 4
#define FAR 14

static bool
is_comma(const struct tokens *ts, size_t i)
{
	return kind_of(ts, i) == TOKEN_COMMA;
}

/* Whether a figure, a date or "the previous year" comes soon from token i. */
static bool
comes_soon(const struct tokens *ts, size_t i)
{
	size_t k;

	for (k = i; k < i + NEAR && k < ts->n; k++) {
		enum token_kind kind = kind_of(ts, k);

		if (clause_amount(ts, k) || (is(ts, k) & (W_MONTH | W_RELATIVE)) ||
		    kind == TOKEN_DECADE)
			return true;
		if (kind != TOKEN_WORD && kind != TOKEN_DASH)
			return false;
	}
	return false;
}

/* Whether a word of bits stands among the tokens before i, up to far. */
static bool
word_before(const struct clauses *c, const struct tokens *ts, size_t i,
    size_t far, uint32_t bits)
{
	size_t k;

	for (k = 1; k <= far && k <= i; k++) {
		enum token_kind kind = kind_of(ts, i - k);

		if (kind == TOKEN_SEMICOLON || kind == TOKEN_STOP ||
		    (kind == TOKEN_COMMA && far <= 2 * NEAR))
			return false;
		if (clause_is(c, ts, i - k) & bits)
			return true;
	}
	return false;
}

/* "to 25" behind "from five": the token of "to", or NO_TOKEN. */
static size_t
change_end(const struct clauses *c, const struct tokens *ts, size_t body)
{
	size_t k;

	for (k = body + 1; k < body + FAR && k < ts->n; k++) {
		if (kind_of(ts, k) == TOKEN_SEMICOLON ||
		    (is_comma(ts, k) && !clause_amount(ts, k + 1)) ||
		    c->mark[k].finite)
			return NO_TOKEN;
		if ((is(ts, k) & W_TO) && comes_soon(ts, k + 1))
			return k;
	}
	return NO_TOKEN;
}

/* "compared with", "as against", "versus": the token behind, or 0. */
static size_t
open_with(const struct tokens *ts, size_t i)
{
	bool join = (is(ts, i + 1) & W_TO) ||
	    token_is(ts, i + 1, SLICE("with"));

	if (token_is(ts, i, SLICE("versus")) || token_is(ts, i, SLICE("vs")))
		return kind_of(ts, i + 1) == TOKEN_STOP ? i + 2 : i + 1;
	if (token_is(ts, i, SLICE("compared")) && token_is(ts, i + 1,
	    SLICE("favorably")))
		return i + 3;
	if (token_is(ts, i, SLICE("compared")) ||
	    token_is(ts, i, SLICE("compares")) ||
	    token_is(ts, i, SLICE("comparison")) ||
	    token_is(ts, i, SLICE("opposed")) ||
	    token_is(ts, i, SLICE("contrast")))
		return join ? i + 2 : 0;
	if (token_is(ts, i, SLICE("against")) &&
	    ((is(ts, i - 1) & W_AS) || is_comma(ts, i - 1) ||
	    kind_of(ts, i - 1) == TOKEN_OPEN))
		return comes_soon(ts, i + 1) ? i + 1 : 0;
	return 0;
}

/* "an increase from 12", "up from", "fell from 12 to nine", "over 2008". */
static size_t
open_from(const struct clauses *c, const struct tokens *ts, size_t i,
    enum compare_kind *kind)
{
	bool from = is(ts, i) & W_FROM;
	bool over = token_is(ts, i, SLICE("over")) ||
	    token_is(ts, i, SLICE("on")) || token_is(ts, i, SLICE("against"));

	if (!from && !over)
		return 0;
	if (over) {
		size_t at = (is(ts, i + 1) & W_THE) ? i + 2 : i + 1;

		if (!word_before(c, ts, i, NEAR + 1, CW_CHANGE) ||
		    !(date_year(ts, at) || (is(ts, at) & W_RELATIVE) ||
		    (at > i + 1 && clause_amount(ts, at))))
			return 0;
		if (token_is(ts, i + 1, SLICE("the")) &&
		    (token_is(ts, i + 2, SLICE("past")) ||
		    token_is(ts, i + 2, SLICE("last"))))
			return 0;
		*kind = COMPARE_FROM;
		return i + 1;
	}
	if (!comes_soon(ts, i + 1))
		return 0;
	if (word_before(c, ts, i, FAR, CW_CHANGE) &&
	    change_end(c, ts, i + 1) != NO_TOKEN) {
		*kind = COMPARE_CHANGE;
		return i + 1;
	}
	*kind = COMPARE_FROM;
	return word_before(c, ts, i, 2 * NEAR, CW_CHANGE) ? i + 1 : 0;
}

/* "fewer than in 2009", "more women than the 31 of 2005". */
static size_t
open_than(const struct clauses *c, const struct tokens *ts, size_t i)
{
	bool near = clause_is(c, ts, i - 1) & CW_LESS;

	if (!(is(ts, i) & W_THAN) || !word_before(c, ts, i, NEAR + 1, CW_LESS))
		return 0;
	if ((is(ts, i + 2) & W_UNIT) && (is(ts, i + 3) & W_AGO))
		return i + 1; /* "than a year earlier" */
	if (clause_amount(ts, i + 1))
		return near ? 0 : i + 1; /* "more than 12" */
	return (is(ts, i + 1) & (W_IN | W_THE | W_RELATIVE)) ||
	    token_is(ts, i + 1, SLICE("during")) ? i + 1 : 0;
}

/* "three times the 480 in 2009", "the same as in 2009", "similar to 12". */
static size_t
open_like(const struct clauses *c, const struct tokens *ts, size_t i,
    enum compare_kind *kind)
{
	*kind = COMPARE_TIMES;
	if (token_is(ts, i, SLICE("the")) &&
	    ((clause_is(c, ts, i - 1) & CW_TIMES) || (is(ts, i - 1) & W_FOLD)) &&
	    (clause_amount(ts, i + 1) ||
	    (clause_is(c, ts, i + 1) & CW_AMOUNT) ||
	    (is(ts, i + 1) & W_RELATIVE)))
		return i + 1;
	*kind = COMPARE_THAN;
	if ((is(ts, i) & W_AS) && ((is(ts, i + 1) & (W_IN | W_RELATIVE)) ||
	    ((is(ts, i + 2) & W_UNIT) && ((is(ts, i + 3) & W_AGO) ||
	    token_is(ts, i + 3, SLICE("before")))) ||
	    token_is(ts, i + 1, SLICE("during")) ||
	    (is(ts, i + 2) & W_RELATIVE)) &&
	    (word_before(c, ts, i, NEAR, CW_AMOUNT) ||
	    (is(ts, i - 1) & W_SAME) || (is(ts, i - 2) & W_AS)))
		return i + 1;
	*kind = COMPARE_WITH;
	if (((is(ts, i) & W_TO) || token_is(ts, i, SLICE("with"))) &&
	    (clause_is(c, ts, i - 1) & CW_LIKE) && comes_soon(ts, i + 1))
		return i + 1;
	return 0;
}

/* Whether an amount at i is the subject of a verb: ", and 12 were tried". */
static bool
amount_acts(const struct clauses *c, const struct tokens *ts, size_t i)
{
	size_t k;

	for (k = i; k < i + 2 * NEAR && k < ts->n; k++) {
		if (is_comma(ts, k) || (is(ts, k) & (W_AND | W_REL)) ||
		    kind_of(ts, k) == TOKEN_SEMICOLON)
			return false;
		if (c->mark[k].finite &&
		    (is(ts, k) & (W_BE | W_HAVE | W_DO | W_MODAL)))
			return true;
	}
	return false;
}

/*
 * Whether an amount at i has a comparison of its own: "and 68 trials, the same
 * number as in 2004", "and nine arrests (up from six)".
 */
static bool
amount_compared(const struct clauses *c, const struct tokens *ts, size_t i)
{
	size_t k = i;

	while (k < i + 2 * NEAR && kind_of(ts, k) != TOKEN_COMMA &&
	    kind_of(ts, k) != TOKEN_OPEN) {
		if (k == ts->n || kind_of(ts, k) == TOKEN_SEMICOLON ||
		    (is(ts, k) & (W_AND | W_REL)))
			return false;
		k++;
	}
	k++;
	while (is(ts, k) & (W_ARTICLE | W_THE | W_ADV))
		k++;
	if (is(ts, k) & W_SAME)
		return clause_is(c, ts, k + 1) & CW_AMOUNT;
	if (open_with(ts, k))
		return true;
	if (clause_is(c, ts, k) & CW_CHANGE)
		k++;
	else if (clause_is(c, ts, k + 1) & CW_CHANGE)
		k += 2; /* "a slight drop" */
	else
		return false;
	return (is(ts, k) & W_FROM) && comes_soon(ts, k + 1);
}

/* Whether a subject at token i is followed by its verb. */
static bool
subject_acts(const struct clauses *c, const struct tokens *ts, size_t i)
{
	size_t k;

	for (k = i; k < i + FAR && k < ts->n; k++) {
		enum token_kind kind = kind_of(ts, k);

		if (c->mark[k].finite)
			return true;
		if (kind == TOKEN_COMMA || kind == TOKEN_SEMICOLON ||
		    kind == TOKEN_OPEN || (is(ts, k) & W_REL))
			return false;
	}
	return false;
}

/* Whether a clause that is no more compared begins behind the joint at i. */
static bool
goes_elsewhere(const struct clauses *c, const struct tokens *ts, size_t i)
{
	size_t at = i + 1;
	struct slice s;

	if (is(ts, i) & W_BUT)
		return true;
	if (is(ts, at) & (W_AND | W_OR | W_BUT))
		at++;
	if (is(ts, at) & W_BUT)
		return true;
	while (is(ts, at) & W_ADV)
		at++;
	/* ", leading to 55 indictments" */
	if (is_comma(ts, i) && (token_is(ts, at, SLICE("leading")) ||
	    token_is(ts, at, SLICE("resulting"))))
		return true;
	if (at < ts->n && c->mark[at].finite)
		return at > i + 1 || is_comma(ts, i) || i == 0 ||
		    !(clause_is(c, ts, i - 1) & CW_PARTICIPLE);
	if (clause_amount(ts, at))
		return amount_acts(c, ts, at) || amount_compared(c, ts, at);
	s = token_text(ts, at);
	if (is_comma(ts, i) && (is(ts, at) & W_ARTICLE) &&
	    ((clause_is(c, ts, at + 1) | clause_is(c, ts, at + 2)) & CW_CHANGE))
		return true; /* ", a drop of 12 percent" */
	if ((is(ts, at) & (W_PREP | W_REL | W_SUBORD)) ||
	    kind_of(ts, at) != TOKEN_WORD || (clause_is(c, ts, at) & CW_PART) ||
	    slice_ends(s, SLICE("ing")))
		return false;
	return subject_acts(c, ts, at);
}

/*
 * The last token before stop of the comparison whose body begins at token
 * body. "Fewer than in 2009" ends with its date.
 */
static size_t
compare_end(const struct clauses *c, const struct tokens *ts, size_t body,
    enum compare_kind how, size_t stop)
{
	uint32_t bracket = c->mark[body].bracket;
	size_t i;

	if (kind_of(ts, body) == TOKEN_OPEN)
		bracket = body > 0 ? c->mark[body - 1].bracket : 0;
	for (i = body; i < stop; i++) {
		enum token_kind kind = kind_of(ts, i);
		bool dash = kind == TOKEN_DASH && ts->t[i].n > 1;

		if (c->mark[i].bracket > bracket)
			continue;
		if (c->mark[i].bracket < bracket || kind == TOKEN_SEMICOLON ||
		    (kind == TOKEN_CLOSE && c->mark[i].bracket == bracket &&
		    bracket))
			return i - 1;
		if (how == COMPARE_THAN && kind == TOKEN_COMMA &&
		    !(clause_is(c, ts, i + 1) & CW_REASON))
			return i - 1;
		if (i > body && (clause_is(c, ts, i) & CW_CONCEDE))
			return is_comma(ts, i - 1) ? i - 2 : i - 1;
		if (i > body && (kind == TOKEN_COMMA || dash ||
		    (is(ts, i) & (W_AND | W_BUT))) && goes_elsewhere(c, ts, i))
			return i - 1;
	}
	return stop - 1;
}

/* The token behind the words of comparison that begin at i, or 0. */
static size_t
compare_open(const struct clauses *c, const struct tokens *ts, size_t i,
    enum compare_kind *kind)
{
	size_t body;

	*kind = COMPARE_WITH;
	body = open_with(ts, i);
	if (!body)
		body = open_from(c, ts, i, kind);
	if (!body) {
		*kind = COMPARE_THAN;
		body = open_than(c, ts, i);
	}
	if (!body)
		body = open_like(c, ts, i, kind);
	return body < ts->n ? body : 0;
}

void
compares_read(struct clauses *c, const struct tokens *ts)
{
	enum compare_kind kind;
	size_t i, k, body, last, change;

	for (i = 0; (i = token_set_next(&c->opens, i)) < ts->n; i++) {
		struct compare_span *s;

		if (c->mark[i].compare)
			continue;
		body = compare_open(c, ts, i, &kind);
		if (!body)
			continue;
		change = kind == COMPARE_CHANGE ? change_end(c, ts, body) :
		    NO_TOKEN;
		last = compare_end(c, ts, body, kind,
		    change == NO_TOKEN ? ts->n : change);
		if (last < body)
			continue;
		c->compare = mem_grow(c->compare, &c->compare_cap,
		    c->compares + 1, sizeof(*c->compare));
		s = &c->compare[c->compares++];
		*s = (struct compare_span){i, last, body, kind};
		for (k = i; k <= last; k++)
			c->mark[k].compare = (uint32_t)c->compares;
	}
}
