/* SPDX-License-Identifier: ISC */
#include "country.h"
#include "tier_sentence.h"

/* Words from the verb to the tier: "is placed, for a second year, on". */
#define VERB_TO_TIER 14

/* Words from a form of be to the tier: "is still on the". */
#define BE_TO_TIER 3

/* Words from "for the third consecutive year" to the verb behind it. */
#define REPEAT_TO_VERB 5

/* Words from the tier to "consecutive": "for the third consecutive year". */
#define TIER_TO_REPEAT 7

/* Words between a denial and the waiver that it denies. */
#define DENIAL_TO_WAIVER 3

/* Words from "after" to a former tier: "after being for two years on". */
#define AFTER_TO_TIER 8

/* Words from "retained" to the tier: "retained its hard-won Tier 1". */
#define KEEP_TO_TIER 6

/* Verbs that place alone, and those that need a form of be. */
#define CUE_VERB (CUE_PLACE | CUE_STAY | CUE_KEEP | CUE_MOVE)

static void
take_verb(struct sentence *s)
{
	struct placement *m = &s->placement;
	struct clause *c = &s->clause;
	bool reached = clause_reaches(c);

	m->is = s->cue.is;
	m->verb = s->cue.number;
	m->at = reached ? c->at : s->cue.at;
	m->modal = reached && c->modal;
	m->had = reached && c->had;
	m->have = reached && c->have;
	m->be = reached && c->be;
	m->neg = c->neither > 0 || (reached && c->neg);
	m->infinitive = c->to > 0 && c->to + 3 > m->verb &&
	    (c->to + 1 == m->verb || (c->one & (CUE_ADVERB | CUE_BE)));
	if ((c->generic > 0 && m->verb - c->generic <= VERB_TO_TIER) ||
	    (c->plural > 0 && m->verb - c->plural <= VERB_TO_TIER))
		m->modal = true;
}

/* "is on Tier 2", "is a special case": the form of be is the verb. */
static bool
take_be(struct sentence *s)
{
	struct clause *c = &s->clause;

	if (!clause_reaches(c) || !c->be || c->held ||
	    s->cue.number - c->last > BE_TO_TIER)
		return false;
	take_verb(s);
	s->placement.is = CUE_STAY | CUE_BE;
	return true;
}

/* Whether a verb reaches to the tier through "on", "to", "as a". */
static bool
is_linked(const struct sentence *s)
{
	const struct clause *c = &s->clause;
	uint64_t is = s->placement.is;

	if (c->one & CUE_FROM || (c->one & CUE_ARTICLE && c->two & CUE_FROM))
		return false;
	if (c->one & CUE_PREP)
		return true;
	/* "on the Tier 2 Watch List", "on the Special Watch List" */
	if (c->one & (CUE_ARTICLE | CUE_TIER) &&
	    c->two & (CUE_PREP | CUE_ARTICLE))
		return true;
	if (is & CUE_KEEP ||
	    (is & CUE_PLACE && s->placement.verb + 1 == s->cue.number))
		return true; /* "retained Special Case", "ranked Tier 3" */
	return (is & (CUE_STAY | CUE_PLACE)) && c->one & CUE_ARTICLE;
}

/* Whether a year is one of the first three words of s, and not the report's. */
static bool
names_other_year(const struct prose *p, struct slice s)
{
	size_t i, words = 0;
	unsigned year;

	for (i = 0; i + 4 <= s.n && words < 3; i++) {
		if (s.p[i] == ' ')
			words++;
		if ((i > 0 && s.p[i - 1] != ' ') || s.p[i] != '2' ||
		    s.p[i + 1] != '0' || !is_digit(s.p[i + 2]) ||
		    !is_digit(s.p[i + 3]))
			continue;
		year = 2000u + (unsigned)(s.p[i + 2] - '0') * 10 +
		    (unsigned)(s.p[i + 3] - '0');
		return p->year == 0 || year != p->year;
	}
	return false;
}

/* "in 2009", "in the 2009 Report", "last year" behind a tier: history. */
static bool
is_dated(const struct prose *p, struct slice rest)
{
	static const struct slice words[] = {
	    LIT(" last year"), LIT(" in last year"), LIT(" in the previous"),
	    LIT(" in previous"), LIT(" the previous year"),
	    LIT(" in the last")};
	static const struct slice preps[] = {
	    LIT(" in "), LIT(" since "), LIT(" from "), LIT(" during ")};
	size_t i;

	for (i = 0; i < sizeof(words) / sizeof(words[0]); i++)
		if (slice_starts_fold(rest, words[i]))
			return true;
	for (i = 0; i < sizeof(preps) / sizeof(preps[0]); i++)
		if (slice_starts_fold(rest, preps[i]))
			return names_other_year(p,
			    slice_part(rest, preps[i].n, rest.n));
	return false;
}

