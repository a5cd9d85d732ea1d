/* SPDX-License-Identifier: ISC */
#include "../english/phrase.h"
#include "denied.h"
#include "measure.h"

static bool
names_measure(const struct frame *f, size_t i)
{
	return verb_at(f, i) || noun_at(f, i);
}

/*
 * Whether token i may end what is denied, or say something of it; most words
 * do neither.
 */
static inline bool
is_of_note(const struct frame *f, size_t i)
{
	const struct token *t = &f->ts->t[i];

	return LOOK_EVERYWHERE || t->kind != TOKEN_WORD ||
	    f->word[i].denial || frame_knows(f, i) ||
	    (t->is & (W_AND | W_OR | W_CARD));
}

/* Whether what is denied from token from on ends before token i. */
static bool
ends(const struct frame *f, size_t i, size_t from)
{
	const struct tokens *ts = f->ts;
	enum token_kind kind = kind_of(ts, i);

	if (i == from)
		return false;
	if (frame_breaks(f, i) || kind == TOKEN_COLON)
		return true;
	if (denial_at(f, i) & DENIAL_ENDS)
		return true;
	if (kind == TOKEN_COMMA)
		/* a list of verbs or nouns goes on, a clause does not */
		return !names_measure(f, i - 1) || !(names_measure(f, i + 1) ||
		    ((is(ts, i + 1) & W_CONJ) && names_measure(f, i + 2)));
	if ((is(ts, i) & W_AND) && i > from + 1)
		return !names_measure(f, i + 1) && !evidence_at(f, i + 1);
	return (denial_at(f, i) & DENIAL_THAT) && !phrase_is_plural(ts, i - 1);
}

/* "victim care centers": a shelter by another name. */
static bool
is_facility(const struct frame *f, size_t i)
{
	return (evidence_at(f, i) & EV_FACILITY) &&
	    !(evidence_at(f, i) & EV_PERMIT) && i > 1 &&
	    ((evidence_at(f, i - 1) | evidence_at(f, i - 2)) &
	    (EV_CARE_WORD | EV_VICTIM));
}

/* Whether token i is a verb here, where its form could be a noun too. */
static bool
is_verb_here(const struct frame *f, size_t i)
{
	uint64_t before = i > 0 ? is(f->ts, i - 1) : 0;

	/* behind "did not" a verb has no -s: "shelters", "arrests" are nouns */
	if (noun_at(f, i) && phrase_is_plural(f->ts, i))
		return false;
	return verb_at(f, i) && !(noun_at(f, i) && !(before & W_TO) &&
	    (before & (W_DET | W_PREP)));
}

/* Notes that telling, giving or trying is what is denied. */
static void
note_manner(const struct frame *f, size_t i, unsigned w, struct denied *d,
    bool *gives, bool *aid)
{
	const struct tokens *ts = f->ts;
	bool first = d->verbs == 0 && d->nouns == 0;

	if ((w & DENIAL_TELLING) && first) {
		d->telling = true;
		d->told = d->told || (w & DENIAL_TOLD);
	}
	if ((w & DENIAL_WANT) && first)
		d->want = true;
	if ((w & DENIAL_EFFORT) && first) {
		d->effort = true;
		d->manner = d->manner || (w & DENIAL_MANNER);
	}
	/* another verb begins anew: "update procedures or allocate funding" */
	if ((is(ts, i) & (W_OR | W_AND)) && !d->verbs && (verb_at(f, i + 1) ||
	    (evidence_at(f, i + 1) & (EV_FUND_VERB | EV_BEGIN_VERB))))
		d->effort = false;
	*gives = *gives || (w & DENIAL_GIVES);
	*aid = *aid || (*gives && (evidence_at(f, i) & EV_AID));
	d->aid = d->aid || (*aid && (evidence_at(f, i) & EV_VICTIM));
	d->data = d->data || (w & DENIAL_DATA);
	/* but "the available funds" */
	if ((w & DENIAL_AVAILABLE) && i > 0 &&
	    !(is(ts, i - 1) & (W_DET | W_POSS | W_PREP)))
		d->available = true;
}

/* Notes the measure that token i names, if it does. */
static void
note_measure(const struct frame *f, size_t i, size_t any, struct denied *d)
{
	if (is_facility(f, i))
		d->nouns |= measure_bit(MEASURE_SHELTERS);
	/* "did not grant temporary residence to any victims" */
	if (evidence_at(f, i) & EV_GRANT_VERB)
		d->granted = true;
	else if (d->granted && (evidence_at(f, i) & EV_PERMIT))
		d->nouns |= measure_bit(MEASURE_PERMITS);
	/* "did not report the sentences imposed" */
	if (denial_at(f, i) & DENIAL_TERM) {
		d->nouns |= measure_bit(MEASURE_SENTENCE);
		d->list = i;
		return;
	}
	if (is_verb_here(f, i) && d->nouns == 0 && i < any) {
		d->verbs |= measure_bit(verb_at(f, i));
		if (!d->verb)
			d->verb = i;
	} else if (d->data && d->nouns && verb_at(f, i) &&
	    slice_ends(token_text(f->ts, i), SLICE("ed"))) {
		/* "data on convictions or victims identified" */
		d->nouns |= measure_bit(verb_at(f, i));
	} else if (noun_at(f, i)) {
		d->nouns |= measure_bit(noun_at(f, i));
		d->list = i;
	}
}

