/* SPDX-License-Identifier: ISC */
#include "../english/phrase.h"
#include "deed.h"
#include "denied.h"
#include "measure.h"

/* How far behind a figure its own words reach, in tokens. */
#define REACH 12

#define LAW_MEASURES (measure_bit(MEASURE_INVESTIGATIONS) | \
	measure_bit(MEASURE_ARRESTS) | measure_bit(MEASURE_PROSECUTIONS) | \
	measure_bit(MEASURE_CONVICTIONS) | measure_bit(MEASURE_ACQUITTALS))

enum measure
measure_first(uint32_t set)
{
	return set ? (enum measure)bit_first(set) : MEASURE_NONE;
}

/*
 * Whether the figure's own words name another crime and not trafficking:
 * "240 people with smuggling". They end at the next figure, verb or stop.
 */
static bool
other_crime(const struct frame *f, size_t k)
{
	const struct tokens *ts = f->ts;
	const struct quantity *q = &f->qs->q[k];
	size_t next = ts->n, n;
	size_t i, end = frame_behind(q), from = q->noun ? q->noun : end;
	bool crime = false, forced = false;

	if (!frame_has(f, EV_CRIME))
		return false;
	for (n = k + 1; n < f->qs->n; n++)
		if (f->qs->q[n].kind != KIND_DATE &&
		    f->qs->q[n].kind != KIND_NOMINAL &&
		    f->qs->q[n].bound >= end) {
			next = f->qs->q[n].bound;
			break;
		}
	for (i = from; i < next && i < end + REACH; i++) {
		uint64_t e = evidence_at(f, i);

		if (frame_breaks(f, i) || (i >= end && (is(ts, i) & (W_BE |
		    W_HAVE | W_DO | W_MODAL))))
			break;
		if (kind_of(ts, i) == TOKEN_COMMA && i > end)
			break;
		if (e & EV_TRAFFICK)
			return false;
		if (e & EV_FORCED)
			forced = true;
		if ((e & EV_CRIME) && !forced)
			crime = true;
	}
	return crime;
}

/* "cared for 12", "looked after 12", "took in 12". */
static bool
verb_with_prep(const struct frame *f, const struct place *p)
{
	static const struct {
		struct slice verb, prep;
	} pairs[] = {
		{LIT("cared"), LIT("for")}, {LIT("caring"), LIT("for")},
		{LIT("cares"), LIT("for")}, {LIT("looked"), LIT("after")},
		{LIT("took"), LIT("in")}, {LIT("taken"), LIT("in")},
	};
	size_t k;

	for (k = 0; k < sizeof(pairs) / sizeof(pairs[0]); k++)
		if (token_is(f->ts, p->prep, pairs[k].prep) && p->prep > 0 &&
		    token_is(f->ts, p->prep - 1, pairs[k].verb))
			return true;
	return false;
}

/* The measure of the figure before k, in the same clause. */
static uint32_t
figure_before(const struct frame *f, size_t k)
{
	const struct quantity *q = &f->qs->q[k];
	size_t i, j;

	for (i = k; i-- > f->from; ) {
		const struct quantity *b = &f->qs->q[i];

		if (b->kind != KIND_COUNT ||
		    (b->role == ROLE_PRIOR && b->measures == 0))
			continue;
		for (j = b->last; j < q->first; j++)
			if (frame_breaks(f, j))
				return 0;
		return b->measures;
	}
	return 0;
}

/*
 * The words before a verb of change: "The number of permits granted rose to".
 * Sets what is counted, where they say so.
 */
static uint32_t
of_change(const struct frame *f, size_t v, const struct quantity *q,
    struct slice *what)
{
	const struct tokens *ts = f->ts;
	uint32_t set = 0;
	size_t i = v;

