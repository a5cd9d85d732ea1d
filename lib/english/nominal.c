/* SPDX-License-Identifier: ISC */
#include "date.h"
#include "nominal.h"

enum { REFERENCE_ALWAYS = 1, REFERENCE_CAPITAL };

struct reference_row {
	struct slice key;
	int when;
};

#include "english/reference.h"

/* How far a noun phrase is followed from the year that opens it, in words. */
#define LAW_WORDS 14

bool
nominal_is_digits(struct slice s)
{
	size_t i;

	for (i = 0; i < s.n; i++)
		if (!is_digit(s.p[i]))
			return false;
	return s.n > 0;
}

/* Whether token i is a noun that a name's number follows. */
static bool
is_reference(const struct tokens *ts, size_t i)
{
	const struct reference_row *r;

	if (i >= ts->n || kind_of(ts, i) != TOKEN_WORD || (is(ts, i) & W_VERB))
		return false;
	/* "no" is "number" only with a stop: "No. 5" */
	if (token_is(ts, i, SLICE("no")) &&
	    kind_of(ts, i + 1) != TOKEN_STOP)
		return false;
	r = token_find(ts, i, &reference);
	return r && (r->when == REFERENCE_ALWAYS || ts->t[i].capital);
}

/* The word before token i: over the stop of "No." and a "number" sign. */
static size_t
word_before(const struct tokens *ts, size_t i)
{
	return kind_of(ts, i - 1) == TOKEN_STOP ? i - 2 : i - 1;
}

/* "the Group of 8". */
static bool
is_group(const struct tokens *ts, size_t i)
{
	return (is(ts, i - 1) & W_OF) && token_is(ts, i - 2, SLICE("group")) &&
	    ts->t[i - 2].capital;
}

static bool
is_number(const struct tokens *ts, size_t i)
{
	return kind_of(ts, i) == TOKEN_NUMBER || kind_of(ts, i) == TOKEN_CODE ||
	    ((is(ts, i) & W_CARD) && i < ts->n && ts->t[i].capital);
}

/*
 * Whether the number at i goes on a list that a reference opens: "Articles 70,
 * 72 and 74", "Sections 135 through 147".
 */
static bool
in_list(const struct tokens *ts, size_t i)
{
	size_t steps;

	for (steps = 0; steps < 24 && i > 1; steps++) {
		size_t at = i - 1;

		while (at > 0 && ((is(ts, at) & (W_AND | W_OR | W_TO)) ||
		    token_is(ts, at, SLICE("through")) ||
		    kind_of(ts, at) == TOKEN_COMMA ||
		    kind_of(ts, at) == TOKEN_DASH ||
		    kind_of(ts, at) == TOKEN_SLASH ||
		    kind_of(ts, at) == TOKEN_SEMICOLON))
			at--;
		if (at == i - 1 || !is_number(ts, at))
			return false;
		if (is_reference(ts, word_before(ts, at)))
			return true;
		i = at;
	}
	return false;
}

/* Whether a list behind a reference still holds: "Articles 70, 12 men" not. */
static bool
counts_something(const struct tokens *ts, size_t i)
{
	return kind_of(ts, i + 1) == TOKEN_WORD && is(ts, i + 1) == 0 &&
	    !ts->t[i + 1].capital;
}

/* The number of a telephone line: "the 147 line", "the hotline, 1145,". */
static bool
is_line_number(const struct tokens *ts, size_t i)
{
	struct slice s = token_text(ts, i);
	enum token_kind before = kind_of(ts, i - 1);
	enum token_kind behind = kind_of(ts, i + 1);

	if (s.n < 3 || !nominal_is_digits(s))
		return false;
	if ((near(ts, i + 1) & NEAR_LINE) || (behind == TOKEN_QUOTE && (near(ts, i + 2) & NEAR_LINE)))
		return true;
	if ((token_is(ts, i - 1, SLICE("dial")) ||
	    token_is(ts, i - 1, SLICE("dialing")) ||
	    token_is(ts, i - 1, SLICE("dialling"))))
		return true;
	if ((near(ts, i - 2) & NEAR_LINE) &&
	    (before == TOKEN_COMMA || before == TOKEN_OPEN) &&
	    behind != TOKEN_WORD && s.n < 7)
		return true;
	return (near(ts, i - 1) & NEAR_LINE) && s.n < 7 &&
	    behind != TOKEN_WORD;
}

/* "lost 0-4", "a win by 5-3": how a game ended. */
static bool
is_score(const struct tokens *ts, size_t i)
{
	return (near(ts, i - 1) & NEAR_GAME) ||
	    ((near(ts, i - 2) & NEAR_GAME) &&
	    kind_of(ts, i - 1) == TOKEN_WORD);
}

