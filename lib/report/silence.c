/* SPDX-License-Identifier: ISC */
#include "../english/phrase.h"
#include "measure.h"
#include "silence.h"

/* How far what is denied may stand from the word that denies, in tokens. */
#define REACH 40

static bool
is_negation(const struct tokens *ts, size_t i)
{
	return (is(ts, i) & W_NEG) || token_is(ts, i, SLICE("failed")) ||
	    token_is(ts, i, SLICE("fails")) ||
	    token_is(ts, i, SLICE("unable")) ||
	    token_is(ts, i, SLICE("neither"));
}

/* Whether "unknown" and the like stand before "number of". */
static bool
is_unknown(const struct tokens *ts, size_t i)
{
	return (token_is(ts, i, SLICE("unknown")) ||
	    token_is(ts, i, SLICE("unspecified")) ||
	    token_is(ts, i, SLICE("undisclosed")) ||
	    token_is(ts, i, SLICE("unreported")) ||
	    token_is(ts, i, SLICE("undetermined"))) &&
	    (token_is(ts, i + 1, SLICE("number")) ||
	    token_is(ts, i + 1, SLICE("amount")));
}

static void
insert(const struct tokens *ts, struct quantities *qs, size_t from, size_t i)
{
	struct quantity q, *added = quantities_add(qs);
	size_t k = qs->n - 1;

	q = *added;
	q.kind = KIND_COUNT;
	q.denial = true;
	q.low = q.high = decimal_of(0);
	q.first = q.last = q.bound = q.tail = i;
	q.at = ts->t[i].at;
	q.n = ts->t[i].n;
	if (is_unknown(ts, i))
		q.tail = i + 2; /* "number of": what is counted follows */
	for (; k > from && qs->q[k - 1].first > i; k--)
		qs->q[k] = qs->q[k - 1];
	qs->q[k] = q;
}

/* The determiner "any" of what negation i denies, else i itself. */
static size_t
denied_span(const struct tokens *ts, size_t i)
{
	size_t k;

	for (k = i + 1; k < i + REACH && k < ts->n; k++) {
		enum token_kind kind = kind_of(ts, k);

		if (kind == TOKEN_SEMICOLON || kind == TOKEN_STOP)
			break;
		if (token_is(ts, k, SLICE("any")))
			return k;
		if ((is(ts, k) & (W_BUT | W_SUBORD | W_REL)) ||
		    (is_negation(ts, k) && !token_is(ts, k, SLICE("nor"))) ||
		    kind == TOKEN_NUMBER)
			break;
	}
	return i;
}

/* Whether a negation at i is a word that only denies what follows it. */
static bool
denies_verb(const struct tokens *ts, size_t i)
{
	if (!is_negation(ts, i) || token_is(ts, i, SLICE("no")) ||
	    token_is(ts, i, SLICE("none")) || token_is(ts, i, SLICE("nothing"))
	    || token_is(ts, i, SLICE("nobody")))
		return false;
	/* "not only", "not yet" before a clause, bounds: "no more than" */
	return !token_is(ts, i + 1, SLICE("only")) &&
	    !token_is(ts, i + 1, SLICE("more")) &&
	    !token_is(ts, i + 1, SLICE("less")) &&
	    !token_is(ts, i + 1, SLICE("fewer")) &&
	    !token_is(ts, i + 1, SLICE("one")) &&
	    !token_is(ts, i + 1, SLICE("exceeding")) &&
	    !token_is(ts, i + 1, SLICE("than"));
}

static bool
denies_noun(const struct tokens *ts, size_t i)
{
	if (token_is(ts, i, SLICE("none")))
		return true;
	return token_is(ts, i, SLICE("no")) &&
	    kind_of(ts, i + 1) == TOKEN_WORD &&
	    !token_is(ts, i + 1, SLICE("one")) &&
	    !token_is(ts, i + 1, SLICE("longer")) &&
	    !token_is(ts, i + 1, SLICE("more")) &&
	    !token_is(ts, i + 1, SLICE("less")) &&
	    !token_is(ts, i + 1, SLICE("fewer")) &&
	    !token_is(ts, i + 1, SLICE("later"));
}