	while (i > 0 && !frame_breaks(f, i - 1) && v - i < 16) {
		i--;
		if (evidence_at(f, i) & (EV_ORDINARY | EV_CAPACITY))
			return 0;
		/* not "the number of shops with permits" */
		if (noun_at(f, i) && !(i > 0 && (is(ts, i - 1) & W_PREP) &&
		    !(is(ts, i - 1) & (W_OF | W_IN))))
			set |= measure_bit(noun_at(f, i));
		else if (phrase_is_verb(ts, i) && deed_at(f, i, i + 1))
			set |= measure_bit(deed_at(f, i, i + 1));
		if (set)
			break;
	}
	/* "the number of persons arrested fell": persons are what it counts */
	if (set && q->head == 0) {
		size_t first = i, last;

		while (first > 0 && !(is(ts, first - 1) & (W_PREP | W_DET)) &&
		    kind_of(ts, first - 1) == TOKEN_WORD)
			first--;
		if (phrase_read(ts, first, false, &first, &last))
			*what = phrase_text(ts, first, last);
	}
	return set;
}

/* Whether verb v tells how a number changed: "rose", "doubled". */
static bool
is_change_verb(const struct frame *f, size_t v)
{
	return (evidence_at(f, v) & EV_CHANGE) || (is(f->ts, v) & W_MULT);
}

/* Whether figures "from A to B" at p are of what rose, or of its rise. */
static bool
tells_change(const struct frame *f, const struct place *p)
{
	size_t i;

	if ((p->verb != SIZE_MAX && is_change_verb(f, p->verb)) ||
	    (p->prep > 0 && (is(f->ts, p->prep - 1) & W_MULT)))
		return true;
	for (i = p->prep; i-- > 0 && p->prep - i < REACH &&
	    !frame_breaks(f, i); )
		if (near(f->ts, i) & NEAR_GROWTH)
			return true;
	return false;
}

/*
 * What persons are given, by the noun that they hang on: "permits to 12
 * victims", "shelter for 40 women", "training for 300 officials".
 */
static uint32_t
of_gift(const struct frame *f, const struct quantity *q,
    const struct place *p)
{
	const struct tokens *ts = f->ts;
	uint64_t prep = is(ts, p->prep), on = evidence_at(f, p->noun);
	uint64_t e = evidence_at(f, q->head);

	if ((on & EV_PERMIT) && (prep & W_TO))
		return measure_bit(MEASURE_PERMITS);
	if ((on & (EV_AID | EV_FACILITY)) && ((e & (EV_PERSON | EV_VICTIM))
	    ? prep & (W_TO | W_FOR) : q->head == 0 && (prep & W_TO)) && p->verb != SIZE_MAX &&
	    !deed_is_planned(f, p->verb))
		return measure_bit(MEASURE_VICTIMS_ASSISTED) |
		    (p->verb > 1 && (is(ts, p->verb - 1) & (W_AND | W_OR))
		    ? deed_verbs(f, p->verb - 2, q->head) : 0);
	/* "training on the law to 35 officers" */
	if (!(on & EV_COURSE) && (prep & W_TO) && p->noun > 5 &&
	    (evidence_between(f, p->noun > 8 ? p->noun - 8 : 0, p->noun) &
	    EV_FUND_VERB) && (evidence_between(f, p->noun - 5, p->noun) & EV_COURSE) &&
	    (e & (EV_OFFICER | EV_TRAINEE)))
		return measure_bit(MEASURE_TRAINED);
	if ((on & EV_COURSE) && (prep & (W_TO | W_FOR | W_OF)) &&
	    p->noun > 0 && !token_is(ts, p->noun - 1, SLICE("awareness")) &&
	    !(e & (EV_COURSE | EV_CASE)) && q->head)
		return measure_bit(MEASURE_TRAINED);
	if ((on & EV_STATUS) && (prep & W_TO) && f->trafficking)
		return measure_bit(evidence_between(f, p->noun > 3
		    ? p->noun - 3 : 0, p->noun) & EV_PERMIT
		    ? MEASURE_PERMITS : MEASURE_VICTIMS_IDENTIFIED);
	if ((on & EV_RESTITUTION) && (prep & (W_TO | W_FOR)) && (e & EV_VICTIM))
		return measure_bit(MEASURE_RESTITUTION);
	/* "issued suspended sentences to 11 of them", "fines to nine farms" */
	if ((prep & W_TO) && (on & (EV_TERM | EV_SENTENCE | EV_FINE)) &&
	    !(e & EV_VICTIM) && p->verb != SIZE_MAX &&
	    (evidence_at(f, p->verb) & (EV_GET_VERB | EV_GRANT_VERB |
	    EV_IMPOSE)))
		return measure_bit(on & EV_FINE ? MEASURE_FINE :
		    MEASURE_CONVICTIONS);
	/* "sentences of five years were given to two offenders" */
	if ((prep & W_TO) && (e & EV_SUSPECT) && (f->all & EV_TERM) &&
	    (also_at(f, p->noun) & EA_GIVEN))
		return measure_bit(MEASURE_CONVICTIONS);
	return 0;
}

