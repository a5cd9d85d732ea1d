/* SPDX-License-Identifier: ISC */
#include "../english/phrase.h"
#include "denied.h"
#include "measure.h"
#include "scope.h"
#include "whole.h"

/* The most wholes of wholes that are followed. */
#define WHOLES 8

/* How far "of which" may stand before its figure, in tokens. */
#define RELATIVE 6

/* How far back the noun of what changes is looked for, in tokens. */
#define REACH 256

/* Figures that can be a whole or a part. */
static bool
counts(const struct quantity *q)
{
	return q->kind == KIND_COUNT || is_share(q);
}

/* Whether a verb or nothing follows the number: its noun is left out. */
static bool
is_elided(const struct frame *f, const struct quantity *q)
{
	size_t at = q->tail + 1;

	if (q->kind != KIND_COUNT)
		return true;
	if (q->head == 0 || (evidence_at(f, q->head) & (EV_TRAFFICK | EV_SEX |
	    EV_LABOR | EV_OTHER) && !(evidence_at(f, q->head) & (EV_PERSON |
	    EV_SUSPECT | EV_CASE | EV_VICTIM))))
		return true;
	/* "88 were granted permits" */
	if (q->predicate && (evidence_at(f, q->noun) & (EV_GRANT_VERB |
	    EV_GET_VERB)))
		return true;
	/* "14 of them Moldovan, 22 Romanian" */
	if (q->noun == q->head && f->ts->t[q->head].capital &&
	    token_ends(f->ts, q->head, SLICE("an")) && q->low.v != DECIMAL_ONE)
		return true;
	return phrase_is_verb(f->ts, at) && q->noun > at;
}

/* The nearest figure before k that counts and may be a whole; NO_QUANTITY. */
static size_t
nearest(const struct frame *f, size_t k, size_t before, bool not_part)
{
	size_t i;

	for (i = k; i-- > frame_back(k); ) {
		const struct quantity *q = &f->qs->q[i];

		if (q->kind != KIND_COUNT || q->denial ||
		    q->rel == REL_UNKNOWN)
			continue;
		if (i >= f->from && q->last >= before)
			continue;
		if (not_part && (q->whole != NO_QUANTITY ||
		    q->role == ROLE_PRIOR || q->scope == SCOPE_CHANGE))
			continue;
		if (i < f->from && (q->role == ROLE_PRIOR ||
		    q->scope == SCOPE_CHANGE))
			continue;
		return i;
	}
	return NO_QUANTITY;
}

static bool
is_pronoun(const struct tokens *ts, size_t i)
{
	return token_is(ts, i, SLICE("them")) ||
	    token_is(ts, i, SLICE("whom")) ||
	    token_is(ts, i, SLICE("which")) ||
	    token_is(ts, i, SLICE("these")) ||
	    token_is(ts, i, SLICE("those"));
}

/* The number behind the "of" at token at. */
static size_t
number_of(const struct frame *f, size_t k, size_t at)
{
	const struct tokens *ts = f->ts;
	const struct quantity *q = &f->qs->q[k], *m;
	size_t next = k + 1, i;

	/* over the other rows of a figure that has several periods */
	while (next < f->qs->n && f->qs->q[next].at == q->at)
		next++;
	if (next == f->qs->n)
		return NO_QUANTITY;
	m = &f->qs->q[next];
	if ((m->kind != KIND_COUNT && !(m->kind == KIND_MONEY && is_share(q))) ||
	    m->denial || m->first > at + 7 || is_pronoun(ts, at + 1))
		return NO_QUANTITY;
	for (i = at + 1; i < m->bound; i++)
		if (phrase_is_verb(ts, i) || (is(ts, i) & (W_PREP | W_CONJ)) ||
		    kind_of(ts, i) == TOKEN_COMMA)
			return NO_QUANTITY;
	return next;
}

/* "195 of 273", "four out of 26 states", "27 of Mexico's 32 states". */
static inline size_t
of_number(const struct frame *f, size_t k)
{
	const struct tokens *ts = f->ts;
	size_t at = f->qs->q[k].tail + 1;

	if (token_is(ts, at, SLICE("out")))
		at++;
	if (is(ts, at) & W_OF)
		return number_of(f, k, at);
	/* "half its 12 shelters", "half the 400 women" */
	return f->qs->q[k].kind == KIND_RATIO && (is(ts, at) & (W_POSS | W_THE))
	    ? number_of(f, k, at) : NO_QUANTITY;
}

/* The first figure whose span begins at byte at; NO_QUANTITY if none does. */
static size_t
figure_at(const struct frame *f, size_t at)
{
	size_t low = 0, high = at == NO_QUANTITY ? 0 : f->qs->n;

	while (low < high) {
		size_t mid = (low + high) / 2;

		if (f->qs->q[mid].at < at)
			low = mid + 1;
		else
			high = mid;
	}
	return low < f->qs->n && f->qs->q[low].at == at ? low : NO_QUANTITY;
}

/* The first of the rows of figure k, which has one for each period. */
static size_t
first_row(const struct frame *f, size_t k)
{
	while (k > f->from && f->qs->q[k - 1].at == f->qs->q[k].at)
		k--;
	return k;
}

/* The index of the whole of figure i, itself if it has none. */
static size_t
index_of_whole(const struct frame *f, size_t i)
{
	size_t w = figure_at(f, f->qs->q[i].whole);

	return w == NO_QUANTITY ? i : w;
}