/* "In 2009, ..." opens the sentence, another year than the report's. */
static bool
opens_dated(const struct prose *p, struct slice sentence)
{
	return slice_starts_fold(sentence, SLICE("in ")) &&
	    names_other_year(p, slice_part(sentence, 3, sentence.n));
}

static enum change
change_of(const struct sentence *s, enum tier tier)
{
	const struct placement *m = &s->placement;

	if (m->is & CUE_UP)
		return CHANGE_UP;
	if (m->is & CUE_DOWN)
		return CHANGE_DOWN;
	/* anew on the top or the bottom: there is one way to come there */
	if (m->is & CUE_ANEW)
		return tier == TIER_1 ? CHANGE_UP
		    : tier == TIER_3 ? CHANGE_DOWN : CHANGE_NONE;
	if (m->is & CUE_BE)
		return CHANGE_NONE;
	if (m->is & (CUE_STAY | CUE_KEEP))
		return CHANGE_SAME;
	if (m->again > 0 && m->again + REPEAT_TO_VERB >= m->verb)
		return CHANGE_SAME;
	return CHANGE_NONE;
}

/* What a verb and a tier that belong together are worth. */
static enum weight
weigh(const struct sentence *s, const struct prose *p, struct slice rest)
{
	const struct placement *m = &s->placement;

	if (m->neg || m->modal || m->had || m->infinitive || m->otherwise ||
	    is_dated(p, rest) || opens_dated(p, s->text) ||
	    other_subject(p, s, m->at))
		return WEIGHT_NONE;
	if (m->is & (CUE_UP | CUE_DOWN))
		return m->be || m->is & CUE_MOVE ? WEIGHT_PLACED
		    : WEIGHT_NOUN;
	if (m->have && m->be)
		return WEIGHT_HISTORY;
	if (!(m->is & (CUE_STAY | CUE_KEEP | CUE_MOVE)) && !m->be)
		return WEIGHT_HISTORY;
	return WEIGHT_PLACED;
}

/* "The Tier 2 Watch List designation is", "its placement on Tier 3". */
static enum weight
weigh_noun(const struct sentence *s, struct slice rest)
{
	static const struct slice nouns[] = {
	    LIT(" designation is"), LIT(" placement is"),
	    LIT(" ranking is"), LIT(" status is"), LIT(" rating is"),
	    LIT(" ranking reflects"), LIT(" placement reflects")};
	const struct placement *m = &s->placement;
	size_t i;

	if (m->otherwise)
		return WEIGHT_NONE;
	for (i = 0; i < sizeof(nouns) / sizeof(nouns[0]); i++)
		if (slice_starts_fold(rest, nouns[i]))
			return WEIGHT_NOUN;
	if (m->own_rank && s->cue.number - m->rank <= 6)
		return WEIGHT_NOUN;
	if (m->automatic && m->downgrade > 0 && m->waiver == 0 &&
	    m->denial == 0 && s->cue.number - m->downgrade <= BE_TO_TIER)
		return WEIGHT_NOUN;
	return WEIGHT_NONE;
}

/* Whether the word at hand may be a tier's name, not just spelled like it. */
static bool
is_tier_name(const struct sentence *s, enum tier tier)
{
	const struct clause *c = &s->clause;
	char first = to_lower(s->text.p[s->cue.at]);

	if (first == 'w') /* "the Watch List", without its number */
		return c->one & (CUE_ARTICLE | CUE_PREP | CUE_TIER) &&
		    !slice_ends(slice_part(s->text, 0, s->cue.at),
		    SLICE(" a "));
	if (tier == TIER_SC) /* not "in special cases" */
		return !slice_ends(slice_part(s->text, 0, s->cue.at),
		    SLICE("in "));
	return tier != TIER_NONE;
}

/* Whether a verb that may place reaches to the word at hand. */
static bool
reaches(struct sentence *s)
{
	struct placement *m = &s->placement;
	unsigned most = m->is & CUE_KEEP && !m->be ? KEEP_TO_TIER
	    : m->is & CUE_BE ? BE_TO_TIER : VERB_TO_TIER;

	if (m->verb > 0 && s->cue.number - m->verb <= most)
		return true;
	return take_be(s);
}

/* "from Tier 3", "after two consecutive years on the Tier 2 Watch List". */
static bool
is_former(const struct sentence *s)
{
	const struct clause *c = &s->clause;
	unsigned after = s->placement.after;

	return c->one & CUE_FROM ||
	    (c->one & CUE_ARTICLE && c->two & CUE_FROM) ||
	    (after > 0 && s->cue.number - after <= AFTER_TO_TIER);
}