/* Whether those whom a figure counts suffer crimes: victims, migrants. */
static bool
is_victim(const struct frame *f, const struct quantity *q)
{
	uint64_t e = evidence_at(f, q->head);

	return (e & EV_VICTIM) || ((e & EV_PERSON) && !(e & (EV_SUSPECT |
	    EV_OFFICER)) && (also_at(f, q->head) & EA_MIGRANT));
}

/*
 * Whether the figure tells where, when or by whom deeds of measure m were done:
 * "investigations across 10 regions", "in five cities", but not "in 12 cases".
 */
static bool
is_where(const struct frame *f, const struct place *p, size_t head,
    enum measure m)
{
	if (!(measure_bit(m) & LAW_MEASURES))
		return false;
	if (is(f->ts, p->prep) & W_IN)
		return !(evidence_at(f, head) & EV_CASE) && !noun_at(f, head);
	return also_at(f, p->prep) & EA_WHERE;
}

/*
 * The deeds that are the subject of the verb before a figure: "prosecutions
 * were opened in 16 cases", "against 20 suspects".
 */
static uint32_t
of_deed(const struct frame *f, const struct place *p)
{
	const struct tokens *ts = f->ts;
	size_t at = p->verb;

	if (at == SIZE_MAX || p->prep != at + 1)
		return 0;
	while (at > 0 && (is(ts, at - 1) & (W_BE | W_HAVE | W_ADV)))
		at--;
	if (at == 0 || at == p->verb || !noun_at(f, at - 1))
		return 0;
	return measure_bit(noun_at(f, at - 1)) & LAW_MEASURES;
}

/* The figure hangs on a preposition: "investigations of 12 suspects". */
static uint32_t
of_prep(const struct frame *f, size_t k, const struct place *p,
    struct slice *what)
{
	const struct tokens *ts = f->ts;
	const struct quantity *q = &f->qs->q[k];
	uint64_t on, prep = is(ts, p->prep), e = evidence_at(f, q->head);
	enum measure m;
	uint32_t set;

	if (verb_with_prep(f, p))
		return measure_bit(MEASURE_VICTIMS_ASSISTED);
	if (p->noun == SIZE_MAX)
		return 0;
	on = evidence_at(f, p->noun);
	m = noun_at(f, p->noun);
	if (on & EV_CAPACITY)
		return 0;
	if (m && (m < MEASURE_SENTENCE || m == MEASURE_PERMITS ||
	    m == MEASURE_VICTIMS_REPATRIATED || m == MEASURE_INSPECTIONS))
		if (!is_where(f, p, q->head, m))
			return measure_bit(m);
	if ((on & EV_CHARGE) && p->verb != SIZE_MAX &&
	    ((evidence_at(f, p->verb) & EV_DISMISS_VERB) ||
	    token_is(ts, p->verb, SLICE("dropped"))))
		return measure_bit(MEASURE_ACQUITTALS);
	if (on & EV_CHARGE)
		return measure_bit(MEASURE_PROSECUTIONS);
	if (m == MEASURE_VICTIMS_IDENTIFIED || (m == MEASURE_RESTITUTION &&
	    (prep & W_IN) && (e & EV_CASE)))
		return measure_bit(m);
	if ((prep & W_FOR) && q->first > 1 &&
	    token_is(ts, q->first - 2, SLICE("total")))
		return figure_before(f, k);
	set = of_gift(f, q, p);
	if (set)
		return set;
	/* "44 suspects in 29 cases" */
	if ((prep & W_IN) && ((e & EV_CASE) || noun_at(f, q->head)))
		return (set = of_deed(f, p)) ? set :
		    figure_before(f, k) & LAW_MEASURES;
	if (token_is(ts, p->prep, SLICE("involving")) ||
	    (token_is(ts, p->prep, SLICE("against")) && !is_victim(f, q)) ||
	    (token_is(ts, p->prep, SLICE("with")) && (e & EV_SUSPECT)))
		return (set = of_deed(f, p)) ? set :
		    figure_before(f, k) & LAW_MEASURES;
	if ((prep & (W_TO | W_FROM)) && tells_change(f, p))
		return of_change(f, p->prep, q, what);
	return 0;
}