/*
 * Behind a list of parts "none of which" means their whole: that of figure i
 * where the figure before it is a part of the same.
 */
static size_t
over_siblings(const struct frame *f, size_t i)
{
	size_t of;

	if (i == NO_QUANTITY || i == 0 || i <= f->from ||
	    f->qs->q[i].whole == NO_QUANTITY)
		return i;
	/* "61 of whom were workers and 22 of whom were children" */
	of = f->qs->q[i].tail + 1;
	if ((is(f->ts, of) & W_OF) && (is(f->ts, of + 1) & W_REL))
		return index_of_whole(f, i);
	if (f->qs->q[i - 1].whole != f->qs->q[i].whole)
		return i;
	return index_of_whole(f, i);
}

/*
 * The figure that a pronoun before token left means: not one that only says
 * where ("87 victims at two airports and referred 64 of them"), unless it
 * stands right before ("at two airports, one of which").
 */
static size_t
over_adjuncts(const struct frame *f, size_t i, size_t left)
{
	size_t w, at;

	if (i == NO_QUANTITY)
		return i;
	for (w = i + 1; w-- > f->from && w + FRAME_BACK > i; ) {
		const struct quantity *q = &f->qs->q[w];

		if (q->kind != KIND_COUNT)
			continue;
		for (at = q->bound; at > 0 && (is(f->ts, at - 1) &
		    (W_DET | W_POSS)); at--)
			;
		/* nor who did it: "three shelters cared for 75 of them" */
		if (at == 0 && left > frame_behind(q) + 1 &&
		    left <= frame_behind(q) + 5 &&
		    (evidence_at(f, q->head) & EV_FACILITY ||
		    noun_at(f, q->head) == MEASURE_SHELTERS))
			continue;
		if (at == 0 || !(is(f->ts, at - 1) & W_PREP) ||
		    (is(f->ts, at - 1) & W_OF) || frame_behind(q) + 1 >= left)
			return w;
	}
	return i;
}

/* The last figure before k that is no part and has measure m. */
static size_t
last_of_measure(const struct frame *f, size_t k, enum measure m)
{
	size_t i;

	for (i = k; i-- > frame_back(k); )
		if (f->qs->q[i].kind == KIND_COUNT &&
		    f->qs->q[i].role != ROLE_PRIOR && !f->qs->q[i].denial &&
		    f->qs->q[i].scope != SCOPE_NGO &&
		    f->qs->q[i].whole == NO_QUANTITY &&
		    (f->qs->q[i].measures & measure_bit(m)))
			return i;
	return NO_QUANTITY;
}

/*
 * From prior figure i on to the figure before it that is current, where the
 * prior one stands in a bracket that is closed before token left ("61 victims
 * in 2016 (52 in 2015), of whom 33"), or always.
 */
static size_t
over_priors(const struct frame *f, size_t i, bool always, size_t left)
{
	size_t w, at;

	if (i == NO_QUANTITY || i < f->from || f->qs->q[i].role != ROLE_PRIOR)
		return i;
	for (at = f->qs->q[i].last; !always && at < left; at++)
		always = kind_of(f->ts, at) == TOKEN_CLOSE;
	for (w = i; always && w-- > f->from && w + FRAME_BACK > i; )
		if (f->qs->q[w].kind == KIND_COUNT &&
		    f->qs->q[w].role != ROLE_PRIOR && !f->qs->q[w].denial)
			return w;
	return i;
}

/* Of the figures up to w the one that counts what k does, else w itself. */
static size_t
same_noun(const struct frame *f, size_t k, size_t w)
{
	const struct quantity *q = &f->qs->q[k];
	struct slice noun = token_text(f->ts, q->head);
	size_t i;

	if (w == NO_QUANTITY || w < f->from || q->head == 0)
		return w;
	for (i = w + 1; i-- > f->from && i + FRAME_BACK > w; )
		if (f->qs->q[i].kind == KIND_COUNT && f->qs->q[i].head &&
		    f->qs->q[i].whole == NO_QUANTITY &&
		    f->qs->q[i].role == q->role &&
		    slice_eq_fold(token_text(f->ts, f->qs->q[i].head), noun))
			return i;
	return w;
}

/* The last sum of money before k that is no conversion. */
static size_t
last_money(const struct frame *f, size_t k)
{
	size_t i;

	for (i = k; i-- > frame_back(k); )
		if (f->qs->q[i].kind == KIND_MONEY &&
		    f->qs->q[i].scope != SCOPE_CONV)
			return i;
	return NO_QUANTITY;
}

/* The last whole before k that counts what the noun phrase at token i names. */
static size_t
last_of_noun(const struct frame *f, size_t k, size_t i)
{
	size_t first, last, w;
	struct slice noun;

	if (!phrase_read(f->ts, i, false, &first, &last))
		return NO_QUANTITY;
	noun = token_text(f->ts, last);
	for (w = k; w-- > frame_back(k); )
		if (f->qs->q[w].kind == KIND_COUNT && !f->qs->q[w].denial &&
		    f->qs->q[w].whole == NO_QUANTITY &&
		    f->qs->q[w].role != ROLE_PRIOR &&
		    f->qs->q[w].scope != SCOPE_CHANGE &&
		    slice_ends(f->qs->q[w].what, noun))
			return w;
	/* "160 of the new cases": of investigations, by another word */
	if (evidence_at(f, last) & EV_CASE)
		return last_of_measure(f, k, MEASURE_INVESTIGATIONS);
	return NO_QUANTITY;
}

