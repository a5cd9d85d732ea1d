/* SPDX-License-Identifier: ISC */
#include "tier_sentence.h"

/* Words from the verb to the standards: "complies fully with all of the". */
#define VERB_TO_STANDARDS 16

/* Words from "some" to "standards": "some of the minimum standards". */
#define PART_TO_STANDARDS 4

/* Words from "making" to "efforts": "significant, though limited, efforts". */
#define MAKE_TO_EFFORTS 12

/* Words from "standards" to "areas": "in several key areas". */
#define STANDARDS_TO_AREAS 6

/*
 * Sentences after the one that denies the standards in which the efforts may
 * stand: copies cut the formula in two, or put a remark between.
 */
#define PATIENCE 2

static void
take_verb(struct sentence *s, const struct prose *p)
{
	struct compliance *m = &s->compliance;
	bool reached = clause_reaches(&s->clause);

	if (slice_starts_fold(slice_part(s->text, s->cue.at, s->text.n),
	    SLICE("met with ")))
		return;
	m->other = other_subject(p, s, reached ? s->clause.at : s->cue.at);
	m->full = (s->clause.one & CUE_FULLY) != 0;
	m->met = clause_sense(&s->clause, &s->cue);
	m->verb = s->cue.number;
}

/* "is not in full compliance with": only behind a form of be. */
static void
take_state(struct sentence *s, const struct prose *p)
{
	if (clause_reaches(&s->clause) && s->clause.be)
		take_verb(s, p);
}

static void
take_make(struct sentence *s)
{
	struct compliance *m = &s->compliance;

	m->made = clause_sense(&s->clause, &s->cue);
	m->make = s->cue.number;
	/* "has begun to make", "continues making" */
	if (m->made == SENSE_NONE && m->begin + 3 > m->make && m->begin > 0)
		m->made = SENSE_YES;
}

/* The sentence or the one before it has both halves of the formula. */
static void
complete(struct sentence *s, struct prose *p, enum sense effort)
{
	sentence_find(s, s->compliance.other ? WEIGHT_HINT : WEIGHT_FORMULA,
	    effort == SENSE_YES ? TIER_2 : TIER_3, CHANGE_NONE);
	p->lacking = false;
}

/*
 * Whether the standards are those of the law, by what follows them: not those
 * "of care" or "for shelters".
 */
static bool
is_of_law(struct slice rest)
{
	static const struct slice aims[] = {
	    LIT(" for the elim"), LIT(" for elim"), LIT(" for combat"),
	    LIT(" for the prev"), LIT(" for fight"), LIT(" for the fight"),
	    LIT(" for traffick")};
	size_t i;

	for (i = 0; i < sizeof(aims) / sizeof(aims[0]); i++)
		if (slice_starts_fold(rest, aims[i]))
			return true;
	return !slice_starts_fold(rest, SLICE(" for ")) &&
	    !slice_starts_fold(rest, SLICE(" of "));
}

static void
take_standards(struct sentence *s, struct prose *p)
{
	struct compliance *m = &s->compliance;
	struct slice rest = slice_part(s->text, s->cue.end, s->text.n);
	unsigned now = s->cue.number;

	if ((m->minimum + 1 != now &&
	    !slice_starts_fold(rest, SLICE(" for the elimination"))) ||
	    !is_of_law(rest) || m->verb == 0 ||
	    now - m->verb > VERB_TO_STANDARDS ||
	    (m->part > m->verb && now - m->part <= PART_TO_STANDARDS))
		return;
	if (m->met == SENSE_YES && !p->lacking) {
		sentence_find(s, m->other ? WEIGHT_HINT : WEIGHT_FORMULA,
		    TIER_1, CHANGE_NONE);
	} else if (m->met == SENSE_NO) {
		p->lacking = m->now = true;
		p->age = 0;
		m->denied = now;
		if (s->clause.neither || !m->full)
			sentence_find(s, WEIGHT_HALF, TIER_3, CHANGE_NONE);
		if (m->effort != SENSE_NONE)
			complete(s, p, m->effort);
	}
	m->verb = 0;
}

/* "did not meet the minimum standards in several key areas": no formula. */
static void
take_areas(struct sentence *s, struct prose *p)
{
	struct compliance *m = &s->compliance;

	if (!m->now || s->cue.number - m->denied > STANDARDS_TO_AREAS)
		return;
	m->now = p->lacking = false;
	if (s->best.weight == WEIGHT_HALF)
		s->best = (struct finding){0};
}

/* Whether the efforts are said to be for the standards themselves. */
static bool
is_for_standards(struct slice rest)
{
	static const struct slice ends[] = {
	    LIT(" to do so"), LIT(" to comply"), LIT(" to meet"),
	    LIT(" to fully"), LIT(" to bring itself into"),
	    LIT(" to come into"), LIT(" toward compliance")};
	size_t i;

	for (i = 0; i < sizeof(ends) / sizeof(ends[0]); i++)
		if (slice_starts_fold(rest, ends[i]))
			return true;
	return false;
}

static void
take_effort(struct sentence *s, struct prose *p)
{
	struct compliance *m = &s->compliance;
	struct slice rest = slice_part(s->text, s->cue.end, s->text.n);
	bool significant = m->make > 0 && m->significant > m->make;
	bool meant = is_for_standards(rest);
	enum sense effort = m->made;

	if (m->make == 0 || s->cue.number - m->make > MAKE_TO_EFFORTS ||
	    m->made == SENSE_NONE || !(significant || meant))
		return;
	if (s->clause.no > m->make)
		effort = SENSE_NO;
	if (p->lacking) {
		complete(s, p, effort);
	} else if (effort == SENSE_NO && m->deem > 0 &&
	    s->cue.number - m->deem <= MAKE_TO_EFFORTS + 4) {
		/* section 107 of the law: years on the watch list run out */
		sentence_find(s, WEIGHT_NOUN, TIER_3, CHANGE_DOWN);
	} else if (meant && significant && s->clause.generic == 0 &&
	    s->clause.relative == 0) {
		sentence_find(s, WEIGHT_HINT,
		    effort == SENSE_YES ? TIER_2 : TIER_3, CHANGE_NONE);
	}
	if (significant)
		m->effort = effort;
	m->make = 0;
}

void
compliance_step(struct sentence *s, struct prose *p)
{
	struct compliance *m = &s->compliance;
	uint64_t is = s->cue.is;

	if (s->cue.number == 1 && p->lacking && ++p->age > PATIENCE)
		p->lacking = false;
	if (s->cue.before == PAUSE_STOP)
		m->verb = m->make = 0;
	if (s->cue.before != PAUSE_NONE)
		m->part = 0;
	if (is == 0)
		return;
	if (is & CUE_COMPLY)
		take_verb(s, p);
	else if (is & CUE_COMPLIANCE)
		take_state(s, p);
	else if (is & CUE_MAKE)
		take_make(s);
	else if (is & CUE_STANDARDS)
		take_standards(s, p);
	else if (is & CUE_AREAS)
		take_areas(s, p);
	else if (is & CUE_EFFORT)
		take_effort(s, p);
	if (is & CUE_FULLY && m->verb > 0)
		m->full = true; /* "complies fully with" */
	if (is & CUE_MINIMUM)
		m->minimum = s->cue.number;
	if (is & CUE_PART)
		m->part = s->cue.number;
	if (is & CUE_BEGIN)
		m->begin = s->cue.number;
	if (is & CUE_DEEM)
		m->deem = s->cue.number;
	if (is & CUE_SIGNIFICANT)
		m->significant = s->cue.number;
}