/* A participle right behind the noun: "12 victims identified". */
static uint32_t
of_participle(const struct frame *f, const struct quantity *q)
{
	size_t at = frame_behind(q);

	/* "five officials under investigation" */
	if (token_is(f->ts, at, SLICE("under")) &&
	    noun_at(f, at + 1) == MEASURE_INVESTIGATIONS)
		return measure_bit(MEASURE_INVESTIGATIONS);
	/* "22 ended in convictions and eight in acquittals" */
	if (q->head == 0 && (is(f->ts, at) & W_IN) &&
	    (measure_bit(noun_at(f, at + 1)) & LAW_MEASURES))
		return measure_bit(noun_at(f, at + 1));
	/* "and five in court" */
	if (q->head == 0 && (is(f->ts, at) & W_IN) && (also_at(f, at + 1 +
	    ((is(f->ts, at + 1) & W_THE) != 0)) & EA_COURT))
		return measure_bit(MEASURE_PROSECUTIONS);
	/* "17 cases sent to court since 2008" */
	if (q->head && (also_at(f, at) & EA_TO_COURT) && deed_to_trial(f, at + 1))
		return measure_bit(MEASURE_PROSECUTIONS);
	/* "the 30 victims found" */
	if ((also_at(f, at) & EA_FIND) && (evidence_at(f, q->head) & EV_VICTIM) &&
	    !(is(f->ts, at + 1) & W_TO) && !deed_has_object(f, at))
		return measure_bit(MEASURE_VICTIMS_IDENTIFIED);
	if (!phrase_is_verb(f->ts, at) || !deed_at(f, at, q->head) ||
	    deed_has_object(f, at))
		return 0;
	return deed_verbs(f, at, q->head);
}

/* "58 convicted traffickers", "one of the recognized victims". */
static uint32_t
of_premodifier(const struct frame *f, const struct quantity *q)
{
	size_t i;

	if (is(f->ts, q->tail + 1) & W_OF)
		for (i = q->tail + 2; i < q->tail + 6; i++)
			if (slice_ends(token_text(f->ts, i), SLICE("ed")) &&
			    verb_at(f, i) && (is(f->ts, i - 1) & (W_DET | W_OF)))
				return measure_bit(verb_at(f, i));
	/* "half of those convicted" */
	if ((is(f->ts, q->tail + 1) & W_OF) &&
	    token_is(f->ts, q->tail + 2, SLICE("those")) &&
	    verb_at(f, q->tail + 3))
		return measure_bit(verb_at(f, q->tail + 3));
	for (i = q->noun; q->head && i < q->head; i++)
		if (slice_ends(token_text(f->ts, i), SLICE("ed")) &&
		    deed_at(f, i, q->head) && !(evidence_at(f, i) & EV_FORCED))
			return deed_verbs(f, i, q->head);
	return 0;
}

/* "1,390 women who were rescued abroad". */
static uint32_t
of_relative(const struct frame *f, const struct quantity *q)
{
	size_t at = frame_behind(q), i;

	/* "175 of whom they referred to shelters" */
	if ((is(f->ts, q->tail + 1) & W_OF) && (is(f->ts, q->tail + 2) & W_REL))
		at = q->tail + 2;
	else if (q->head == 0)
		return 0;
	if ((is(f->ts, at) & W_REL) && (is(f->ts, at + 1) & W_BE))
		return deed_verbs(f, at + 2, q->head);
	/* "that NGOs have helped since 2000" */
	if ((q->head && !(evidence_at(f, q->head) & (EV_PERSON | EV_VICTIM |
	    EV_SUSPECT))) || !((is(f->ts, at) & W_REL) || token_is(f->ts, at, SLICE("that"))))
		return 0;
	for (i = at + 2; i < at + 6 && !frame_breaks(f, i); i++)
		if (phrase_is_verb(f->ts, i) && deed_at(f, i, q->head))
			return deed_has_object(f, i) ? 0 :
			    deed_verbs(f, i, q->head);
	return 0;
}

