/* SPDX-License-Identifier: ISC */
/*
 * Lengths of time and sums of money: punishment imposed or prescribed, fines,
 * restitution, funding. Penalties of laws and sentences of courts use the same
 * words ("imprisonment", "years"); the verb tells them apart.
 */
#include "../english/phrase.h"
#include "deed.h"
#include "measure.h"

/* How far back the word that decides is looked for, in tokens. */
#define REACH 48

static bool
ends_ed(const struct frame *f, size_t i)
{
	return slice_ends(token_text(f->ts, i), SLICE("ed"));
}

/* Whether a verb in the past stands in [from, to); "for forced labor" has none. */
static bool
past_between(const struct frame *f, size_t from, size_t to)
{
	for (; from < to; from++)
		if (ends_ed(f, from) && phrase_is_verb(f->ts, from) &&
		    !(evidence_at(f, from) & EV_PRESCRIBE) &&
		    !(from > 0 && (is(f->ts, from - 1) & (W_FOR | W_OF))))
			return true;
	return false;
}

/* Whether what may be is told in [from, to): "could be increased to". */
static bool
modal_between(const struct frame *f, size_t from, size_t to)
{
	for (; from < to; from++)
		if (is(f->ts, from) & W_MODAL)
			return true;
	return false;
}

/* Whether the punishment is for another crime: "six months for fraud". */
static bool
other_crime(const struct frame *f, const struct quantity *q)
{
	bool crime = false, forced = false;
	size_t i;

	if (!frame_has(f, EV_CRIME))
		return false;
	for (i = q->tail + 1; i < q->tail + 12 && i < f->ts->n; i++) {
		uint64_t e = evidence_at(f, i);

		if (frame_breaks(f, i) || kind_of(f->ts, i) == TOKEN_COMMA ||
		    (is(f->ts, i) & W_AND))
			break;
		if (e & EV_TRAFFICK)
			return false;
		forced |= (e & EV_FORCED) != 0;
		crime |= (e & EV_CRIME) && !forced;
	}
	return crime;
}

/*
 * "the minimum sentence was raised from two years", not "the court reduced
 * his": the noun of a term at token i is the law's, and changed.
 */
static bool
is_law_changed(const struct frame *f, size_t i, size_t first)
{
	const struct tokens *ts = f->ts;
	size_t k = i > 5 ? i - 5 : 0;
	bool change = false;

	if (i < 2 || (is(ts, i - 2) & W_POSS) ||
	    !(token_is(ts, i - 1, SLICE("minimum")) ||
	    token_is(ts, i - 1, SLICE("maximum"))))
		return false;
	for (; k < first; k++)
		change |= (near(ts, k) & (NEAR_CHANGE | NEAR_GROWTH)) != 0;
	return change;
}

/* The measure that an earlier figure of that kind in the sentence has. */
static enum measure
earlier(const struct frame *f, size_t k, enum kind kind)
{
	while (k-- > f->from)
		if (f->qs->q[k].kind == kind && f->qs->q[k].measures)
			return measure_first(f->qs->q[k].measures);
	return MEASURE_NONE;
}

/* Whether tokens [from, first) say no more than "an average of", "the man". */
static bool
only_mean(const struct frame *f, size_t from, size_t first)
{
	const struct tokens *ts = f->ts;

	for (; from < first; from++)
		if (!(is(ts, from) & (W_ARTICLE | W_OF | W_THE | W_PRON)) &&
		    !(near(ts, from) & (NEAR_MEAN | NEAR_PERSON)) &&
		    !(evidence_at(f, from) & (EV_PERSON | EV_SUSPECT)))
			return false;
	return true;
}