/* The "of" of "of which it investigated" shortly before token left. */
static size_t
relative_before(const struct frame *f, size_t left)
{
	const struct tokens *ts = f->ts;
	size_t i, steps;

	for (i = left, steps = 0; i-- > 1 && steps < RELATIVE; steps++) {
		if (kind_of(ts, i) != TOKEN_WORD)
			break;
		if ((is(ts, i) & W_REL) && (is(ts, i - 1) & W_OF))
			return i > 1 && kind_of(ts, i - 2) == TOKEN_COMMA &&
			    phrase_is_verb(ts, left - 1) ? i - 1 : NO_QUANTITY;
	}
	return NO_QUANTITY;
}

/* "allocated $90,000, half of which": a share of money, not of persons. */
static bool
is_of_sum(const struct frame *f, size_t k)
{
	const struct quantity *q = &f->qs->q[k];

	if (!is_share(q) || !(is(f->ts, q->tail + 1) & W_OF) ||
	    !token_is(f->ts, q->tail + 2, SLICE("which")))
		return false;
	while (k-- > f->from)
		if (f->qs->q[k].kind == KIND_COUNT ||
		    f->qs->q[k].kind == KIND_MONEY)
			return f->qs->q[k].kind == KIND_MONEY;
	return false;
}

/*
 * "In a survey of 600 workers, 40 percent had", "interviewed 600 workers and
 * found that 40 percent had": a share of those who were asked.
 */
static size_t
of_survey(const struct frame *f, size_t k)
{
	const struct quantity *q = &f->qs->q[k];
	size_t i, at;

	if (!is_share(q) || (is(f->ts, q->tail + 1) & W_OF))
		return NO_QUANTITY;
	for (i = k; i-- > f->from; ) {
		if (f->qs->q[i].kind != KIND_COUNT)
			continue;
		at = f->qs->q[i].bound;
		if (at > 0 && (is(f->ts, at - 1) & (W_OF | W_PREP)))
			at--;
		return at > 0 && (also_at(f, at - 1) & EA_ASK) ? i :
		    NO_QUANTITY;
	}
	return NO_QUANTITY;
}

/* "five of them", "of whom 22", "44 of which", "all of whom". */
static size_t
of_pronoun(const struct frame *f, size_t k, size_t left)
{
	const struct tokens *ts = f->ts;
	const struct quantity *q = &f->qs->q[k];
	size_t i, w;

	if (is_of_sum(f, k))
		return last_money(f, k);
	if ((is(ts, q->tail + 1) & W_OF) && is_pronoun(ts, q->tail + 2)) {
		/* "those convicted" takes up what was said before */
		return over_siblings(f, over_adjuncts(f, over_priors(f,
		    nearest(f, k, q->first, token_is(ts, q->tail + 2,
		    SLICE("these")) || token_is(ts, q->tail + 2,
		    SLICE("those"))), false, left), left));
	}
	if (left > 1 && (is(ts, left - 2) & W_OF) && is_pronoun(ts, left - 1) &&
	    !token_is(ts, left - 1, SLICE("these")))
		return over_siblings(f, over_priors(f, nearest(f, k, left,
		    false), false, left));
	/* "338 complaints, of which it investigated 76" */
	if ((i = relative_before(f, left)) != NO_QUANTITY && k > f->from &&
	    f->qs->q[k - 1].first < i)
		return over_priors(f, nearest(f, k, i, false), false, left);
	/* "60 percent of it": of the sum before */
	if (is_share(q) && (is(ts, q->tail + 1) & W_OF) &&
	    token_is(ts, q->tail + 2, SLICE("it")))
		return last_money(f, k);
	if ((w = of_survey(f, k)) != NO_QUANTITY)
		return w;
	/* "39 percent of the victims", "of all victims": of those before */
	if ((is(ts, q->tail + 1) & W_OF) && ((is(ts, q->tail + 2) & W_THE) ||
	    token_is(ts, q->tail + 2, SLICE("all"))) &&
	    !verb_at(f, q->tail + 3))
		return last_of_noun(f, k, q->tail + 3);
	/* "one of the convicted traffickers" */
	if ((is(ts, q->tail + 1) & W_OF) && (is(ts, q->tail + 2) & W_THE) &&
	    verb_at(f, q->tail + 3) &&
	    slice_ends(token_text(ts, q->tail + 3), SLICE("ed")))
		return last_of_measure(f, k, verb_at(f, q->tail + 3));
	return NO_QUANTITY;
}

/* Whether only the items of a list stand in [from, to): no clause of its own. */
static bool
is_list(const struct frame *f, size_t from, size_t to)
{
	const struct tokens *ts = f->ts;
	size_t i;

	for (i = from; i < to; i++) {
		if (frame_breaks(f, i))
			return false;
		if (is(ts, i) & (W_HAVE | W_DO | W_MODAL | W_SUBORD) &&
		    !(is(ts, i) & (W_PREP | W_AS)))
			return false;
		/* "courts convicted 12": a verb right before the number */
		if (i + 1 == to && !(is(ts, i) & W_PREP) &&
		    (phrase_is_verb(ts, i) || (slice_ends(token_text(ts, i),
		    SLICE("ing")) && !(is(ts, i) & W_INGNOUN))))
			return false;
	}
	return true;
}