/* Whether token i lies in the span of a figure that is there already. */
static bool
is_taken(const struct quantities *qs, size_t from, size_t i)
{
	size_t k;

	for (k = from; k < qs->n; k++)
		if (qs->q[k].bound <= i && i <= qs->q[k].tail)
			return true;
	return false;
}

/* "did not identify any victims or report any services": each any. */
static void
add_any(const struct tokens *ts, struct quantities *qs, size_t from)
{
	size_t i, denied = 0;

	for (i = 0; i < ts->n; i++) {
		enum token_kind kind = kind_of(ts, i);

		if (kind == TOKEN_SEMICOLON || kind == TOKEN_STOP ||
		    (is(ts, i) & W_BUT))
			denied = 0;
		if (denies_verb(ts, i))
			denied = i + 1;
		if (denied && token_is(ts, i, SLICE("any")) &&
		    i - denied < REACH && !is_taken(qs, from, i))
			insert(ts, qs, from, i);
	}
}

void
silence_add(const struct tokens *ts, struct quantities *qs, size_t from)
{
	size_t i, span;

	for (i = 0; i < ts->n; i++) {
		if (kind_of(ts, i) != TOKEN_WORD)
			continue;
		if (denies_noun(ts, i) || is_unknown(ts, i))
			span = i;
		else if (denies_verb(ts, i))
			span = denied_span(ts, i);
		else
			continue;
		if (!is_taken(qs, from, span))
			insert(ts, qs, from, span);
	}
	add_any(ts, qs, from);
}

/* Words that tell of figures rather than make them: "report", "provide". */
static bool
is_telling(const struct tokens *ts, size_t i)
{
	static const char *const telling[] = {"report", "reported",
	    "reporting", "provide", "provided", "providing", "disclose",
	    "disclosed", "release", "released", "say", "said", "collect",
	    "collected", "maintain", "maintained", "keep", "kept", "have",
	    "track", "share", "publish", "published", "supply", "supplied",
	    "furnish", "specify", "specified", "give", "given", "compile",
	    "disaggregate", "available", "known", "determine", "confirm",
	    "know", "gave", "provides", "reports", "make", "made"};
	size_t k;

	for (k = 0; k < sizeof(telling) / sizeof(telling[0]); k++)
		if (token_is(ts, i, (struct slice){telling[k],
		    strlen(telling[k])}))
			return true;
	return false;
}

/* Words for the figures that are told or not told. */
static bool
is_data(const struct tokens *ts, size_t i)
{
	static const char *const data[] = {"data", "statistics", "information",
	    "figures", "number", "numbers", "details", "evidence", "records",
	    "statistic", "many", "breakdown", "whether", "total", "count",
	    "specifics"};
	size_t k;

	for (k = 0; k < sizeof(data) / sizeof(data[0]); k++)
		if (token_is(ts, i, (struct slice){data[k], strlen(data[k])}))
			return true;
	return false;
}

/* What a stretch of words denies. */
struct denied {
	uint32_t verbs;    /* measures of its verbs */
	uint32_t nouns;    /* measures of its nouns */
	bool telling;      /* it is a report that is denied */
	bool data;         /* data, statistics, "how many" */
	bool available;    /* "not available" */
	bool effort;       /* efforts, steps: no figure is denied */
	bool telling_data; /* a verb that is denied with data only: "provide" */
	bool manner;       /* "adequately": for every verb that follows */
	bool number;       /* a figure stands where a noun would */
	bool aid;          /* services, and victims to get them */
	bool provides;     /* to give them is the verb that is denied */
	size_t first, last; /* the noun phrase of what is denied; 0 if none */
	size_t noun_end;   /* the last noun that names a measure, 0 if none */
	size_t verb;       /* the first verb, 0 if none */
};

