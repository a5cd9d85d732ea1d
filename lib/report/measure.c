/* SPDX-License-Identifier: ISC */
#include "../english/phrase.h"
#include "country.h"
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

/* Whether what word i is "to" do is not done by it: "failed", "efforts". */
static bool
is_undone(const struct frame *f, size_t i)
{
	return (denial_at(f, i) & (DENIAL_VERB | DENIAL_EFFORT)) ?
	    !token_is(f->ts, i, SLICE("able")) :
	    token_is(f->ts, i, SLICE("little"));
}

bool
measure_is_planned(const struct frame *f, size_t v)
{
	const struct tokens *ts = f->ts;
	size_t at = v, steps;

	for (steps = 0; at > 0 && steps < 8; steps++) {
		at--;
		if (frame_breaks(f, at))
			return false;
		if (is(ts, at) & W_MODAL)
			return true;
		if ((is(ts, at + 1) & W_TO) && ((evidence_at(f, at) & EV_PLAN) ||
		    is_undone(f, at)))
			return true;
		if (kind_of(ts, at) != TOKEN_WORD ||
		    (!(is(ts, at) & (W_TO | W_ADV | W_AND | W_OR)) &&
		    !verb_at(f, at)))
			return false;
	}
	return false;
}

/* Whether token i names people by where they are from: "Albanians". */
static bool
is_people(const struct frame *f, size_t i)
{
	const struct tokens *ts = f->ts;

	return i < ts->n && ts->t[i].capital && (phrase_is_plural(ts, i) ||
	    country_other_adjective(slice_part(ts->text, 0, ts->t[i].at +
	    ts->t[i].n), key_country(f->p->doc)));
}

/* Whether a verb that names measure m can have the counted head for object. */
static bool
fits(const struct frame *f, size_t v, enum measure m, size_t head)
{
	uint64_t e = evidence_at(f, head), verb = evidence_at(f, v);
	bool person = head == 0 || (e & (EV_PERSON | EV_VICTIM)) ||
	    is_people(f, head);

	if (head == 0)
		return true;
	switch (m) {
	case MEASURE_VICTIMS_IDENTIFIED:
		if (verb & EV_WEAK)
			return (e & EV_VICTIM) || (person && f->trafficking &&
			    !(e & EV_SUSPECT) && !(also_at(f, head) & EA_MIGRANT));
		return person && !(e & (EV_SUSPECT | EV_CASE));
	case MEASURE_VICTIMS_ASSISTED:
		return person && !(e & EV_SUSPECT);
	case MEASURE_VICTIMS_REPATRIATED:
		return person;
	case MEASURE_TRAINED:
		return !(e & (EV_COURSE | EV_CASE)) && (person ||
		    (e & (EV_OFFICER | EV_TRAINEE)) ||
		    phrase_is_plural(f->ts, head));
	case MEASURE_INVESTIGATIONS:
		return !(e & (EV_VICTIM | EV_PRICE));
	case MEASURE_ARRESTS:
		return !(e & EV_VICTIM) &&
		    !(also_at(f, head) & EA_MIGRANT);
	default:
		return !(e & EV_VICTIM) || m == MEASURE_INSPECTIONS;
	}
}

/* The measure that verb i names of what head counts, a token or 0. */
static enum measure
deed_at(const struct frame *f, size_t i, size_t head)
{
	/* "registered 12 victims", but complaints and agencies too */
	if ((also_at(f, i) & EA_REGISTER) && head &&
	    (evidence_at(f, head) & EV_VICTIM))
		return MEASURE_VICTIMS_IDENTIFIED;
	return verb_at(f, i);
}

/*
 * The measures that the verbs joined to token v by commas, "and" and "or"
 * name, v's own included, where the counted head (a token, 0 if left out)
 * fits them.
 */