/* Whether the word at token i opens a list of parts: "which included 12". */
static bool
opens_list(const struct tokens *ts, size_t i)
{
	if (token_is(ts, i, SLICE("among")))
		return is_pronoun(ts, i + 1);
	if (token_is(ts, i, SLICE("included")))
		return i > 0 && (is(ts, i - 1) & W_REL);
	return token_is(ts, i, SLICE("including")) ||
	    token_is(ts, i, SLICE("comprising"));
}

/* "including 12", "among them 762 women": the cue's token; NO_QUANTITY. */
static size_t
cue_of_list(const struct frame *f, size_t left)
{
	const struct tokens *ts = f->ts;
	size_t i;

	if (!frame_seen(f, CW_LIST))
		return NO_QUANTITY;
	for (i = left; i-- > 0 && left - i < 48; ) {
		if (frame_breaks(f, i))
			return NO_QUANTITY;
		if (opens_list(ts, i))
			return is_list(f, i + 1, left) ? i : NO_QUANTITY;
		if (phrase_is_verb(ts, i) && (is(ts, i) & (W_BE | W_HAVE |
		    W_DO)) )
			return NO_QUANTITY;
	}
	return NO_QUANTITY;
}

/*
 * The long dash or colon that opens the list at token left; a dash with "and"
 * or a verb behind it closes an aside instead.
 */
static size_t
open_dash(const struct frame *f, size_t left)
{
	const struct tokens *ts = f->ts;
	size_t i;

	if (!clauses_sign(f->clauses, TOKEN_DASH) &&
	    !clauses_sign(f->clauses, TOKEN_COLON))
		return NO_QUANTITY;
	for (i = left; i-- > 0 && left - i < 48; ) {
		enum token_kind kind = kind_of(ts, i);

		if (frame_breaks(f, i))
			return NO_QUANTITY;
		if (kind == TOKEN_COLON)
			return is_list(f, i + 1, left) ? i : NO_QUANTITY;
		if (kind != TOKEN_DASH || (ts->t[i].n == 1 && glued(ts, i)))
			continue;
		if ((is(ts, i + 1) & W_CONJ) || phrase_is_verb(ts, i + 1))
			return NO_QUANTITY;
		return is_list(f, i + 1, left) ? i : NO_QUANTITY;
	}
	return NO_QUANTITY;
}

/* The whole of a figure in a bracket: the figure that the bracket explains. */
static size_t
of_bracket(const struct frame *f, size_t k, size_t open)
{
	const struct quantity *q = &f->qs->q[k], *b;
	size_t i;

	if (q->compared != NO_QUANTITY && q->role == ROLE_PRIOR)
		return NO_QUANTITY;
	for (i = k; i-- > f->from && i + FRAME_BACK > k; ) {
		b = &f->qs->q[i];
		if (b->last >= open || !counts(b))
			continue;
		/* "a quarter (2,836)", "27 (28 percent)" */
		if (is_share(b) || (is_share(q) && b->whole != NO_QUANTITY))
			return figure_at(f, b->whole);
		return is_share(q) ? NO_QUANTITY : i;
	}
	return NO_QUANTITY;
}

/* The whole that "Of the 348 victims, ..." or "Of these, ..." opens with. */
static size_t
of_opening(const struct frame *f, size_t k, const struct place *p)
{
	const struct tokens *ts = f->ts;
	size_t i, start, end, w;

	if (!f->openings)
		return NO_QUANTITY;
	start = frame_clause(f, p->left);
	/* "Among the identified victims were 437 women" */
	if (token_is(ts, start, SLICE("among")) && (is(ts, start + 1) & W_THE))
		return last_of_noun(f, k, start + 2);
	if (!(is(ts, start) & W_OF))
		return NO_QUANTITY;
	if (p->stand == STAND_OBJECT && p->verb != SIZE_MAX &&
	    p->verb + 1 == p->left && !is_elided(f, &f->qs->q[k]))
		return NO_QUANTITY;
	if (is_pronoun(ts, start + 1)) {
		/* "Of these FY 2018 prosecutions" */
		for (i = start + 2; i < start + 5; i++)
			if (noun_at(f, i) && (w = last_of_noun(f, k, i)) !=
			    NO_QUANTITY)
				return w;
		for (i = k; i > 0 && i > f->from &&
		    f->qs->q[i - 1].first > start; i--)
			;
		return nearest(f, i, start, true);
	}
	for (end = start; end < start + 8 && end < ts->n &&
	    kind_of(ts, end) != TOKEN_COMMA; end++)
		;
	for (i = f->from; i < k; i++)
		if (counts(&f->qs->q[i]) && f->qs->q[i].first > start &&
		    f->qs->q[i].first < end)
			return i;
	/* "Of the total number of victims, nine were men" */
	if (!(is(ts, start + 1) & W_THE) || f->qs->q[k].first < end)
		return NO_QUANTITY;
	for (i = start + 2; token_is(ts, i, SLICE("total")) ||
	    token_is(ts, i, SLICE("number")) || (is(ts, i) & W_OF); i++)
		;
	return last_of_noun(f, k, i);
}

/* Whether figure k is of one form of exploitation. */
static bool
is_of_form(const struct frame *f, size_t k)
{
	struct quantity *q = &f->qs->q[k];

	scope_settle(f, q);
	return q->scope >= SCOPE_SEX;
}

/* A figure without its noun that has a verb of its own: part of the last
 * whole; joined to a part, of what that is part of. */