static bool
is_effort(const struct tokens *ts, size_t i)
{
	static const char *const effort[] = {"effort", "efforts", "steps",
	    "measures", "progress", "attempt", "attempts", "actions",
	    "action", "procedures", "mechanism", "policy", "policies",
	    "protocols", "guidelines", "system", "strategy", "law", "laws",
	    "adequately", "effectively", "sufficient", "adequate", "fully",
	    "actively", "proactively", "systematically", "consistently",
	    "vigorously", "legislation", "specialized", "dedicated",
	    "services", "care", "assistance", "support", "training",
	    "protection", "campaigns", "formal", "always", "resources",
	    "ensure", "appropriately", "properly", "thoroughly", "able",
	    "equipped", "ready", "allowed", "permitted", "required"};
	size_t k;

	for (k = 0; k < sizeof(effort) / sizeof(effort[0]); k++)
		if (token_is(ts, i, (struct slice){effort[k],
		    strlen(effort[k])}))
			return true;
	return false;
}

/* Whether a clause of its own begins at token i. */
static bool
ends_denial(const struct frame *f, size_t i, size_t from)
{
	const struct tokens *ts = f->ts;
	enum token_kind kind = kind_of(ts, i);

	if (frame_breaks(f, i) || kind == TOKEN_COLON)
		return true;
	if (is(ts, i) & W_BUT)
		return true;
	if (kind == TOKEN_COMMA && !(verb_at(f, i - 1) || noun_at(f, i - 1)))
		return true;
	if (kind == TOKEN_COMMA)
		/* a list of verbs or nouns goes on, a clause does not */
		return !(verb_at(f, i + 1) || noun_at(f, i + 1) ||
		    (is(ts, i + 1) & (W_OR | W_CONJ) &&
		    (verb_at(f, i + 2) || noun_at(f, i + 2))));
	if ((is(ts, i) & W_AND) && i > from + 1 &&
	    !(verb_at(f, i + 1) || noun_at(f, i + 1) || evidence_at(f, i + 1)))
		return true;
	if (token_is(ts, i, SLICE("that")) && !phrase_is_plural(ts, i - 1))
		return true;
	return token_is(ts, i, SLICE("although")) ||
	    token_is(ts, i, SLICE("compared")) ||
	    token_is(ts, i, SLICE("while")) ||
	    token_is(ts, i, SLICE("despite"));
}

/* "victim care centers": a shelter by another name. */
static bool
is_facility(const struct frame *f, size_t i)
{
	return (evidence_at(f, i) & EV_FACILITY) && i > 1 &&
	    ((evidence_at(f, i - 1) | evidence_at(f, i - 2)) &
	    (EV_CARE_WORD | EV_VICTIM));
}