/* What the word at i decides of a prison term that stands behind it. */
static enum measure
decides(const struct frame *f, size_t i, size_t first, bool prison)
{
	uint64_t e = evidence_at(f, i);

	if (also_at(f, i) & EA_FACE)
		return MEASURE_PENALTY;
	if (e & EV_PRESCRIBE)
		return MEASURE_PENALTY;
	/* the verb, not "a minimum sentence of" */
	if (verb_at(f, i) == MEASURE_CONVICTIONS && (e & EV_SENTENCE) &&
	    (ends_ed(f, i) || !(e & EV_TERM) || (i > 0 &&
	    (is(f->ts, i - 1) & (W_TO | W_MODAL)))))
		return MEASURE_SENTENCE;
	if (also_at(f, i) & EA_JAIL)
		return modal_between(f, frame_clause(f, i), i)
		    ? MEASURE_PENALTY : MEASURE_SENTENCE;
	if (((e & EV_IMPOSE) || ((e & EV_GET_VERB) &&
	    phrase_is_verb(f->ts, i))) && prison)
		return MEASURE_SENTENCE;
	/* "a police officer received five years for selling two girls" */
	if ((e & EV_GET_VERB) && phrase_is_verb(f->ts, i) &&
	    only_mean(f, i + 1, first) &&
	    f->p->section == SECTION_PROSECUTION)
		return MEASURE_SENTENCE;
	if ((e & EV_PENALTY) && i > 0 && prison &&
	    !slice_starts_fold(token_text(f->ts, i - 1), SLICE("face")) &&
	    (evidence_at(f, i - 1) & (EV_IMPOSE | EV_GET_VERB)))
		return MEASURE_SENTENCE;
	if (e & EV_PENALTY)
		return past_between(f, i + 1, first) &&
		    !modal_between(f, i + 1, first) ? MEASURE_SENTENCE
		    : MEASURE_PENALTY;
	return MEASURE_NONE;
}

static enum measure
duration_measure(const struct frame *f, size_t k)
{
	const struct quantity *q = &f->qs->q[k];
	bool life = q->unit == UNIT_NONE, noun = false, law = false, prison, bare;
	uint64_t head = q->head ? evidence_between(f, q->noun, q->head + 1) : 0;
	size_t i, steps, first = q->bound;
	enum measure m;

	/* "to leave within 30 days", "trained 40 over three years" */
	if (other_crime(f, q) || token_is(f->ts, first, SLICE("within")) ||
	    (first > 0 && token_is(f->ts, first - 1, SLICE("over"))))
		return MEASURE_NONE;
	/* "the shortest was six months" */
	bare = q->head == 0 || (near(f->ts, q->head) & NEAR_EXTREME);
	prison = life || (head & (EV_PRISON | EV_TERM | EV_PENALTY | EV_SENTENCE));
	if (!bare && !prison)
		return MEASURE_NONE;
	if (q->hyphen && !prison)
		return MEASURE_NONE;
	for (i = first, steps = 0; i-- > 0 && steps < REACH; steps++) {
		uint64_t e = evidence_at(f, i);

		if (frame_breaks(f, i) && (noun || steps > 24))
			break;
		if ((e & EV_SENTENCE) && !verb_at(f, i))
			noun = true;
		if (((e & EV_SENTENCE) && !ends_ed(f, i)) ||
		    (token_is(f->ts, i, SLICE("term")) && i > 0 &&
		    (is(f->ts, i - 1) & (W_THE | W_POSS))))
			noun = true;
		if ((e & (EV_SENTENCE | EV_PENALTY)) &&
		    is_law_changed(f, i, first))
			return MEASURE_PENALTY;
		m = frame_knows(f, i) ? decides(f, i, q->first, prison || noun)
		    : MEASURE_NONE;
		if (m == MEASURE_PENALTY && noun && (e & EV_PENALTY))
			continue;
		if (m)
			return m;
		/* "may suspend sentences of five years": a threshold */
		if (token_is(f->ts, i, SLICE("suspend")))
			return MEASURE_NONE;
		if (e & EV_LAW)
			law = true;
	}
	if (noun)
		return (law && !past_between(f, 0, first)) ||
		    modal_between(f, frame_clause(f, first), first)
		    ? MEASURE_PENALTY : MEASURE_SENTENCE;
	if (!prison && earlier(f, k, KIND_DURATION) == MEASURE_NONE)
		return MEASURE_NONE;
	m = earlier(f, k, KIND_DURATION);
	if (m)
		return m;
	return law ? MEASURE_PENALTY : MEASURE_NONE;
}

enum measure
punishment_duration(const struct frame *f, size_t k)
{
	enum measure m = duration_measure(f, k);

	/* laws have no means: "the average penalty was 3.5 years" */
	return m == MEASURE_PENALTY && f->qs->q[k].rel == REL_MEAN
	    ? MEASURE_SENTENCE : m;
}

/* The evidence of the words before the sum, back to where its clause begins. */
static uint64_t
before_sum(const struct frame *f, const struct quantity *q, size_t *verb)
{
	uint64_t all = 0;
	size_t i = q->bound, steps;

	*verb = SIZE_MAX;
	for (steps = 0; i-- > 0 && steps < REACH; steps++) {
		uint64_t e = evidence_at(f, i);

		if (frame_breaks(f, i))
			break;
		all |= e;
		if (*verb == SIZE_MAX && (phrase_is_verb(f->ts, i) ||
		    (e & EV_FUND_VERB)) && !(is(f->ts, i) & (W_BE | W_HAVE)))
			*verb = i;
	}
	return all;
}