static size_t
of_elided(const struct frame *f, size_t k, const struct place *p)
{
	const struct quantity *q = &f->qs->q[k];
	const struct tokens *ts = f->ts;
	size_t i, w;
	bool verb_first = p->verb != SIZE_MAX && p->verb + 1 == p->left;

	/* "; 30 percent were men"; "Thirty percent were men." */
	if (is_share(q) && !(is(ts, q->tail + 1) & W_OF) && (p->left > 0
	    ? kind_of(ts, p->left - 1) == TOKEN_SEMICOLON
	    : is(ts, q->tail + 1) & W_BE))
		return nearest(f, k, p->left, true);
	if (is_share(q) && k > f->from && is_share(&q[-1]) && p->left > 0 &&
	    ((is(ts, p->left - 1) & W_AND) ||
	    kind_of(ts, p->left - 1) == TOKEN_COMMA) &&
	    q[-1].whole != NO_QUANTITY && phrase_is_verb(ts, q->tail + 1))
		return index_of_whole(f, k - 1);
	if (q->role == ROLE_PRIOR || q->kind != KIND_COUNT ||
	    (q->denial && !token_is(ts, q->first, SLICE("none"))))
		return NO_QUANTITY;
	/* joined to a part with nothing but a list between */
	if (token_is(ts, q->tail + 1, SLICE("more")))
		return NO_QUANTITY;
	if (p->stand == STAND_SUBJECT && !is_elided(f, q))
		return NO_QUANTITY;
	if (k > f->from && (w = k - 1, counts(&f->qs->q[w])) &&
	    p->left > 0 && (kind_of(ts, p->left - 1) == TOKEN_COMMA ||
	    (is(ts, p->left - 1) & (W_AND | W_OR | W_BUT)) ||
	    token_is(ts, p->left - 1, SLICE("while"))) &&
	    f->qs->q[w].whole != NO_QUANTITY && !verb_first &&
	    (is_list(f, f->qs->q[w].tail + 1, p->left) ||
	    (q->head == 0 && (is(ts, q->tail + 1) & W_PREP))) &&
	    f->qs->q[w].role == q->role && index_of_whole(f, w) != w &&
	    index_of_whole(f, w) != k)
		return index_of_whole(f, w);
	if (!is_elided(f, q) || verb_first)
		return NO_QUANTITY;
	if (p->stand == STAND_SUBJECT && p->verb != SIZE_MAX &&
	    (evidence_at(f, p->verb) & EV_OTHER_VERB))
		return NO_QUANTITY;
	/* "20 cases, 16 of sex trafficking and four of servitude"; "two
	 * shelters, one in the capital" */
	if ((is(ts, q->tail + 1) & W_PREP) && p->left > 0 &&
	    (kind_of(ts, p->left - 1) == TOKEN_COMMA ||
	    kind_of(ts, p->left - 1) == TOKEN_SEMICOLON) &&
	    (is_of_form(f, k) || ((is(ts, q->tail + 1) & W_IN) &&
	    ts->t[q->tail + 1].n == 2 && !q->dated &&
	    !(is(ts, q->tail + 2) & W_ARTICLE) && /* "seven in a row" */
	    kind_of(ts, q->tail + 2) == TOKEN_WORD)))
		return nearest(f, k, p->left, true);
	if (p->stand != STAND_SUBJECT && !(p->left > 0 &&
	    kind_of(ts, p->left - 1) == TOKEN_SEMICOLON) &&
	    !(phrase_is_verb(ts, q->tail + 1)))
		return NO_QUANTITY;
	if (p->left == 0 && k == f->from && q->head)
		return NO_QUANTITY;
	for (i = p->left; i < q->first; i++)
		if (token_is(ts, i, SLICE("another")) ||
		    token_is(ts, i, SLICE("additional")) ||
		    token_is(ts, i, SLICE("further")))
			return NO_QUANTITY;
	/* "In 2004, 25 stood trial. In 2003, nine had been convicted." */
	w = nearest(f, k, p->left, true);
	return w != NO_QUANTITY && w < f->from && q->dated &&
	    date_known(q->period.from) && date_known(f->qs->q[w].period.from) &&
	    date_compare(q->period.from, f->qs->q[w].period.from) != 0
	    ? NO_QUANTITY : w;
}

/* "the other 47 cases", "the remaining 13": as the part before it. */
static size_t
of_rest(const struct frame *f, size_t k, size_t left)
{
	size_t i, w;

	if (!(is(f->ts, left) & W_THE))
		return NO_QUANTITY;
	for (i = left; i < f->qs->q[k].first; i++)
		if (token_is(f->ts, i, SLICE("other")) ||
		    token_is(f->ts, i, SLICE("remaining")))
			break;
	if (i == f->qs->q[k].first)
		return NO_QUANTITY;
	for (i = k; i-- > frame_back(k); )
		if (counts(&f->qs->q[i]) && (w = figure_at(f,
		    f->qs->q[i].whole)) < i)
			return w;
	return NO_QUANTITY;
}

/*
 * "21 investigations concerned labor", "two traffickers received only fines":
 * the noun of a whole said again with a verb that only describes.
 */