/* What the head noun itself names, where the words around it allow it. */
static uint32_t
of_noun(const struct frame *f, const struct quantity *q,
    const struct place *p)
{
	uint32_t set;
	enum measure m;
	uint64_t e = evidence_at(f, q->head), verb = 0;

	if (q->head == 0)
		return 0;
	/* "it had no budget" */
	if (q->denial && (e & EV_FUND))
		return measure_bit(MEASURE_FUNDING);
	set = deed_nouns(f, q->noun, q->head);
	m = noun_at(f, q->head);
	if (p->verb != SIZE_MAX)
		verb = evidence_at(f, p->verb);
	if (p->verb != SIZE_MAX && deed_is_planned(f, p->verb))
		return 0;
	if ((e & EV_VISIT) && f->inspectors)
		return measure_bit(MEASURE_INSPECTIONS);
	if (m == MEASURE_NONE && (e & EV_FACILITY) &&
	    (evidence_between(f, q->head, q->head + 7) & EV_VICTIM) &&
	    (is(f->ts, q->head + 1) & (W_FOR | W_BE)))
		return measure_bit(MEASURE_SHELTERS);
	if (m == MEASURE_NONE && (e & EV_CHARGE) && p->verb != SIZE_MAX &&
	    !(evidence_between(f, q->noun, q->head) & EV_ORDINARY) &&
	    ((verb & EV_FILE_VERB) || token_is(f->ts, p->verb, SLICE("made"))))
		return measure_bit(MEASURE_PROSECUTIONS);
	if (m == MEASURE_NONE && (e & EV_FACILITY) &&
	    (evidence_between(f, q->noun, q->head + 1) & EV_CARE_WORD))
		return measure_bit(MEASURE_SHELTERS);
	if ((e & EV_FACILITY) && m == MEASURE_NONE && p->verb != SIZE_MAX &&
	    (evidence_between(f, q->noun, q->head + 1) & EV_VICTIM))
		return measure_bit(MEASURE_SHELTERS);
	if (m == MEASURE_HOTLINE && (e & EV_WEAK) &&
	    !(f->all & EV_HOTLINE))
		return 0;
	if (m == MEASURE_PERMITS && !(verb & (EV_GRANT_VERB | EV_GET_VERB)) &&
	    !(evidence_between(f, q->head, q->head + 3) & EV_GRANT_VERB))
		return 0;
	if (m == MEASURE_PERMITS && (evidence_between(f, q->noun, q->head) &
	    EV_ORDINARY))
		return 0;
	/* "the plan calls for 15 shelters" */
	if (p->stand == STAND_PREP && (is(f->ts, p->prep) & W_FOR) &&
	    p->prep > 0 && (token_is(f->ts, p->prep - 1, SLICE("calls")) ||
	    token_is(f->ts, p->prep - 1, SLICE("called"))))
		return 0;
	/* "the law requires 12 inspections a year" */
	if (verb & EV_PLAN)
		return 0;
	return set;
}