/* The evidence of the words behind the sum, to the next figure or stop. */
static uint64_t
behind_sum(const struct frame *f, size_t k)
{
	const struct quantity *q = &f->qs->q[k];
	size_t i = q->tail + 1, end;
	uint64_t all = 0;

	/* over the same in another currency */
	if (kind_of(f->ts, i) == TOKEN_OPEN)
		while (i < f->ts->n && i < q->tail + 8 &&
		    kind_of(f->ts, i) != TOKEN_CLOSE)
			i++;
	for (end = i + 8; i < end && i < f->ts->n; i++) {
		if (frame_breaks(f, i) || kind_of(f->ts, i) == TOKEN_COMMA ||
		    (is(f->ts, i) & W_AND))
			break;
		all |= evidence_at(f, i);
	}
	return all;
}

/* Whether the government is who gives: it or a part of it before the verb. */
static bool
government_gives(const struct frame *f, size_t verb)
{
	const struct tokens *ts = f->ts;
	size_t i = verb, steps;

	for (steps = 0; i-- > 0 && steps < REACH; steps++) {
		if (frame_breaks(f, i))
			break;
		if (evidence_at(f, i) & (EV_GOVERNMENT | EV_MISSION | EV_BODY))
			return true;
		if (also_at(f, verb) & EA_PAY)
			continue;
		if (evidence_at(f, i) & EV_NGO)
			return true;
		if (token_is(ts, i, SLICE("it")) || token_is(ts, i, SLICE("they")))
			return true;
		if (ts->t[i].capital && i > 0 && kind_of(ts, i) == TOKEN_WORD &&
		    is(ts, i) == 0)
			return true;
	}
	return false;
}

/* Whether an office of the state is what verb v has for subject. */
static bool
body_gets(const struct frame *f, size_t v)
{
	size_t i = v, steps;

	for (steps = 0; i-- > 0 && steps < 24; steps++) {
		uint64_t e = evidence_at(f, i);

		if (frame_breaks(f, i) || ((e & (EV_PERSON | EV_SUSPECT |
		    EV_VICTIM | EV_NGO | EV_OFFICER)) && !(e & EV_GOVERNMENT)))
			return false;
		if (e & (EV_BODY | EV_GOVERNMENT))
			return true;
	}
	return false;
}

/* Verbs that give public money whoever their subject is. */
static bool
is_budget_verb(const struct frame *f, size_t i)
{
	uint64_t e = evidence_at(f, i);

	return (e & EV_FUND_VERB) && !(e & (EV_GET_VERB | EV_GRANT_VERB)) &&
	    !token_is(f->ts, i, SLICE("provide")) &&
	    !token_is(f->ts, i, SLICE("provided")) &&
	    !token_is(f->ts, i, SLICE("provides")) &&
	    !(also_at(f, i) & EA_PAY) &&
	    !token_is(f->ts, i, SLICE("spent"));
}

/* "back pay", "unpaid wages", before or behind the sum. */
static bool
owed_wages(const struct frame *f, const struct quantity *q)
{
	size_t i, from = q->bound > 8 ? q->bound - 8 : 0;

	if (!frame_has(f, EV_OWED))
		return false;
	for (i = from; i < q->tail + 8; i++)
		if (frame_owed_wages(f, i))
			return true;
	return false;
}

/* "ordered the trafficker to pay" right before the sum at token i. */
static bool
is_ordered(const struct frame *f, size_t i)
{
	size_t steps;

	for (steps = 0; i > 0 && steps < 3 &&
	    !token_is(f->ts, i - 1, SLICE("pay")); steps++)
		i--;
	if (i == 0 || !token_is(f->ts, i - 1, SLICE("pay")))
		return false;
	for (steps = 0; i-- > 0 && steps < 12; steps++)
		if (token_is(f->ts, i, SLICE("ordered")))
			return true;
	return false;
}

/* "gave 23 million to one and four million to another": a sum without verb. */
static bool
goes_on(const struct frame *f, const struct quantity *q)
{
	size_t at = q->tail + 1, i = q->bound;

	while (i > 0 && (is(f->ts, i - 1) & (W_DET | W_ADV)))
		i--;
	if (i == 0 || !(is(f->ts, i - 1) & W_AND))
		return false;
	at += token_is(f->ts, at, SLICE("more"));
	if (kind_of(f->ts, at) == TOKEN_OPEN)
		while (at < f->ts->n && at < q->tail + 8 &&
		    kind_of(f->ts, at++) != TOKEN_CLOSE)
			;
	return is(f->ts, at) & (W_TO | W_FOR);
}