static size_t
of_described(const struct frame *f, size_t k, const struct place *p)
{
	const struct quantity *q = &f->qs->q[k];
	uint64_t e;
	size_t i;

	if (p->stand != STAND_SUBJECT || p->verb == SIZE_MAX || q->head == 0 ||
	    q->role == ROLE_PRIOR || q->denial)
		return NO_QUANTITY;
	e = evidence_at(f, p->verb);
	/* "40 victims were female" describes too */
	if (p->passive ? verb_at(f, p->verb) || (e & EV_OTHER_VERB) ||
	    q->measures : !(e & (EV_DESCRIBE | EV_GET_VERB)))
		return NO_QUANTITY;
	for (i = k; i-- > frame_back(k); ) {
		const struct quantity *w = &f->qs->q[i];
		struct slice a = w->what, b = q->what;

		if (w->kind != KIND_COUNT || w->whole != NO_QUANTITY ||
		    w->role == ROLE_PRIOR || w->denial || a.n == 0)
			continue;
		if (q->measures && !(w->measures & q->measures))
			continue;
		if (b.n <= a.n && slice_eq_fold(slice_part(a, a.n - b.n, a.n), b) &&
		    decimal_compare(q->low, w->low) < 0)
			return i;
	}
	return NO_QUANTITY;
}

/* "Twenty-six of those convicted, or forty-nine percent": the same part. */
static size_t
of_apposition(const struct frame *f, size_t k, size_t left)
{
	const struct quantity *q = &f->qs->q[k];
	size_t w;

	if (!is_share(q) || k == f->from || left < 2 ||
	    !(is(f->ts, left - 1) & W_OR) ||
	    kind_of(f->ts, left - 2) != TOKEN_COMMA)
		return NO_QUANTITY;
	w = figure_at(f, q[-1].whole);
	return w < k ? w : NO_QUANTITY;
}

/* The figure that "of the 23" says again: one before of the same value. */
static size_t
said_before(const struct frame *f, size_t k, bool measured)
{
	const struct quantity *q = &f->qs->q[k];
	size_t i;

	if (q->kind != KIND_COUNT || q->low.form != DECIMAL_FIXED ||
	    q->first == 0 || !((is(f->ts, q->first - 1) & (W_THE | W_DEMO)) ||
	    token_is(f->ts, q->first - 1, SLICE("all"))))
		return NO_QUANTITY;
	for (i = k; i-- > frame_back(k); )
		if (f->qs->q[i].kind == KIND_COUNT &&
		    (f->qs->q[i].measures || !measured) &&
		    decimal_compare(f->qs->q[i].low, q->low) == 0)
			return i;
	return NO_QUANTITY;
}

static size_t
find_whole(const struct frame *f, size_t k)
{
	const struct quantity *q = &f->qs->q[k];
	const struct place *p;
	size_t w, cue;
	uint32_t open;

	if (!counts(q) || q->scope == SCOPE_CHANGE)
		return NO_QUANTITY;
	/* "all three were sentenced": a whole said again */
	if (q->first > 0 && token_is(f->ts, q->first - 1, SLICE("all")) &&
	    said_before(f, k, false) != NO_QUANTITY)
		return NO_QUANTITY;
	/* the 23 of "seven of the 23" */
	w = first_row(f, k);
	if (w > f->from && of_number(f, w - 1) == w && q->head == 0)
		return NO_QUANTITY;
	p = frame_place(f, q);
	if ((w = of_number(f, k)) != NO_QUANTITY)
		return w;
	if ((w = of_pronoun(f, k, p->left)) != NO_QUANTITY)
		return w;
	if ((w = of_apposition(f, k, p->left)) != NO_QUANTITY)
		return w;
	if ((open = frame_open_bracket(f, p->left)) > 0)
		return of_bracket(f, k, open - 1);
	cue = cue_of_list(f, p->left);
	/* "compared with 12, including three children": a part of the 12 */
	if (q->role == ROLE_PRIOR && q->compared != NO_QUANTITY &&
	    (cue == NO_QUANTITY || f->clauses->mark[cue].compare !=
	    f->clauses->mark[q->first].compare))
		return NO_QUANTITY;
	/* "including 104 to two shelters": the two are no item */
	if (p->stand == STAND_PREP && !(is(f->ts, p->prep) & W_OF) &&
	    !token_is(f->ts, p->prep, SLICE("among")))
		return NO_QUANTITY;
	if (cue == NO_QUANTITY)
		cue = open_dash(f, p->left);
	if (cue != NO_QUANTITY) {
		w = same_noun(f, k, over_priors(f, nearest(f, k, cue, false),
		    kind_of(f->ts, cue) == TOKEN_DASH, cue));
		return w != NO_QUANTITY && w >= f->from ? w : NO_QUANTITY;
	}
	if ((w = of_opening(f, k, p)) != NO_QUANTITY)
		return w;
	if ((w = of_rest(f, k, p->left)) != NO_QUANTITY)
		return w;
	if ((w = of_elided(f, k, p)) != NO_QUANTITY)
		return w;
	return of_described(f, k, p);
}

/*
 * The scope of a part: its own, but who did it, to whom, and that it is still
 * open stand before the form (the first that fits, tip(5)).
 */
static enum scope
first_scope(enum scope own, enum scope whole)
{
	if (whole == SCOPE_CHANGE || whole == SCOPE_CONV)
		return own;
	if (own == SCOPE_NONE || (whole >= SCOPE_NGO && whole <= SCOPE_OPEN &&
	    whole < own))
		return whole;
	return own;
}

/* Whether a verb that names no measure stands right before the figure. */
static bool
other_verb(const struct frame *f, const struct quantity *q)
{
	const struct place *p;

	if (q->kind != KIND_COUNT || q->head ||
	    !(is(f->ts, q->tail + 1) & W_OF))
		return false;
	p = frame_place(f, q);
	return p->stand == STAND_OBJECT && p->verb != SIZE_MAX &&
	    p->verb + 1 == p->left && phrase_is_verb(f->ts, p->verb) &&
	    !verb_at(f, p->verb) && !(evidence_at(f, p->verb) &
	    (EV_REPORT_VERB | EV_GO_ON | EV_GET_VERB));
}