static void
take_tier(struct sentence *s, const struct prose *p)
{
	struct placement *m = &s->placement;
	enum weight weight = WEIGHT_NONE;
	enum change change = CHANGE_NONE;
	struct slice rest;
	enum tier tier;
	size_t n;

	n = tier_words(slice_part(s->text, s->cue.at, s->text.n), &tier);
	if (n == 0 || !is_tier_name(s, tier))
		return;
	rest = slice_part(s->text, s->cue.at + n, s->text.n);
	if (reaches(s) && is_linked(s)) {
		weight = weigh(s, p, rest);
		change = change_of(s, tier);
		m->verb = 0;
	} else {
		weight = weigh_noun(s, rest);
		if (m->downgrade > 0)
			change = CHANGE_DOWN;
	}
	if (weight == WEIGHT_NONE && is_former(s))
		m->former = tier;
	m->follows = weight > s->best.weight;
	m->tier = s->cue.number;
	sentence_find(s, weight, tier, change);
	s->words.at = s->cue.at + n;
}

/* "for the third consecutive year", "for a second year", "again". */
static void
take_repeat(struct sentence *s)
{
	struct placement *m = &s->placement;
	unsigned now = s->cue.number;

	/* in front of the verb only what is surely this year's */
	if (s->cue.is & (CUE_AGAIN | CUE_YEAR))
		m->again = now;
	if (m->follows && s->best.change == CHANGE_NONE &&
	    now - m->tier <= TIER_TO_REPEAT)
		s->best.change = CHANGE_SAME;
}

/* "for the first time": as change_of has it for what is anew. */
static void
take_first_time(struct sentence *s)
{
	struct placement *m = &s->placement;

	if (!m->follows || s->best.change != CHANGE_NONE ||
	    s->cue.number - m->tier > TIER_TO_REPEAT)
		return;
	if (s->best.tier == TIER_1)
		s->best.change = CHANGE_UP;
	else if (s->best.tier == TIER_3)
		s->best.change = CHANGE_DOWN;
}

static void
take_waiver_words(struct sentence *s)
{
	struct placement *m = &s->placement;
	const struct clause *c = &s->clause;
	unsigned now = s->cue.number;
	uint64_t is = s->cue.is;

	if (is & (CUE_NEG | CUE_NO | CUE_REFUSE | CUE_FAIL))
		m->denial = now;
	if (is & CUE_GRANT && !(clause_reaches(c) && (c->modal || c->neg)))
		m->granted = true;
	if (is & CUE_WAIVER) {
		m->waiver = now;
		m->refused |= m->denial > 0 &&
		    now - m->denial <= DENIAL_TO_WAIVER;
	}
	if (is & CUE_PROTECTION)
		m->protection = now;
	m->law |= (is & CUE_LAW) || (is & CUE_ACT && m->protection > 0 &&
	    now - m->protection <= 2);
	m->soldiers |= (is & CUE_SOLDIERS) != 0;
}

static void
take_signs(struct sentence *s)
{
	struct placement *m = &s->placement;
	unsigned now = s->cue.number;
	uint64_t is = s->cue.is;

	if (is & CUE_RANK) {
		m->rank = now;
		m->own_rank = (s->clause.one & CUE_ARTICLE) != 0;
	}
	if (is & CUE_DOWNGRADE)
		m->downgrade = now;
	if (is & CUE_AUTOMATIC)
		m->automatic = true;
	if (is & CUE_AFTER)
		m->after = now;
	if (is & CUE_OTHERWISE)
		m->otherwise = true;
	if (is & (CUE_CONSECUTIVE | CUE_AGAIN) ||
	    (is & CUE_YEAR && s->clause.one & (CUE_ORDINAL | CUE_CONSECUTIVE)))
		take_repeat(s);
	if (is & CUE_TIME && s->clause.one & CUE_FIRST)
		take_first_time(s);
}

void
placement_step(struct sentence *s, const struct prose *p)
{
	struct placement *m = &s->placement;
	uint64_t is = s->cue.is;

	if (s->cue.before == PAUSE_STOP) {
		m->verb = m->again = 0;
		m->otherwise = false;
	}
	if (is == 0)
		return;
	take_waiver_words(s);
	if (is & CUE_VERB) {
		m->otherwise = m->otherwise && s->clause.alive;
		take_verb(s);
	} else if (is & CUE_TIER) {
		take_tier(s, p);
	} else if (is & (CUE_UP | CUE_DOWN) && m->verb + 1 == s->cue.number) {
		m->is |= is & (CUE_UP | CUE_DOWN); /* "moved up" */
	}
	take_signs(s);
}