static uint32_t
measure_verbs(const struct frame *f, size_t v, size_t head)
{
	const struct tokens *ts = f->ts;
	uint32_t set = 0;
	size_t steps, at;

	for (steps = 0; steps < 6 && deed_at(f, v, head); steps++) {
		enum measure m = deed_at(f, v, head);

		if (m && fits(f, v, m, head))
			set |= measure_bit(m);
		/* "investigate, prosecute, or convict" */
		for (at = v; at > 0 && (kind_of(ts, at - 1) == TOKEN_COMMA ||
		    (is(ts, at - 1) & (W_AND | W_OR)) ||
		    token_is(ts, at - 1, SLICE("nor"))); at--)
			;
		if (at == v || at == 0 || !deed_at(f, at - 1, head))
			break;
		v = at - 1;
	}
	return set;
}

/* The measures that the nouns of a phrase name: "investigations and arrests". */
static uint32_t
measure_nouns(const struct frame *f, size_t first, size_t last)
{
	uint32_t set = 0;
	size_t i;

	for (i = first; i <= last && i < f->ts->n; i++) {
		bool end = i == last || kind_of(f->ts, i + 1) != TOKEN_WORD ||
		    (is(f->ts, i + 1) & (W_AND | W_OR | W_PREP | W_CONJ |
		    W_ADV));

		if (end && noun_at(f, i))
			set |= measure_bit(noun_at(f, i));
	}
	return set;
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

/* Cases that verb v opens, files or tells of. */
static enum measure
cases_of(const struct frame *f, size_t v)
{
	uint64_t e = evidence_at(f, v);

	if (e & EV_FILE_VERB)
		return MEASURE_PROSECUTIONS;
	if (e & (EV_BEGIN_VERB | EV_GO_ON | EV_REPORT_VERB | EV_CLOSE_VERB))
		return MEASURE_INVESTIGATIONS;
	if (e & EV_DISMISS_VERB)
		return MEASURE_ACQUITTALS;
	return MEASURE_NONE;
}

/* "helped 48 women return home". */
static bool
goes_home(const struct frame *f, size_t i)
{
	return (token_is(f->ts, i, SLICE("return")) ||
	    token_is(f->ts, i, SLICE("come")) ||
	    token_is(f->ts, i, SLICE("go"))) &&
	    (token_is(f->ts, i + 1, SLICE("home")) ||
	    (is(f->ts, i + 1) & W_TO));
}

/* Whether "into custody" stands in the next words. */
static bool
into_custody(const struct frame *f, size_t from)
{
	size_t i;

	for (i = from; i < from + 3; i++)
		if (token_is(f->ts, i, SLICE("into")) &&
		    (token_is(f->ts, i + 1, SLICE("custody")) ||
		    token_is(f->ts, i + 2, SLICE("custody"))))
			return true;
	return false;
}

/* What a court found that at token i says: "guilty", "not guilty". */
static uint32_t
finding(const struct frame *f, size_t i)
{
	if (token_is(f->ts, i, SLICE("guilty")))
		return measure_bit(MEASURE_CONVICTIONS);
	if (token_is(f->ts, i, SLICE("not")) &&
	    token_is(f->ts, i + 1, SLICE("guilty")))
		return measure_bit(MEASURE_ACQUITTALS);
	return 0;
}

/* Whether what begins at token i is where cases go: "the state prosecutor". */
static bool
is_trial(const struct frame *f, size_t i)
{
	const struct tokens *ts = f->ts;
	size_t end;

	while (is(ts, i) & W_DET)
		i++;
	for (end = i + 4; i < end && kind_of(ts, i) == TOKEN_WORD; i++) {
		if (also_at(f, i) & EA_TRIAL)
			return kind_of(ts, i + 1) != TOKEN_POSSESSIVE ||
			    !(evidence_between(f, i + 2, i + 4) &
			    (EV_VICTIM | EV_AID));
		/* "the Office of the Prosecutor" */
		if ((is(ts, i) & (W_PREP | W_CONJ)) && !(is(ts, i) & W_OF))
			return false;
		while ((is(ts, i) & W_OF) && (is(ts, i + 1) & W_DET))
			i++;
	}
	return false;
}

/* Whether "to prosecutors" or "for prosecution" stands in the next words. */
static bool
to_trial(const struct frame *f, size_t from)
{
	const struct tokens *ts = f->ts;
	size_t i;

	for (i = from; i < from + 8 && i < ts->n; i++) {
		if (frame_breaks(f, i))
			return false;
		if (((is(ts, i) & (W_TO | W_FOR)) ||
		    token_is(ts, i, SLICE("on"))) && is_trial(f, i + 1))
			return true;
	}
	return false;
}

/* Whether a length of time stands at token i or soon behind it. */
static bool
term_follows(const struct tokens *ts, size_t i)
{
	size_t k;

	for (k = i; k < i + 6 && k < ts->n; k++)
		if (is(ts, k) & W_UNIT)
			return true;
		else if (kind_of(ts, k) != TOKEN_NUMBER &&
		    kind_of(ts, k) != TOKEN_DASH && !(is(ts, k) & (W_CARD |
		    W_PREP | W_AND | W_OR)) && kind_of(ts, k) != TOKEN_WORD)
			return false;
	return false;
}

/* The measure of what persons got: permits, punishment, help, a course. */
static enum measure
got(const struct frame *f, size_t v, size_t head)
{
	uint64_t e = 0, person = evidence_at(f, head);
	bool list = false;
	size_t i;

	for (i = v + 1; i < v + 9 && i < f->ts->n; i++) {
		if (frame_breaks(f, i) || (i > v + 1 &&
		    (is(f->ts, i) & W_AND)))
			break;
		/* of a list only the help is looked for */
		if (kind_of(f->ts, i) == TOKEN_COMMA)
			list = true;
		e |= list ? evidence_at(f, i) & EV_AID : evidence_at(f, i);
		if (noun_at(f, i) == MEASURE_VICTIMS_REPATRIATED)
			return MEASURE_VICTIMS_REPATRIATED;
	}
	if (e & EV_PERMIT)
		return MEASURE_PERMITS;
	if (e & EV_RESTITUTION)
		return MEASURE_RESTITUTION;
	if ((e & EV_TERM) && !(person & EV_VICTIM))
		return MEASURE_CONVICTIONS;
	/* "one defendant received 16 years" */
	if (((person & EV_SUSPECT) || (head == 0 &&
	    f->p->section == SECTION_PROSECUTION)) && term_follows(f->ts, v + 1))
		return MEASURE_CONVICTIONS;
	if (e & EV_COURSE)
		return MEASURE_TRAINED;
	if ((e & EV_AID) && (head == 0 || (person & (EV_PERSON | EV_VICTIM))))
		return MEASURE_VICTIMS_ASSISTED;
	if ((e & EV_STATUS) && f->trafficking)
		return MEASURE_VICTIMS_IDENTIFIED;
	return MEASURE_NONE;
}

/* Whether verb v has an object right behind it: "convicted 84 traffickers". */
static bool
has_object(const struct frame *f, size_t v)
{
	const struct tokens *ts = f->ts;

	return kind_of(ts, v + 1) == TOKEN_NUMBER ||
	    (is(ts, v + 1) & (W_DET | W_POSS | W_CARD)) ||
	    ((evidence_at(f, v + 1) & (EV_PERSON | EV_VICTIM | EV_SUSPECT)) &&
	    kind_of(ts, v + 1) == TOKEN_WORD);
}

/* The verbs joined behind v: "arrested, charged, and convicted". */
static uint32_t
verbs_behind(const struct frame *f, size_t v, size_t head)
{
	const struct tokens *ts = f->ts;
	uint32_t set = 0;
	size_t at = v + 1;

	while (kind_of(ts, at) == TOKEN_COMMA || (is(ts, at) & (W_AND | W_OR))) {
		while (kind_of(ts, at) == TOKEN_COMMA ||
		    (is(ts, at) & (W_AND | W_OR)))
			at++;
		if (token_is(ts, at, SLICE("provided")) &&
		    token_is(ts, at + 1, SLICE("with")))
			set |= measure_bit(MEASURE_VICTIMS_ASSISTED);
		if (!verb_at(f, at) || !phrase_is_verb(ts, at) ||
		    !fits(f, at, verb_at(f, at), head))
			break;
		set |= measure_bit(verb_at(f, at));
		at++;
	}
	return set;
}

/* Whether a shelter is named in the next words. */
static bool
in_shelter(const struct frame *f, size_t from)
{
	size_t i;

	for (i = from; i < from + 4; i++)
		if (noun_at(f, i) == MEASURE_SHELTERS)
			return true;
	return false;
}

/* What persons or cases came to: "went to prison", "were still on trial". */
static uint32_t
of_outcome(const struct frame *f, const struct place *p)
{
	const struct tokens *ts = f->ts;
	size_t v = p->verb + ((is(ts, p->verb) & W_HAVE) != 0), i;
	uint32_t set;

	/* "none of which (had) led to a prosecution" */
	if (also_at(f, v) & EA_LED) {
		/* "led to the arrest of 12": the 12 are arrests */
		for (i = v + 1; i < v + 5; i++)
			if (noun_at(f, i) && (is(ts, i + 1) & W_OF) &&
			    (kind_of(ts, i + 2) == TOKEN_NUMBER ||
			    (is(ts, i + 2) & W_CARD)))
				return 0;
		set = measure_nouns(f, v + 1, v + 4);
		if (set)
			return set;
	}
	/* "went to trial", "had gone to court", "are before the courts" */
	if ((also_at(f, v) & EA_GO) && to_trial(f, v + 1))
		return measure_bit(MEASURE_PROSECUTIONS);
	if (p->passive && (token_is(ts, p->verb, SLICE("before")) ||
	    token_is(ts, p->verb, SLICE("in"))) && is_trial(f, p->verb + 1))
		return measure_bit(MEASURE_PROSECUTIONS);
	/* "stayed in government shelters" */
	if ((also_at(f, p->verb) & EA_STAY) && in_shelter(f, p->verb + 1))
		return measure_bit(MEASURE_VICTIMS_ASSISTED);
	if ((also_at(f, v) & EA_GO) &&
	    (evidence_between(f, v, v + 4) & EV_PRISON))
		return measure_bit(MEASURE_CONVICTIONS);
	if (p->passive && (token_is(ts, p->verb, SLICE("placed")) ||
	    token_is(ts, p->verb, SLICE("put"))) &&
	    (evidence_between(f, p->verb, p->verb + 4) & EV_TERM))
		return measure_bit(MEASURE_CONVICTIONS);
	/* "were under investigation", "cases were pending in the courts" */
	if (p->passive && token_is(ts, p->verb, SLICE("under")) &&
	    noun_at(f, p->verb + 1) == MEASURE_INVESTIGATIONS)
		return measure_bit(MEASURE_INVESTIGATIONS);
	if (p->passive && (evidence_at(f, p->verb) & EV_OPEN) &&
	    (token_is(ts, p->verb + 3,
	    SLICE("courts")) || token_is(ts, p->verb + 2, SLICE("court")) ||
	    token_is(ts, p->verb + 2, SLICE("trial"))))
		return measure_bit(MEASURE_PROSECUTIONS);
	if ((token_is(ts, p->verb, SLICE("awaited")) ||
	    token_is(ts, p->verb, SLICE("awaiting"))) &&
	    token_is(ts, p->verb + 1, SLICE("trial")))
		return measure_bit(MEASURE_PROSECUTIONS);
	if ((token_is(ts, v, SLICE("stood")) ||
	    token_is(ts, v, SLICE("stand")) ||
	    token_is(ts, v, SLICE("faced"))) &&
	    token_is(ts, v + 1, SLICE("trial")))
		return measure_bit(MEASURE_PROSECUTIONS);
	/* "were still on trial", "was awaiting trial" */
	if (p->passive && (token_is(ts, p->verb + 1, SLICE("trial")) ||
	    token_is(ts, p->verb + 2, SLICE("trial"))))
		return measure_bit(MEASURE_PROSECUTIONS);
	return 0;
}

/* The figure is the subject of verb v: "12 victims were identified". */
static uint32_t
of_subject(const struct frame *f, const struct quantity *q,
    const struct place *p)
{
	const struct tokens *ts = f->ts;
	uint64_t e = evidence_at(f, p->verb);
	uint32_t set;

	if (measure_is_planned(f, p->verb))
		return 0;
	/* "charges against nine were dropped" */
	if (p->passive && p->left > 1 && (evidence_at(f, p->left - 2) &
	    EV_CHARGE) && ((e & EV_DISMISS_VERB) ||
	    token_is(ts, p->verb, SLICE("dropped"))))
		return measure_bit(MEASURE_ACQUITTALS);
	/* "were referred for prosecution", "were sent to court" */
	if (p->passive && ((e & EV_ASSIST) ||
	    (also_at(f, p->verb) & EA_TO_COURT)) && to_trial(f, p->verb + 1))
		return measure_bit(MEASURE_PROSECUTIONS);
	if (p->passive || slice_ends(token_text(ts, p->verb), SLICE("ed"))) {
		/* "were investigated and prosecuted" */
		set = measure_verbs(f, p->verb, q->head);
		set |= verbs_behind(f, p->verb, q->head);
		if (set && (p->passive || !has_object(f, p->verb)))
			return set;
	}
	/* "98 cases were filed", "opened", "dismissed" */
	if (p->passive && !(e & (EV_REPORT_VERB | EV_GO_ON)) &&
	    (evidence_at(f, q->head) & EV_CASE) && f->trafficking &&
	    cases_of(f, p->verb))
		return measure_bit(cases_of(f, p->verb));
	/* "32 children were among those identified" */
	if (p->passive && token_is(ts, p->verb, SLICE("among")) &&
	    (is(ts, p->verb + 1) & W_DEMO) && verb_at(f, p->verb + 2) &&
	    fits(f, p->verb + 2, verb_at(f, p->verb + 2), q->head))
		return measure_bit(verb_at(f, p->verb + 2));
	if (into_custody(f, p->verb + 1))
		return measure_bit(MEASURE_ARRESTS);
	/* "no protections were given to victims" */
	if (p->passive && (e & (EV_GET_VERB | EV_GRANT_VERB)) &&
	    (evidence_at(f, q->head) & EV_AID) &&
	    (evidence_between(f, p->verb, p->verb + 7) & EV_VICTIM))
		return measure_bit(MEASURE_VICTIMS_ASSISTED);
	/* "permits are renewable; 16 were issued" */
	if (p->passive && q->head == 0 && !q->denial && (e & EV_GRANT_VERB) &&
	    (f->all & EV_PERMIT))
		return measure_bit(MEASURE_PERMITS);
	if (p->passive && (e & (EV_GET_VERB | EV_GRANT_VERB)))
		return measure_bit(got(f, p->verb, q->head));
	if (e & (EV_GET_VERB | EV_TAKE_VERB))
		return measure_bit(got(f, p->verb, q->head));
	if (e & EV_ENTER_VERB) {
		uint64_t what = evidence_between(f, p->verb + 1, p->verb + 6);

		if (what & (EV_FACILITY | EV_AID | EV_CARE_WORD))
			return measure_bit(MEASURE_VICTIMS_ASSISTED);
		if (measure_nouns(f, p->verb + 1, p->verb + 4) &
		    measure_bit(MEASURE_VICTIMS_REPATRIATED))
			return measure_bit(MEASURE_VICTIMS_REPATRIATED);
	}
	if (p->passive && token_is(ts, p->verb + 1, SLICE("home")) &&
	    ((also_at(f, p->verb) & EA_TO_COURT) ||
	    token_is(ts, p->verb, SLICE("taken"))))
		return measure_bit(MEASURE_VICTIMS_REPATRIATED);
	if (p->passive && token_is(ts, p->verb, SLICE("found")) &&
	    (set = finding(f, p->verb + 1)) != 0)
		return set;
	if (p->passive && (also_at(f, p->verb) & EA_FIND) &&
	    (evidence_at(f, q->head) & EV_VICTIM) &&
	    !(is(ts, p->verb + 1) & W_TO)) /* "were found to be" */
		return measure_bit(MEASURE_VICTIMS_IDENTIFIED);
	return of_outcome(f, p);
}

/* "cared for 12", "looked after 12", "took in 12". */
static bool
verb_with_prep(const struct frame *f, const struct place *p)
{
	static const struct {
		struct slice verb, prep;
	} pairs[] = {
		{{"cared", 5}, {"for", 3}}, {{"caring", 6}, {"for", 3}},
		{{"cares", 5}, {"for", 3}}, {{"looked", 6}, {"after", 5}},
		{{"took", 4}, {"in", 2}}, {{"taken", 5}, {"in", 2}},
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
	    !measure_is_planned(f, p->verb))
		return measure_bit(MEASURE_VICTIMS_ASSISTED) |
		    (p->verb > 1 && (is(ts, p->verb - 1) & (W_AND | W_OR))
		    ? measure_verbs(f, p->verb - 2, q->head) : 0);
	/* "training on the law to 35 officers" */
	if (!(on & EV_COURSE) && (prep & W_TO) && p->noun > 5 &&
	    p->verb != SIZE_MAX && (evidence_at(f, p->verb) & EV_FUND_VERB) &&
	    (evidence_between(f, p->noun - 5, p->noun) & EV_COURSE) &&
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

/* Whether what is given in the words from token i on is restitution. */
static bool
in_restitution(const struct frame *f, size_t i)
{
	size_t end = i + 2 * REACH;

	for (; i < end && i < f->ts->n; i++) {
		if (kind_of(f->ts, i) == TOKEN_COMMA || frame_breaks(f, i) ||
		    (is(f->ts, i) & (W_AND | W_SUBORD)))
			return false;
		if ((evidence_at(f, i) & EV_RESTITUTION) ||
		    frame_owed_wages(f, i))
			return true;
	}
	return false;
}

/* Whether the subject of the verb at token v is a shelter. */
static bool
by_shelter(const struct frame *f, size_t v)
{
	size_t i, first = frame_clause(f, v);

	for (i = v; i > first && v - i < REACH; i--) {
		if (kind_of(f->ts, i - 1) == TOKEN_COMMA ||
		    (is(f->ts, i - 1) & (W_AND | W_SUBORD)))
			return false;
		if (noun_at(f, i - 1) == MEASURE_SHELTERS)
			return true;
	}
	return false;
}

/* "nine of them": a part of what was told before. */
static bool
is_of_pronoun(const struct frame *f, const struct quantity *q)
{
	return (is(f->ts, q->tail + 1) & W_OF) &&
	    (is(f->ts, q->tail + 2) & (W_PRON | W_REL));
}

/* What persons, the object of verb v, were given: permits, money, help. */
static uint32_t
given(const struct frame *f, const struct quantity *q, size_t v)
{
	uint64_t e = evidence_at(f, q->head), verb = evidence_at(f, v);
	size_t at = frame_behind(q);

	/* "granted two foreign victims a one-year permit" */
	if ((verb & (EV_GRANT_VERB | EV_GET_VERB)) &&
	    (evidence_between(f, at, at + 6) & EV_PERMIT))
		return measure_bit(MEASURE_PERMITS);
	/* "awarded nine victims a total of $9,000 in compensation" */
	if ((verb & (EV_GRANT_VERB | EV_GET_VERB | EV_FUND_VERB)) &&
	    (e & EV_VICTIM) && in_restitution(f, at))
		return measure_bit(MEASURE_RESTITUTION);
	/* "gave the other three between six and nine years" */
	if ((verb & (EV_GET_VERB | EV_IMPOSE)) &&
	    f->p->section == SECTION_PROSECUTION &&
	    ((is(f->ts, at) & (W_CARD | W_BETWEEN)) ||
	    kind_of(f->ts, at) == TOKEN_NUMBER) && term_follows(f->ts, at))
		return measure_bit(MEASURE_CONVICTIONS);
	if (e & EV_SUSPECT)
		return 0;
	/* "a shelter run by an NGO received 45 victims" */
	if ((verb & EV_GET_VERB) && by_shelter(f, v))
		return measure_bit(MEASURE_VICTIMS_ASSISTED);
	/* "provided 45 victims with shelter" */
	if ((verb & EV_FUND_VERB) &&
	    (evidence_between(f, at, at + 4) & EV_AID))
		return measure_bit(MEASURE_VICTIMS_ASSISTED);
	return 0;
}

/* The figure is the object of verb v: "identified 12 victims". */
static uint32_t
of_object(const struct frame *f, const struct quantity *q,
    const struct place *p)
{
	uint64_t e = evidence_at(f, q->head), verb = evidence_at(f, p->verb);
	uint32_t set;

	/* "did not prosecute 12 of them": not what was done */
	if (measure_is_planned(f, p->verb) || (p->verb > 0 &&
	    (denial_at(f, p->verb - 1) & DENIAL_VERB)))
		return 0;
	set = measure_verbs(f, p->verb, q->head);
	if ((verb & EV_ASSIST) && goes_home(f, frame_behind(q)))
		return measure_bit(MEASURE_VICTIMS_REPATRIATED);
	/* "referred two men for prosecution, including one official" */
	if ((verb & EV_ASSIST) && to_trial(f, p->left > 0 &&
	    token_is(f->ts, p->left - 1, SLICE("including")) ? p->verb + 1 :
	    frame_behind(q)))
		return measure_bit(MEASURE_PROSECUTIONS);
	if (set)
		return set;
	/* "levied 1,300 fines" */
	if ((e & EV_FINE) && (verb & (EV_IMPOSE | EV_GET_VERB | EV_GRANT_VERB)))
		return measure_bit(MEASURE_FINE);
	/* "sent 66 cases to court", "brought 12 of them to trial" */
	if ((also_at(f, p->verb) & EA_TO_COURT) &&
	    to_trial(f, frame_behind(q)))
		return measure_bit(MEASURE_PROSECUTIONS);
	if ((e & EV_CASE) && (f->trafficking || (e & EV_TRAFFICK)))
		return measure_bit(cases_of(f, p->verb));
	/* "the hotline received 2,010 reports" */
	if ((verb & EV_GET_VERB) && !(e & (EV_PERSON | EV_VICTIM)) &&
	    (evidence_between(f, p->verb > 6 ? p->verb - 6 : 0, p->verb) &
	    EV_HOTLINE))
		return measure_bit(MEASURE_HOTLINE);
	/* "placed 12 victims in shelters" */
	if ((also_at(f, p->verb) & EA_PLACE) && (q->head == 0 ||
	    (e & (EV_PERSON | EV_VICTIM))) && !(e & EV_SUSPECT) && (is(f->ts, frame_behind(q)) & (W_IN | W_PREP)) &&
	    (evidence_between(f, frame_behind(q), frame_behind(q) + 6) &
	    (EV_FACILITY | EV_CARE_WORD | EV_AID)))
		return measure_bit(MEASURE_VICTIMS_ASSISTED);
	/* "released 43 bonded laborers" */
	if ((also_at(f, p->verb) & EA_RELEASE) && (e & EV_PERSON) &&
	    (evidence_between(f, q->noun, q->head) & (EV_LABOR | EV_FORCED)))
		return measure_bit(MEASURE_VICTIMS_IDENTIFIED);
	if (into_custody(f, frame_behind(q)))
		return measure_bit(MEASURE_ARRESTS);
	if (token_is(f->ts, p->verb, SLICE("reached")) &&
	    (evidence_at(f, p->verb - 1) & EV_COURSE))
		return measure_bit(MEASURE_TRAINED);
	if (token_is(f->ts, p->verb, SLICE("found")) &&
	    (set = finding(f, frame_behind(q))) != 0)
		return set;
	if ((e & (EV_PERSON | EV_VICTIM)) && (set = given(f, q, p->verb)) != 0)
		return set;
	if ((verb & EV_GRANT_VERB) && (e & EV_APPLICATION) &&
	    (f->all & EV_PERMIT))
		return measure_bit(MEASURE_PERMITS);
	if ((verb & EV_VISIT) && f->inspectors)
		return measure_bit(MEASURE_INSPECTIONS);
	if (((verb & EV_REPORT_VERB) || (also_at(f, p->verb) & EA_FIND)) &&
	    (e & EV_VICTIM))
		return measure_bit(MEASURE_VICTIMS_IDENTIFIED);
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
	if (q->head && (also_at(f, at) & EA_TO_COURT) && to_trial(f, at + 1))
		return measure_bit(MEASURE_PROSECUTIONS);
	/* "the 30 victims found" */
	if ((also_at(f, at) & EA_FIND) && (evidence_at(f, q->head) & EV_VICTIM) &&
	    !(is(f->ts, at + 1) & W_TO) && !has_object(f, at))
		return measure_bit(MEASURE_VICTIMS_IDENTIFIED);
	if (!phrase_is_verb(f->ts, at) || !deed_at(f, at, q->head) ||
	    has_object(f, at))
		return 0;
	return measure_verbs(f, at, q->head);
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
			return measure_verbs(f, i, q->head);
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
		return measure_verbs(f, at + 2, q->head);
	/* "that NGOs have helped since 2000" */
	if ((q->head && !(evidence_at(f, q->head) & (EV_PERSON | EV_VICTIM |
	    EV_SUSPECT))) || !((is(f->ts, at) & W_REL) || token_is(f->ts, at, SLICE("that"))))
		return 0;
	for (i = at + 2; i < at + 6 && !frame_breaks(f, i); i++)
		if (phrase_is_verb(f->ts, i) && deed_at(f, i, q->head))
			return has_object(f, i) ? 0 :
			    measure_verbs(f, i, q->head);
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
	set = measure_nouns(f, q->noun, q->head);
	m = noun_at(f, q->head);
	if (p->verb != SIZE_MAX)
		verb = evidence_at(f, p->verb);
	if (p->verb != SIZE_MAX && measure_is_planned(f, p->verb))
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
	    !is_people(f, q->head) && !(e & EV_LABOR) &&
	    !(q->head == 0 && is_of_pronoun(f, q)))
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
		return measure_verbs(f, last + 1, last);
	for (k = first; k < last; k++)
		if (deed_at(f, k, last))
			return measure_verbs(f, k, last);
	return evidence_at(f, last + 1) & (EV_GET_VERB | EV_GRANT_VERB)
	    ? measure_bit(got(f, last + 1, last)) : 0;
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
		set = of_outcome(f, p);
	if (!set)
		set = of_noun(f, q, p);

	/* "none of the 14 suspects arrested was indicted" */
	if (!set && is_base(f, k))
		set = of_participle(f, q);
	if (!set && p->stand == STAND_SUBJECT)
		set = of_subject(f, q, p);
	if (!set && p->stand == STAND_PREP)
		set = of_prep(f, k, p, what);
	/* a part has its whole's, unless a verb of its own stands before it */
	if (!set && p->stand == STAND_OBJECT && !(is_of_pronoun(f, q) &&
	    p->verb + 1 != p->left))
		set = of_object(f, q, p);
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
	q->measures = of_premodifier(f, q);
	if (q->measures)
		return;
	frame_find_place(f, &people, &p);
	if (p.stand == STAND_SUBJECT)
		q->measures = of_subject(f, &people, &p);
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