/* What q leaves out and has from w. */
static void
inherit(const struct frame *f, struct quantity *q, struct quantity *w,
    bool part)
{
	bool elided;

	scope_settle(f, q);
	scope_settle(f, w);

	/* "closed 42 of them": its own verb tells of something else */
	if (part && q->measures == 0 && other_verb(f, q))
		q->apart = true;
	elided = q->kind == KIND_COUNT && is_elided(f, q) &&
	    !(q->head && q->noun > q->tail + 1 &&
	    phrase_is_verb(f->ts, q->tail + 1));

	if (q->measures == 0 && !q->apart)
		q->measures = w->measures;
	if (!scope_has_doer(f, q))
		q->scope = first_scope(q->scope, w->scope);
	if (elided && w->what.n > 0)
		q->what = w->what;
	if (!part)
		return;
	if (!q->dated)
		q->period = w->period;
	if (q->role == ROLE_NONE)
		q->role = w->role;
}

/* "40 suspects in 29 cases": what goes on is told of the suspects. */
static bool
is_place_of_cases(const struct frame *f, size_t i)
{
	const struct quantity *q = &f->qs->q[i];
	const struct place *p;

	if (i <= f->from || q[-1].kind != KIND_COUNT || q[-1].what.n == 0 ||
	    !(evidence_at(f, q->head) & EV_CASE))
		return false;
	p = frame_place(f, q);
	return p->stand == STAND_PREP && (is(f->ts, p->prep) & W_IN);
}

/* The noun of a figure that is no part and has none: the one before it. */
static void
borrow_noun(const struct frame *f, size_t k)
{
	struct quantity *q = &f->qs->q[k];
	size_t i;

	if (q->kind != KIND_COUNT || q->what.n > 0 || !is_elided(f, q))
		return;
	/* "All 54 received lessons" */
	i = said_before(f, k, false);
	if (i != NO_QUANTITY && f->qs->q[i].what.n > 0) {
		q->what = f->qs->q[i].what;
		return;
	}
	for (i = k; i-- > frame_back(k); )
		if (f->qs->q[i].kind == KIND_COUNT && f->qs->q[i].what.n > 0 &&
		    !is_place_of_cases(f, i)) {
			q->what = f->qs->q[i].what;
			return;
		}
}

/* Whether k follows the figure before it as the next item: "610 victims and
 * 694 family members". */
static bool
is_next_item(const struct frame *f, size_t k)
{
	const struct quantity *q = &f->qs->q[k];

	return k > f->from && q[-1].kind == KIND_COUNT && q[-1].head &&
	    q->bound == frame_behind(&q[-1]) + 1 &&
	    (is(f->ts, q->bound - 1) & W_AND) &&
	    (evidence_at(f, q->head) & (EV_PERSON | EV_OFFICER)) &&
	    (evidence_at(f, q[-1].head) & (EV_PERSON | EV_VICTIM | EV_OFFICER));
}

/*
 * "12 in 2001 and none in 2002", "a second took in 19, a third none": of what
 * the figure before counts.
 */
static bool
is_none_then(const struct frame *f, const struct quantity *q)
{
	if (!(denial_at(f, q->first) & DENIAL_NONE) || q->first == 0)
		return false;
	return (q->dated && (is(f->ts, q->tail + 1) & W_IN)) ||
	    (kind_of(f->ts, q->tail + 1) != TOKEN_WORD &&
	    ((is(f->ts, q->first - 1) & W_ORD) || scope_has_doer(f, q)));
}

/*
 * What a figure that goes on a list has from the one before it: "610 visas to
 * victims and 694 to their families"; "continued 69 from previous years".
 */
static void
go_on(const struct frame *f, size_t k)
{
	struct quantity *q = &f->qs->q[k];
	const struct place *p;
	size_t i, w;

	if (q->kind != KIND_COUNT || q->measures || q->apart ||
	    (q->denial && !is_none_then(f, q)) ||
	    q->whole != NO_QUANTITY || k == f->from ||
	    !(is_elided(f, q) || is_next_item(f, k)))
		return;
	p = frame_place(f, q);
	scope_settle(f, q);
	for (w = k; w-- > f->from; )
		if (f->qs->q[w].kind == KIND_COUNT)
			break;
	if (w < f->from || w >= k || f->qs->q[w].kind != KIND_COUNT ||
	    p->left == 0)
		return;
	/* "the state helped 140, and NGOs a further 67" */
	if (scope_has_doer(f, q) || (q->denial &&
	    (is(f->ts, q->first - 1) & W_ORD))) {
		while (w > f->from && !f->qs->q[w].measures)
			w--;
		q->measures = f->qs->q[w].measures;
		return;
	}
	/* "there were none in 2002" */
	if (q->denial && (is(f->ts, p->left - 1) & (W_BE | W_HAVE))) {
		q->measures = f->qs->q[w].measures;
		return;
	}
	if (p->verb != SIZE_MAX && p->verb + 1 == p->left) {
		if (evidence_at(f, p->verb) & (EV_GO_ON | EV_CLOSE_VERB |
		    EV_GRANT_VERB | EV_BEGIN_VERB) ||
		    token_is(f->ts, q->tail + 1, SLICE("more")))
			q->measures = f->qs->q[w].measures;
		return;
	}
	/* "closed nine cases and had 33 pending" */
	if ((is(f->ts, p->left - 1) & W_HAVE) &&
	    (evidence_at(f, q->tail + 1) & EV_OPEN)) {
		q->measures = f->qs->q[w].measures;
		return;
	}
	if (kind_of(f->ts, p->left - 1) != TOKEN_COMMA &&
	    !(is(f->ts, p->left - 1) & W_AND))
		return;
	for (i = f->qs->q[w].tail + 1; i < p->left; i++)
		if (phrase_is_verb(f->ts, i) || frame_breaks(f, i))
			return;
	q->measures = f->qs->q[w].measures;
	scope_settle(f, &f->qs->q[w]);
	q->scope = first_scope(q->scope, f->qs->q[w].scope);
}