/* Whether token i may be part of the noun phrase that goes on behind it. */
static bool
is_of_phrase(const struct frame *f, size_t i)
{
	const struct tokens *ts = f->ts;

	/* "trafficking-related calls" */
	if (kind_of(ts, i) == TOKEN_DASH)
		return glued(ts, i) && glued(ts, i + 1);
	/* "or secure convictions" */
	if (denied_doing(f, i))
		return false;
	return kind_of(ts, i) == TOKEN_WORD && !verb_at(f, i) &&
	    !(is(ts, i) & (W_DET | W_PREP | W_VERB | W_CONJ | W_NEG));
}

void
denied_phrase(const struct frame *f, struct denied *d)
{
	const struct tokens *ts = f->ts;
	size_t i = d->behind, k, first, last;

	if (d->phrase)
		return;
	d->phrase = true;
	for (k = i; k < i + DENIED_REACH && k < ts->n; k++) {
		if (!is_of_note(f, k))
			continue;
		if (ends(f, k, i) || (denial_at(f, k) & DENIAL_WHOM))
			return;
		if (verb_at(f, k) && k > 0 && ((is(ts, k - 1) & W_TO) ||
		    !(is(ts, k - 1) & (W_DET | W_PREP))))
			continue;
		if (!(evidence_at(f, k) & (EV_PERSON | EV_VICTIM | EV_SUSPECT |
		    EV_OFFICER | EV_CASE)) && !noun_at(f, k) &&
		    !(denial_at(f, k) & DENIAL_TERM))
			continue;
		for (first = k; first > i && is_of_phrase(f, first - 1); first--)
			;
		if (phrase_read(ts, first, false, &first, &last)) {
			d->first = first;
			d->last = last;
			return;
		}
	}
}

/* Whether no more than "the" stands between verb v and the number at i. */
static bool
is_right_behind(const struct frame *f, size_t v, size_t i)
{
	while (i > v + 1 && (is(f->ts, i - 1) & (W_DET | W_POSS | W_ADV)))
		i--;
	return i == v + 1;
}

/*
 * The measure of the verb of "how many of the 33 persons arrested were
 * convicted", where the number is at token i; 0 if none is named.
 */
static uint32_t
of_many(const struct frame *f, size_t i)
{
	const struct tokens *ts = f->ts;
	size_t k;

	for (k = i + 1; k < i + DENIED_REACH && k < ts->n; k++) {
		if (frame_breaks(f, k) || kind_of(ts, k) == TOKEN_COMMA ||
		    (denial_at(f, k) & DENIAL_ENDS))
			break;
		if (verb_at(f, k) && (is(ts, k - 1) & (W_BE | W_HAVE | W_PRON)))
			return measure_bit(verb_at(f, k));
	}
	return 0;
}

/* "did not convict anyone", but "did not sentence anyone to prison". */
static bool
is_whom(const struct frame *f, size_t i, const struct denied *d)
{
	return (denial_at(f, i) & DENIAL_WHOM) && !((is(f->ts, i + 1) & W_TO) &&
	    d->verbs == measure_bit(MEASURE_CONVICTIONS));
}

void
denied_read(const struct frame *f, size_t i, size_t any, struct denied *d)
{
	const struct tokens *ts = f->ts;
	bool gives = false, aid = false;
	size_t k;

	*d = (struct denied){0};
	d->behind = any < ts->n ? any + 1 : i;
	for (k = i; k < i + DENIED_REACH && k < ts->n; k++) {
		if (!is_of_note(f, k))
			continue;
		if (ends(f, k, i))
			break;
		/* "neither prosecuted nor convicted": each for itself */
		if (any == SIZE_MAX && (denial_at(f, k) & DENIAL_NOR))
			break;
		if (kind_of(ts, k) == TOKEN_NUMBER ||
		    ((is(ts, k) & W_CARD) && !evidence_at(f, k))) {
			if (d->data && d->verbs == 0 && d->nouns == 0)
				d->verbs = of_many(f, k);
			/* "did not prosecute 12 of them" */
			d->number = (d->verbs == 0 && d->nouns == 0) ||
			    (any == SIZE_MAX && d->verb && d->nouns == 0 &&
			    is_right_behind(f, d->verb, k));
			break;
		}
		d->whom = d->whom || is_whom(f, k, d);
		note_manner(f, k, denial_at(f, k), d, &gives, &aid);
		note_measure(f, k, any, d);
	}
}

bool
denied_may_name(const struct frame *f)
{
	return frame_names(f) || frame_has(f, EV_FACILITY) ||
	    (frame_has(f, EV_GRANT_VERB) && frame_has(f, EV_PERMIT)) ||
	    (frame_has(f, EV_AID) && frame_has(f, EV_VICTIM)) ||
	    frame_denies(f, DENIAL_TERM);
}