/* Reads what the words from token i on say is not so. */
static void
read_denied(const struct frame *f, size_t i, size_t any, struct denied *d)
{
	const struct tokens *ts = f->ts;
	size_t k, first, last;
	bool gives = false;

	*d = (struct denied){0};
	for (k = i; k < i + REACH && k < ts->n; k++) {
		/* "neither prosecuted nor convicted": each for itself */
		if (any == SIZE_MAX && token_is(ts, k, SLICE("nor")))
			break;
		bool verb = verb_at(f, k) && (d->nouns == 0) && k < any &&
		    !(k > 0 && (is(ts, k - 1) & (W_DET | W_PREP)) &&
		    !(is(ts, k - 1) & W_TO) && noun_at(f, k));

		if (k > i && ends_denial(f, k, i))
			break;
		if (kind_of(ts, k) == TOKEN_NUMBER ||
		    ((is(ts, k) & W_CARD) && !(evidence_at(f, k)))) {
			d->number = d->verbs == 0 && d->nouns == 0;
			break;
		}
		if (is_telling(ts, k) && d->verbs == 0 && d->nouns == 0) {
			bool strong = d->telling && !d->telling_data;

			d->telling = true;
			d->telling_data = (d->telling_data || !strong) && !(evidence_at(f, k) & EV_REPORT_VERB)
			    && !token_is(ts, k, SLICE("disclose")) &&
			    !token_is(ts, k, SLICE("say"));
		}
		/* another verb begins anew: "update procedures or allocate" */
		if ((is(ts, k) & (W_OR | W_AND)) && !d->verbs && (verb_at(f, k + 1) ||
		    (evidence_at(f, k + 1) & (EV_FUND_VERB | EV_BEGIN_VERB))))
			d->effort = false;
		if (token_is(ts, k, SLICE("provide")) ||
		    token_is(ts, k, SLICE("provided")) ||
		    token_is(ts, k, SLICE("providing")) ||
		    token_is(ts, k, SLICE("offer")))
			gives = true;
		if (evidence_at(f, k) & EV_AID)
			d->provides = d->provides || gives;
		if ((evidence_at(f, k) & EV_VICTIM) && d->provides)
			d->aid = true;
		if (is_facility(f, k))
			d->nouns |= measure_bit(MEASURE_SHELTERS);
		if (token_is(ts, k, SLICE("available")))
			d->available = true;
		if (is_data(ts, k))
			d->data = true;
		if (is_effort(ts, k) && d->verbs == 0 && d->nouns == 0) {
			d->effort = true;
			d->manner = d->manner ||
			    slice_ends(token_text(ts, k), SLICE("ly"));
		}
		if (verb) {
			d->verbs |= measure_bit(verb_at(f, k));
			if (!d->verb)
				d->verb = k;
		} else if (d->data && d->nouns && verb_at(f, k) &&
		    slice_ends(token_text(ts, k), SLICE("ed"))) {
			d->nouns |= measure_bit(verb_at(f, k));
		} else if (noun_at(f, k)) {
			d->nouns |= measure_bit(noun_at(f, k));
			d->noun_end = k;
		}
	}
	for (k = any < ts->n ? any + 1 : i; k < i + REACH && k < ts->n &&
	    !d->first; k++) {
		if (k > i && ends_denial(f, k, i))
			break;
		if (verb_at(f, k) && k > 0 && ((is(ts, k - 1) & W_TO) ||
		    !(is(ts, k - 1) & (W_DET | W_PREP))))
			continue;
		if ((evidence_at(f, k) & (EV_PERSON | EV_VICTIM | EV_SUSPECT |
		    EV_OFFICER | EV_CASE)) || noun_at(f, k)) {
			for (first = k; first > i && !(is(ts, first - 1) &
			    (W_DET | W_PREP | W_VERB | W_CONJ | W_NEG)) &&
			    !verb_at(f, first - 1) &&
			    kind_of(ts, first - 1) == TOKEN_WORD; first--)
				;
			if (phrase_read(ts, first, false, &first, &last)) {
				d->first = first;
				d->last = last;
			}
		}
	}
}

static void
set_what(const struct frame *f, struct quantity *q, const struct denied *d)
{
	q->list = d->noun_end;
	if (d->last > 0 && d->last >= d->first) {
		q->noun = d->first;
		q->head = d->last;
		q->what = phrase_text(f->ts, d->first, d->last);
	}
}

static void
set_unknown(struct quantity *q)
{
	q->rel = REL_UNKNOWN;
	q->low.form = q->high.form = DECIMAL_NONE;
}

/* Back from "any" to the word that denies its verb. */
static size_t
negation_of(const struct tokens *ts, size_t i)
{
	size_t k;

	for (k = i; k-- > 0 && i - k < REACH; )
		if (denies_verb(ts, k) && !(token_is(ts, k, SLICE("nor")) &&
		    i > k + 1))
			return k;
	return i;
}