/* The measure of a change: that of what changes. */
static void
measure_change(const struct frame *f, size_t k)
{
	struct quantity *q = &f->qs->q[k];
	uint32_t set = 0;
	size_t i;

	/* "doubled funding", "doubling calls": its object */
	if (q->kind == KIND_RATIO)
		for (i = q->last + 1; i < q->last + 5 && !set; i++)
			set = measure_bit(evidence_at(f, i) & EV_FUND
			    ? MEASURE_FUNDING : noun_at(f, i));
	if (!set && (is(f->ts, q->last + 1) & W_DET) &&
	    (is(f->ts, q->first) & W_MULT))
		return; /* "doubling the number of inspectors" */
	/* "convictions doubled", "convictions rose by 17" */
	for (i = q->first; !set && (q->kind == KIND_RATIO || k == f->from) &&
	    i-- > 0 && q->first - i < REACH && !frame_breaks(f, i); )
		set = measure_bit(noun_at(f, i));
	for (i = k; i-- > frame_back(k) && !set; ) {
		const struct quantity *b = &f->qs->q[i];

		if ((b->kind != KIND_COUNT && b->kind != KIND_MONEY) ||
		    (i >= f->from && b->bound > 0 &&
		    (is(f->ts, b->bound - 1) & W_IN)))
			continue;
		set = b->measures;
		break;
	}
	for (i = k + 1; i < f->qs->n && !set && k == f->from; i++)
		if (f->qs->q[i].kind == KIND_COUNT ||
		    f->qs->q[i].kind == KIND_MONEY)
			set = f->qs->q[i].measures;
	q->measures = set;
}

/*
 * Whether figure w can be the whole of figure k: a denial that is about no
 * measure is no row, and of "18 of 18" the second is no part of the first.
 */
static bool
can_be_whole(const struct frame *f, size_t k, size_t w)
{
	const struct quantity *all = f->qs->q;
	size_t first = first_row(f, k), steps;

	if (all[w].at == all[k].at || (all[w].denial && !all[w].measures))
		return false;
	if (first == f->from || all[first - 1].whole != all[k].at)
		return true;
	for (steps = 0; steps < WHOLES && w != NO_QUANTITY; steps++) {
		if (all[w].at == all[k].at)
			return false;
		w = figure_at(f, all[w].whole);
	}
	return w == NO_QUANTITY;
}

/* What the measure of figure k, now known, says of its other columns. */
static void
settle(const struct frame *f, size_t k)
{
	struct quantity *q = &f->qs->q[k];

	if (q->scope == SCOPE_CONV && k > f->from) {
		q->measures = q[-1].measures;
		q->period = q[-1].period;
		q->role = q[-1].role;
	}
	/* what the law prescribes is of no time */
	if (q->measures & measure_bit(MEASURE_PENALTY))
		q->period = (struct interval){{0, 0, 0}, {0, 0, 0}};
	/* what is evidence of nothing has no scope */
	if (q->measures == 0 && q->scope != SCOPE_CONV)
		q->scope = SCOPE_NONE;
}

void
wholes_fill(const struct frame *f)
{
	struct quantity *all = f->qs->q;
	size_t k, w;

	for (k = f->from; k < f->qs->n; k++) {
		struct quantity *q = &all[k];

		if (q->role == ROLE_PRIOR && q->compared != NO_QUANTITY)
			inherit(f, q, &all[q->head ? index_of_whole(f,
			    q->compared) : q->compared], false);
		if (q->measures == 0 && (w = said_before(f, k, true)) != NO_QUANTITY)
			inherit(f, q, &all[w], false);
		w = find_whole(f, k);
		if (w != NO_QUANTITY && can_be_whole(f, k, w)) {
			q->whole = all[w].at;
			if (w < k)
				inherit(f, q, &all[w], true);
		}
		go_on(f, k);
		borrow_noun(f, k);
		if (q->scope == SCOPE_CHANGE && q->measures == 0 && !q->apart)
			measure_change(f, k);
	}
	/* "seven of the 23": the whole stands behind its part */
	for (k = f->from; k < f->qs->n; k++) {
		w = figure_at(f, all[k].whole);
		if (w != NO_QUANTITY && w > k) {
			inherit(f, &all[k], &all[w], true);
			/* "25 of the 89 went to prison": so did all 89 judged */
			if (all[w].head == 0 && !all[w].apart &&
			    all[w].first > 0 &&
			    (is(f->ts, all[w].first - 1) & W_THE) &&
			    all[w].measures == 0) {
				scope_settle(f, &all[w]);
				all[w].measures = all[k].measures;
			}
		}
	}
	for (k = f->from; k < f->qs->n; k++)
		settle(f, k);
}
