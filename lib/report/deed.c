/* SPDX-License-Identifier: ISC */
#include "../english/phrase.h"
#include "country.h"
#include "deed.h"
#include "denied.h"

/* How far behind a figure its own words reach, in tokens. */
#define REACH 12


/* Whether what word i is "to" do is not done by it: "failed", "efforts". */
static bool
is_undone(const struct frame *f, size_t i)
{
	return (denial_at(f, i) & (DENIAL_VERB | DENIAL_EFFORT)) ?
	    !token_is(f->ts, i, SLICE("able")) :
	    token_is(f->ts, i, SLICE("little"));
}

bool
deed_is_planned(const struct frame *f, size_t v)
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
bool
deed_is_people(const struct frame *f, size_t i)
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
	    deed_is_people(f, head);

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
enum measure
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
uint32_t
deed_verbs(const struct frame *f, size_t v, size_t head)
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
uint32_t
deed_nouns(const struct frame *f, size_t first, size_t last)
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
	/* "go to court" is no way home */
	if (token_is(f->ts, i, SLICE("return")) && (is(f->ts, i + 1) & W_TO))
		return true;
	return (token_is(f->ts, i, SLICE("return")) ||
	    token_is(f->ts, i, SLICE("come")) ||
	    token_is(f->ts, i, SLICE("go"))) &&
	    token_is(f->ts, i + 1, SLICE("home"));
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
bool
deed_to_trial(const struct frame *f, size_t from)
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
enum measure
deed_got(const struct frame *f, size_t v, size_t head)
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
bool
deed_has_object(const struct frame *f, size_t v)
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
		    token_is(ts, at + 1, SLICE("with")) &&
		    (evidence_between(f, at + 2, at + 7) & (EV_AID |
		    EV_CARE_WORD | EV_FACILITY)))
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
uint32_t
deed_of_outcome(const struct frame *f, const struct place *p)
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
		set = deed_nouns(f, v + 1, v + 4);
		if (set)
			return set;
	}
	/* "went to trial", "had gone to court", "are before the courts" */
	if ((also_at(f, v) & EA_GO) && deed_to_trial(f, v + 1))
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
uint32_t
deed_of_subject(const struct frame *f, const struct quantity *q,
    const struct place *p)
{
	const struct tokens *ts = f->ts;
	uint64_t e = evidence_at(f, p->verb);
	uint32_t set;

	if (deed_is_planned(f, p->verb))
		return 0;
	/* "charges against nine were dropped" */
	if (p->passive && p->left > 1 && (evidence_at(f, p->left - 2) &
	    EV_CHARGE) && ((e & EV_DISMISS_VERB) ||
	    token_is(ts, p->verb, SLICE("dropped"))))
		return measure_bit(MEASURE_ACQUITTALS);
	/* "were referred for prosecution", "were sent to court" */
	if (p->passive && ((e & EV_ASSIST) ||
	    (also_at(f, p->verb) & EA_TO_COURT)) && deed_to_trial(f, p->verb + 1))
		return measure_bit(MEASURE_PROSECUTIONS);
	if (p->passive || slice_ends(token_text(ts, p->verb), SLICE("ed"))) {
		/* "were investigated and prosecuted" */
		set = deed_verbs(f, p->verb, q->head);
		set |= verbs_behind(f, p->verb, q->head);
		if (set && (p->passive || !deed_has_object(f, p->verb)))
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
		return measure_bit(deed_got(f, p->verb, q->head));
	if (e & (EV_GET_VERB | EV_TAKE_VERB))
		return measure_bit(deed_got(f, p->verb, q->head));
	if (e & EV_ENTER_VERB) {
		uint64_t what = evidence_between(f, p->verb + 1, p->verb + 6);

		if (what & (EV_FACILITY | EV_AID | EV_CARE_WORD))
			return measure_bit(MEASURE_VICTIMS_ASSISTED);
		if (deed_nouns(f, p->verb + 1, p->verb + 4) &
		    measure_bit(MEASURE_VICTIMS_REPATRIATED))
			return measure_bit(MEASURE_VICTIMS_REPATRIATED);
	}
	if (p->passive && (token_is(ts, p->verb + 1, SLICE("home")) ||
	    (token_is(ts, p->verb + 1, SLICE("back")) &&
	    (is(ts, p->verb + 2) & W_TO))) &&
	    ((also_at(f, p->verb) & EA_TO_COURT) ||
	    token_is(ts, p->verb, SLICE("taken"))))
		return measure_bit(MEASURE_VICTIMS_REPATRIATED);
	if (p->passive && token_is(ts, p->verb, SLICE("found")) &&
	    (set = finding(f, p->verb + 1)) != 0)
		return set;
	/* "were found to be victims of traffickers" */
	if (p->passive && (also_at(f, p->verb) & EA_FIND) &&
	    (is(ts, p->verb + 1) & W_TO) && (is(ts, p->verb + 2) & W_BE) &&
	    (evidence_between(f, p->verb + 3, p->verb + 6) & EV_VICTIM))
		return measure_bit(MEASURE_VICTIMS_IDENTIFIED);
	if (p->passive && (also_at(f, p->verb) & EA_FIND) &&
	    (evidence_at(f, q->head) & EV_VICTIM) &&
	    !(is(ts, p->verb + 1) & W_TO)) /* "were found to be" */
		return measure_bit(MEASURE_VICTIMS_IDENTIFIED);
	return deed_of_outcome(f, p);
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
bool
deed_counts_them(const struct frame *f, const struct quantity *q)
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
uint32_t
deed_of_object(const struct frame *f, const struct quantity *q,
    const struct place *p)
{
	uint64_t e = evidence_at(f, q->head), verb = evidence_at(f, p->verb);
	uint32_t set;

	/* "did not prosecute 12 of them": not what was done */
	if (deed_is_planned(f, p->verb) || (p->verb > 0 &&
	    (denial_at(f, p->verb - 1) & DENIAL_VERB)))
		return 0;
	set = deed_verbs(f, p->verb, q->head);
	if ((verb & EV_ASSIST) && goes_home(f, frame_behind(q)))
		return measure_bit(MEASURE_VICTIMS_REPATRIATED);
	/* "referred two men for prosecution, including one official" */
	if ((verb & EV_ASSIST) &&
	    slice_starts_fold(token_text(f->ts, p->verb), SLICE("refer")) &&
	    deed_to_trial(f, p->left > 0 &&
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
	    deed_to_trial(f, frame_behind(q)))
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