/* Estimates of how many are trafficked or at risk. */
static bool
is_prevalence(const struct frame *f, const struct quantity *q,
    const struct place *p)
{
	uint64_t e = evidence_at(f, q->head), behind;
	size_t k;
	bool guess = (f->all & EV_ESTIMATE) || q->vague ||
	    f->p->section == SECTION_PROFILE;

	for (k = q->bound; k < q->first; k++)
		if (token_is(f->ts, k, SLICE("estimated")))
			guess = true;
	if (q->low.form == DECIMAL_FIXED && q->high.form == DECIMAL_FIXED &&
	    q->low.v != q->high.v)
		guess = true;
	if (!guess)
		return false;
	if (phrase_is_plural(f->ts, q->head) && !(e & EV_SUSPECT) &&
	    (evidence_between(f, frame_behind(q), frame_behind(q) + 3) &
	    EV_FORCED))
		return true;
	if ((!(e & (EV_PERSON | EV_VICTIM)) || (e & EV_SUSPECT)) &&
	    !deed_is_people(f, q->head) && !(e & EV_LABOR) &&
	    !(q->head == 0 && deed_counts_them(f, q)))
		return false;
	/* "a survey of 600 households" */
	if (p->stand == STAND_PREP && (also_at(f, p->noun) & EA_ASK))
		return false;
	/* "225,000 children at risk": a state right behind the noun */
	if (evidence_between(f, frame_behind(q), frame_behind(q) + 3) &
	    (EV_STATE | EV_FORCED))
		return true;
	if (evidence_between(f, q->noun, q->head + 1) & EV_STATE &&
	    (evidence_at(f, q->head) & EV_VICTIM) == 0)
		return true;
	if (p->stand == STAND_OBJECT && p->verb != SIZE_MAX &&
	    (!(evidence_at(f, p->verb) & EV_ESTIMATE)))
		return evidence_at(f, p->verb) & EV_STATE;
	if (p->stand == STAND_PREP && p->verb != SIZE_MAX &&
	    !(evidence_at(f, p->noun) & EV_ESTIMATE) &&
	    !(evidence_at(f, p->verb) & (EV_ESTIMATE | EV_STATE)))
		return false;
	behind = evidence_between(f, frame_behind(q),
	    frame_behind(q) + REACH) | (e & EV_VICTIM ? 0 : e);
	return behind & (EV_STATE | EV_TRAFFICK | EV_FORCED);
}

static bool
is_out_of_count(const struct frame *f)
{
	if (f->p->section == SECTION_RECOMMENDATIONS)
		return true;
	/* texts on other matters arrest, convict and train too */
	return !f->trafficking && slice_eq(f->ts->country, SLICE("ZZZ"));
}

/* Whether figure k is the 14 of "none of the 14 suspects". */
static bool
is_base(const struct frame *f, size_t k)
{
	const struct quantity *q = &f->qs->q[k];

	return k > f->from && (is(f->ts, q[-1].tail + 1) & W_OF) &&
	    q->first - q[-1].tail < 5;
}

/*
 * What the number named at token i is of: "the number of victims identified",
 * "of registered victims", "of women given shelter".
 */
static uint32_t
of_number(const struct frame *f, size_t i, struct slice *what)
{
	const struct tokens *ts = f->ts;
	size_t first, last, k;

	i++;
	if (is(ts, i) & W_OF)
		i++;
	while (is(ts, i) & (W_DET | W_POSS))
		i++;
	if (!phrase_read(ts, i, false, &first, &last))
		return 0;
	*what = phrase_text(ts, first, last);
	if (noun_at(f, last))
		return measure_bit(noun_at(f, last));
	if (deed_at(f, last + 1, last))
		return deed_verbs(f, last + 1, last);
	for (k = first; k < last; k++)
		if (deed_at(f, k, last))
			return deed_verbs(f, k, last);
	return evidence_at(f, last + 1) & (EV_GET_VERB | EV_GRANT_VERB)
	    ? measure_bit(deed_got(f, last + 1, last)) : 0;
}

/*
 * "The number of convictions was 11", "arrests totaled 45", "the number of
 * convictions, 11, fell": what a number is told of.
 */
static uint32_t
of_number_told(const struct frame *f, const struct quantity *q,
    const struct place *p, struct slice *what)
{
	const struct tokens *ts = f->ts;
	size_t v = p->left, i;

	if (v < 2 || (q->head > 0 && !q->predicate))
		return 0;
	v--;
	if (!(is(ts, v) & (W_BE | W_TO)) && !token_is(ts, v, SLICE("at")) &&
	    !(also_at(f, v) & EA_TOTAL) && !(kind_of(ts, v) == TOKEN_COMMA &&
	    kind_of(ts, q->tail + 1) == TOKEN_COMMA))
		return 0;
	for (i = v; i-- > 0 && v - i < 16 && !frame_breaks(f, i); )
		if ((token_is(ts, i, SLICE("number")) ||
		    token_is(ts, i, SLICE("total"))) &&
		    !(i > 0 && (is(ts, i - 1) & W_ARTICLE)))
			return of_number(f, i, what);
	return also_at(f, v) & EA_TOTAL ? of_change(f, v, q, what) : 0;
}