/* Digits joined to digits that are no range: "137-03", "3-1". */
static bool
joined_digits(const struct tokens *ts, size_t i, size_t *last)
{
	struct slice a = token_text(ts, i), b = token_text(ts, i + 2);
	enum token_kind joint = kind_of(ts, i + 1);
	bool law;

	if ((joint != TOKEN_DASH && joint != TOKEN_SLASH) ||
	    !glued(ts, i + 1) || !glued(ts, i + 2) ||
	    kind_of(ts, i) != TOKEN_NUMBER ||
	    kind_of(ts, i + 2) != TOKEN_NUMBER ||
	    !nominal_is_digits(a) || !nominal_is_digits(b))
		return false;
	*last = i + 2;
	law = is_reference(ts, word_before(ts, i));
	if (law || is_score(ts, i))
		return true;
	if (joint == TOKEN_SLASH)
		return false;
	if (b.p[0] == '0' && b.n > 1)
		return !(date_year(ts, i) && b.n == 2);
	/* a range rises; a truncated one, "2010-12", has a year before it */
	return !date_year(ts, i) && (a.n > b.n ||
	    (a.n == b.n && memcmp(a.p, b.p, a.n) >= 0));
}

/* "9 a.m.", "at 10 pm", "five o'clock": a time of day. */
static bool
time_of_day(const struct tokens *ts, size_t i)
{
	size_t at = i + 1;

	if (kind_of(ts, i) != TOKEN_NUMBER && !(is(ts, i) & W_CARD))
		return false;
	if (token_is(ts, at, SLICE("am")) || token_is(ts, at, SLICE("pm")) ||
	    token_is(ts, at, SLICE("o'clock")))
		return true;
	return (token_is(ts, at, SLICE("a")) || token_is(ts, at, SLICE("p"))) &&
	    kind_of(ts, at + 1) == TOKEN_STOP && glued(ts, at + 1) &&
	    token_is(ts, at + 2, SLICE("m")) && glued(ts, at + 2);
}

bool
nominal_read(const struct tokens *ts, size_t i, size_t *last)
{
	enum token_kind kind = kind_of(ts, i);

	*last = i;
	if (kind == TOKEN_CODE || kind == TOKEN_PHONE || time_of_day(ts, i))
		return true;
	if (kind != TOKEN_NUMBER &&
	    !((is(ts, i) & W_CARD) && i < ts->n && ts->t[i].capital && i > 0))
		return false;
	if (kind == TOKEN_NUMBER && joined_digits(ts, i, last))
		return true;
	*last = i;
	if (kind == TOKEN_NUMBER && date_no_day(ts, i))
		return true;
	if (i == 0 || kind_of(ts, i - 1) == TOKEN_SYMBOL)
		return kind == TOKEN_NUMBER && is_line_number(ts, i);
	if (is_reference(ts, word_before(ts, i)) || is_group(ts, i))
		return !(is(ts, i + 1) & (W_UNIT | W_PERCENT));
	if (kind != TOKEN_NUMBER)
		return false;
	if (in_list(ts, i) && !counts_something(ts, i) && !date_year(ts, i))
		return true;
	return is_line_number(ts, i);
}

/* Whether a word may stand in the name of a law behind its year. */
static bool
in_name(const struct tokens *ts, size_t i)
{
	uint64_t w = is(ts, i);
	bool capital = i < ts->n && ts->t[i].capital;

	if (kind_of(ts, i) == TOKEN_DASH)
		return glued(ts, i) && glued(ts, i + 1);
	if (kind_of(ts, i) == TOKEN_POSSESSIVE || kind_of(ts, i) == TOKEN_QUOTE ||
	    (kind_of(ts, i) == TOKEN_STOP && glued(ts, i) && glued(ts, i + 1)))
		return true;
	if (kind_of(ts, i) != TOKEN_WORD)
		return false;
	if (near(ts, i) & NEAR_LAW)
		return true; /* "plan" is a verb too */
	/* "Trafficking in Persons Act": prepositions inside a title */
	if (w & (W_PREP | W_CONJ))
		return (w & (W_IN | W_OF | W_AND | W_FOR | W_TO)) &&
		    i > 0 && ts->t[i - 1].capital && i + 1 < ts->n &&
		    (ts->t[i + 1].capital || (is(ts, i + 1) & W_THE));
	return capital || !(w & (W_VERB | W_DET | W_PRON | W_SUBORD | W_REL |
	    W_NUMBER));
}

/* Whether the dash at token i is the short one, which joins words. */
static bool
sign_is_hyphen(const struct tokens *ts, size_t i)
{
	return slice_eq(token_text(ts, i), SLICE("-"));
}

bool
nominal_law_year(const struct tokens *ts, size_t first, size_t last)
{
	size_t i;

	if (ts->t[first].kind != TOKEN_NUMBER ||
	    ((is(ts, last) | is(ts, first - 1)) & W_MONTH))
		return false;
	for (i = last + 1; i <= last + LAW_WORDS && in_name(ts, i); i++)
		if (near(ts, i) & NEAR_LAW)
			return !(kind_of(ts, i + 1) == TOKEN_DASH &&
			    glued(ts, i + 1) && glued(ts, i + 2) &&
			    sign_is_hyphen(ts, i + 1)) &&
			    !(near(ts, i + 1) & NEAR_NOTLAW);
	return false;
}