/* "a judge awarded 6,500 euros to one victim". */
static bool
court_awards(const struct frame *f, size_t verb, uint64_t behind)
{
	size_t i = verb, steps;

	if (verb == SIZE_MAX || !(behind & EV_VICTIM) ||
	    !(evidence_at(f, verb) & (EV_GRANT_VERB | EV_IMPOSE)))
		return false;
	for (steps = 0; i-- > 0 && steps < 6 && !frame_breaks(f, i); steps++)
		if (also_at(f, i) & EA_COURT)
			return true;
	return false;
}

enum measure
punishment_money(const struct frame *f, size_t k)
{
	const struct quantity *q = &f->qs->q[k];
	uint64_t before, behind, own;
	size_t verb;

	before = before_sum(f, q, &verb);
	behind = behind_sum(f, k);
	if (owed_wages(f, q))
		return MEASURE_RESTITUTION;
	own = q->head ? evidence_between(f, q->noun, q->head + 1) : 0;
	if ((own | behind) & EV_RESTITUTION)
		return MEASURE_RESTITUTION;
	if (((own | behind) & EV_FINE) || (q->head == 0 &&
	    verb != SIZE_MAX && verb_at(f, verb) == MEASURE_FINE)) {
		if ((before & EV_PRESCRIBE) ||
		    (verb != SIZE_MAX && verb_at(f, verb) == MEASURE_FINE &&
		    modal_between(f, frame_clause(f, verb), verb)) ||
		    earlier(f, k, KIND_DURATION) == MEASURE_PENALTY ||
		    ((before & EV_LAW) && !past_between(f, 0, q->bound)))
			return MEASURE_PENALTY;
		return MEASURE_FINE;
	}
	if ((is_ordered(f, q->bound) && ((behind | before) & EV_VICTIM)) ||
	    court_awards(f, verb, behind))
		return MEASURE_RESTITUTION;
	if (own & EV_PRICE)
		return MEASURE_NONE;
	/* "imposed penalties of 1.2 million rupiah" */
	if ((own & EV_PENALTY) && verb != SIZE_MAX &&
	    (evidence_at(f, verb) & EV_IMPOSE))
		return MEASURE_FINE;
	if (before & EV_FINE)
		return (before & EV_PRESCRIBE) ||
		    earlier(f, k, KIND_DURATION) == MEASURE_PENALTY
		    ? MEASURE_PENALTY : MEASURE_FINE;
	if ((before & EV_RESTITUTION) && !(before & EV_PRICE))
		return MEASURE_RESTITUTION;
	if (verb != SIZE_MAX && deed_is_planned(f, verb))
		return MEASURE_NONE;
	if ((own & EV_FUND) && !(before & EV_PLAN))
		return MEASURE_FUNDING;
	/* "awarded a contract worth 281 million pounds" */
	if (q->bound > 0 && token_is(f->ts, q->bound - 1, SLICE("worth")) &&
	    (before & (EV_FUND_VERB | EV_GRANT_VERB)) && (before & EV_GOVERNMENT))
		return MEASURE_FUNDING;
	/* "funded four shelters at a cost of 1.1 million euros" */
	if ((before & EV_FUND_VERB) && q->bound > 1 &&
	    token_is(f->ts, q->bound - 2, SLICE("cost")))
		return MEASURE_FUNDING;
	if (verb != SIZE_MAX && token_is(f->ts, verb, SLICE("received")) &&
	    body_gets(f, verb))
		return MEASURE_FUNDING;
	if (verb != SIZE_MAX && (evidence_at(f, verb) & EV_CHANGE) &&
	    (before & EV_FUND))
		return MEASURE_FUNDING;
	if (verb != SIZE_MAX && token_is(f->ts, verb, SLICE("received")) &&
	    (behind & EV_GOVERNMENT))
		return MEASURE_FUNDING;
	if ((behind & EV_FUND) && (behind & EV_GOVERNMENT))
		return MEASURE_FUNDING;
	if (goes_on(f, q) && earlier(f, k, KIND_MONEY) == MEASURE_FUNDING)
		return MEASURE_FUNDING;
	if (verb == SIZE_MAX || (before & (EV_PRICE | EV_CRIME)) ||
	    (evidence_at(f, verb) & EV_PLAN))
		return MEASURE_NONE;
	if (is_budget_verb(f, verb))
		return MEASURE_FUNDING;
	if ((evidence_at(f, verb) & EV_FUND_VERB) && government_gives(f, verb))
		return MEASURE_FUNDING;
	return MEASURE_NONE;
}