static size_t
clause_start(const struct frame *f, size_t i)
{
	while (i > 0 && !frame_breaks(f, i - 1) &&
	    !(is(f->ts, i - 1) & W_BUT) &&
	    !((is(f->ts, i - 1) & W_AND) && kind_of(f->ts, i > 1 ? i - 2 : 0) ==
	    TOKEN_COMMA))
		i--;
	return i;
}

/*
 * Where what a second "any" is about begins: behind the "or" that follows the
 * first; from where no other stands before any.
 */
static size_t
later_verb(const struct frame *f, size_t from, size_t any)
{
	size_t i, at = from;
	bool seen = false;

	for (i = from; i < any; i++) {
		if (token_is(f->ts, i, SLICE("any")))
			seen = true;
		else if (seen && ((is(f->ts, i) & (W_AND | W_OR)) ||
		    token_is(f->ts, i, SLICE("nor")))) {
			at = i + 1;
			seen = false;
		}
	}
	return at;
}

/* "did not convict any", "has never", "failed to", "was unable to". */
static void
fill_verb(const struct frame *f, struct quantity *q)
{
	const struct tokens *ts = f->ts;
	size_t neg = negation_of(ts, q->first + 1), k;
	size_t later = later_verb(f, neg + 1, q->first);
	struct denied d, before;
	uint32_t set;

	read_denied(f, later, token_is(ts, q->first,
	    SLICE("any")) ? q->first : SIZE_MAX, &d);
	if (d.number)
		return;
	/* "did not report convicting any or identifying any" */
	if (later > neg + 1 && slice_ends(token_text(ts, later), SLICE("ing")) &&
	    (evidence_at(f, neg + 1) & EV_REPORT_VERB)) {
		d.telling = true;
		d.telling_data = false;
	}
	if (d.telling && !d.telling_data && d.aid && !d.nouns && !d.verbs)
		d.nouns = measure_bit(MEASURE_VICTIMS_ASSISTED);
	if (d.telling && d.telling_data && !d.data && !d.available) {
		bool can = is(ts, neg - 1) & W_MODAL;

		/* "does not have shelters"; "could not provide shelter" */
		if (can || neg == 0)
			return;
		if (d.aid)
			q->measures = measure_bit(MEASURE_VICTIMS_ASSISTED);
		else if (d.nouns == measure_bit(MEASURE_SHELTERS))
			q->measures = d.nouns;
		set_what(f, q, &d);
		return;
	}
	if (d.available || (d.telling && (d.data || d.nouns || d.verbs))) {
		set = d.nouns ? d.nouns : d.verbs;
		/* "Conviction data for 2003 was not yet available" */
		if (!set && (is(ts, neg - 1) & (W_BE | W_HAVE))) {
			read_denied(f, clause_start(f, neg), SIZE_MAX, &before);
			set = before.nouns | before.verbs;
			if (before.data)
				d = before;
			for (k = neg; k-- > clause_start(f, neg); )
				if (is_data(ts, k)) {
					d.last = k;
					d.first = k > 0 && noun_at(f, k - 1)
					    ? k - 1 : k;
				}
			if (!before.data)
				set = 0;
		}
		/* services that were not given are no figure */
		if (!d.data && !d.nouns && d.telling && !set)
			return;
		set_unknown(q);
		set_what(f, q, &d);
		q->measures = set;
		return;
	}
	if (d.effort || d.manner || token_is(ts, neg, SLICE("unable")) ||
	    (neg > 0 && (is(ts, neg - 1) & W_MODAL)))
		return;
	set = d.verbs ? d.verbs : d.nouns;
	if (d.aid && d.verbs)
		set |= measure_bit(MEASURE_VICTIMS_ASSISTED);
	/* nominal frames: "did not initiate any prosecutions" */
	if (d.nouns && (!d.verbs || (d.verb && evidence_at(f, d.verb) &
	    (EV_BEGIN_VERB | EV_REPORT_VERB))))
		set = d.nouns;
	if (d.first == 0 && q->first == neg)
		return;
	if (!token_is(ts, q->first, SLICE("any")) && d.first &&
	    (is(ts, d.first - 1) & (W_THE | W_POSS)) )
		return; /* "did not identify the victims": no figure */
	set_what(f, q, &d);
	q->measures = set;
}