/* The measures of count k by its own words, which may say what it counts. */
static uint32_t
own_measures(const struct frame *f, size_t k, const struct place *p,
    struct slice *what)
{
	const struct quantity *q = &f->qs->q[k];
	uint32_t set = 0;

	/* "three of the ten investigations led to prosecutions" */
	if (p->stand == STAND_SUBJECT && (is(f->ts, q->tail + 1) & W_OF) &&
	    (also_at(f, p->verb) & EA_LED))
		set = deed_of_outcome(f, p);
	if (!set)
		set = of_noun(f, q, p);

	/* "none of the 14 suspects arrested was indicted" */
	if (!set && is_base(f, k))
		set = of_participle(f, q);
	if (!set && p->stand == STAND_SUBJECT)
		set = deed_of_subject(f, q, p);
	if (!set && p->stand == STAND_PREP)
		set = of_prep(f, k, p, what);
	/* a part has its whole's, unless a verb of its own stands before it */
	if (!set && p->stand == STAND_OBJECT && !(deed_counts_them(f, q) &&
	    p->verb + 1 != p->left))
		set = deed_of_object(f, q, p);
	if (!set)
		set = of_participle(f, q);
	if (!set)
		set = of_relative(f, q);
	if (!set)
		set = of_premodifier(f, q);
	if (!set)
		set = of_number_told(f, q, p, what);
	return set;
}

static void
count_measure(const struct frame *f, size_t k)
{
	struct quantity *q = &f->qs->q[k];
	const struct place *p = frame_place(f, q);
	uint32_t set;

	/* a prior figure has what it leaves out from the one compared with */
	if (q->role == ROLE_PRIOR && q->compared != NO_QUANTITY &&
	    q->head == 0 && p->stand == STAND_PREP)
		return;
	if (q->head == 0 && is_base(f, k))
		return;
	set = own_measures(f, k, p, &q->what);
	if (other_crime(f, k)) {
		q->apart = true;
		set = 0;
	}
	if (!set && is_prevalence(f, q, p))
		set = measure_bit(MEASURE_PREVALENCE);
	q->measures = set;
}

bool
measure_may_count(const struct frame *f, size_t k)
{
	const struct quantity *q = &f->qs->q[k];
	struct slice what;
	struct place p;

	frame_find_place(f, q, &p);
	/* it may take that of the figure before */
	if (p.stand == STAND_PREP && k > f->from)
		return true;
	return own_measures(f, k, &p, &what) || is_prevalence(f, q, &p);
}

/* A share of people: "two-thirds of workers are in debt bondage". */
static void
share_measure(const struct frame *f, size_t k)
{
	struct quantity *q = &f->qs->q[k], people = *q;
	struct place p;
	size_t at = q->tail + 1, first, last;

	if (!(is(f->ts, at) & W_OF))
		return;
	q->measures = of_premodifier(f, q);
	if (q->measures)
		return;
	if (k + 1 < f->qs->n && q[1].kind == KIND_COUNT &&
	    q[1].first <= at + 3) {
		people = q[1];
	} else {
		while (is(f->ts, at + 1) & (W_DET | W_POSS))
			at++;
		if (!phrase_read(f->ts, at + 1, false, &first, &last))
			return;
		people.noun = first;
		people.head = last;
	}
	people.bound = q->bound;
	frame_find_place(f, &people, &p);
	if (p.stand == STAND_SUBJECT)
		q->measures = deed_of_subject(f, &people, &p);
	if (!q->measures && is_prevalence(f, &people, &p))
		q->measures = measure_bit(MEASURE_PREVALENCE);
}

void
measures_fill(const struct frame *f)
{
	size_t k;

	for (k = f->from; k < f->qs->n; k++) {
		struct quantity *q = &f->qs->q[k];

		if (is_out_of_count(f)) {
			q->apart = true;
			continue;
		}
		if (q->kind == KIND_COUNT && q->measures == 0)
			count_measure(f, k);
		else if (q->kind == KIND_RATIO || q->kind == KIND_PERCENT)
			share_measure(f, k);
		else if (q->kind == KIND_DURATION)
			q->measures = measure_bit(punishment_duration(f, k));
		else if (q->kind == KIND_MONEY)
			q->measures = measure_bit(punishment_money(f, k));
	}
}