/* "no investigations, prosecutions, or convictions": all of them. */
static void
add_list(const struct frame *f, struct quantity *q)
{
	const struct tokens *ts = f->ts;
	size_t i = q->head + 1, first, last;

	while (q->measures && q->head && (kind_of(ts, i) == TOKEN_COMMA ||
	    (is(ts, i) & (W_AND | W_OR)))) {
		while (kind_of(ts, i) == TOKEN_COMMA || (is(ts, i) & (W_AND | W_OR)))
			i++;
		if (!phrase_read(ts, i, false, &first, &last) ||
		    !noun_at(f, last))
			break;
		q->measures |= measure_bit(noun_at(f, last));
		q->list = last;
		i = last + 1;
	}
}

/* "no convictions", "no victims were identified", "none of the 14". */
static void
fill_noun(const struct frame *f, struct quantity *q)
{
	const struct tokens *ts = f->ts;
	size_t at = frame_behind(q), k;
	struct denied d;
	bool none = token_is(ts, q->first, SLICE("none"));

	add_list(f, q);
	if (q->head && is_data(ts, q->head)) {
		read_denied(f, q->head, SIZE_MAX, &d);
		set_unknown(q);
		set_what(f, q, &d);
		q->measures = d.nouns ? d.nouns : d.verbs;
		return;
	}
	/* "No investigations were reported", "none reported" */
	if (q->list > at)
		at = q->list + 1;
	for (k = at; k < at + 12 && !frame_breaks(f, k); k++) {
		if (is(ts, k) & (W_CONJ | W_SUBORD))
			break;
		if ((is(ts, k) & W_BE) && token_is(ts, k + 1, SLICE("reported"))) {
			if (q->measures || none)
				set_unknown(q);
			break;
		}
	}
	if (none && token_is(ts, at, SLICE("reported")))
		set_unknown(q);
}

/* "an unknown number of victims were assisted". */
static void
fill_unknown(const struct frame *f, struct quantity *q)
{
	set_unknown(q);
	(void)f;
}

void
silence_fill(const struct frame *f)
{
	size_t k;

	for (k = f->from; k < f->qs->n; k++) {
		struct quantity *q = &f->qs->q[k];

		if (!q->denial)
			continue;
		if (f->p->section == SECTION_RECOMMENDATIONS) {
			q->measures = 0;
			continue;
		}
		if (denies_noun(f->ts, q->first))
			fill_noun(f, q);
		else if (is_unknown(f->ts, q->first))
			fill_unknown(f, q);
		else {
			q->measures = 0;
			fill_verb(f, q);
		}
	}
}

struct slice
silence_what(const struct frame *f, const struct quantity *q, enum measure m)
{
	size_t i, first = q->noun, last;

	size_t end = q->list > q->head ? q->list : q->head;

	if (!q->denial || m == MEASURE_NONE || q->head == 0 ||
	    !(q->measures & (q->measures - 1)))
		return q->what;
	for (i = q->noun; i <= end; i++) {
		if (kind_of(f->ts, i) == TOKEN_COMMA ||
		    (is(f->ts, i) & (W_AND | W_OR))) {
			first = i + 1;
			while (is(f->ts, first) & (W_AND | W_OR))
				first++;
		}
		if (noun_at(f, i) == m && first <= i &&
		    phrase_read(f->ts, first, false, &first, &last))
			return phrase_text(f->ts, first, i);
	}
	return q->what;
}

void
silence_drop(struct frame *f)
{
	size_t k, n = f->from;

	for (k = f->from; k < f->qs->n; k++)
		if (!f->qs->q[k].denial || f->qs->q[k].measures)
			f->qs->q[n++] = f->qs->q[k];
	f->qs->n = n;
}
