/* SPDX-License-Identifier: ISC */
#include "../english/phrase.h"
#include "denied.h"
#include "measure.h"
#include "scope.h"
#include "silence.h"

/* The most of a clause before a denying word that is looked at, in tokens. */
#define CLAUSE 128

/* How far behind a list a joined verb may have its object, in tokens. */
#define JOINED 8

static bool
is_negation(const struct frame *f, size_t i)
{
	return denial_at(f, i) & DENIAL_NOT;
}

/* Whether "unknown" and the like stand before "number of". */
static bool
is_unknown(const struct frame *f, size_t i)
{
	return (denial_at(f, i) & DENIAL_UNKNOWN) &&
	    (denial_at(f, i + 1) & DENIAL_COUNTED);
}

/* "It is unknown how many", "the number was undisclosed": as "not known". */
static bool
is_said_unknown(const struct frame *f, size_t i)
{
	return (denial_at(f, i) & DENIAL_UNKNOWN) && i > 0 &&
	    (is(f->ts, i - 1) & W_BE) && !is_unknown(f, i);
}

/* What a token is to silence_add. */
enum {
	MARK_TAKEN = 1 << 0, /* it lies in a span, denying or not */
	MARK_DENIAL = 1 << 1, /* a denying span begins with it */
	MARK_VERBAL = 1 << 2, /* and denies a verb */
};

/* The last token of the denying word at i with what belongs to it. */
static size_t
denial_tail(const struct frame *f, size_t i)
{
	/* "number of": what is counted follows */
	return is_unknown(f, i) ? i + 2 : i;
}

/*
 * Marks the denying word at i with as, unless it lies in a span already. Gives
 * how many that is.
 */
static size_t
mark_denial(const struct frame *f, struct buf *marks, size_t i, char as)
{
	size_t k, tail;

	if (marks->p[i] & MARK_TAKEN)
		return 0;
	tail = denial_tail(f, i);
	marks->p[i] = as;
	for (k = i; k <= tail && k < f->ts->n; k++)
		marks->p[k] |= MARK_TAKEN;
	return 1;
}

/* "Not one trafficker was convicted", but "not one but two". */
static bool
is_not_one(const struct tokens *ts, size_t i)
{
	return token_is(ts, i, SLICE("not")) &&
	    token_is(ts, i + 1, SLICE("one")) && !(is(ts, i + 2) & W_BUT);
}

/* The number of "not one" is none. */
static void
deny_one(const struct tokens *ts, struct quantity *q)
{
	size_t i = q->first;

	if (q->kind != KIND_COUNT || i == 0 || q->bound != i || q->last != i ||
	    !is_not_one(ts, i - 1))
		return;
	q->denial = true;
	q->low = q->high = decimal_of(0);
	q->first = q->bound = i - 1;
	q->n += q->at - ts->t[i - 1].at;
	q->at = ts->t[i - 1].at;
}

static bool
denies_noun(const struct frame *f, size_t i)
{
	unsigned w = denial_at(f, i);

	if (!(w & DENIAL_NOUN)) /* "one" bounds too */
		return (denial_at(f, i + 1) & DENIAL_BOUND) &&
		    is_not_one(f->ts, i);
	return (w & DENIAL_NONE) || (kind_of(f->ts, i + 1) == TOKEN_WORD &&
	    !(denial_at(f, i + 1) & DENIAL_BOUND));
}

/* Makes a figure of the denying word at token i, which has that mark. */
static void
set_denial(const struct frame *f, struct quantity *q, size_t i, char mark)
{
	const struct token *t = &f->ts->t[i];
	struct decimal zero = decimal_of(0);

	*q = (struct quantity){.kind = KIND_COUNT, .low = zero, .high = zero,
	    .whole = NO_QUANTITY, .compared = NO_QUANTITY, .denial = true,
	    .verbal = mark & MARK_VERBAL,
	    .first = i, .last = i, .bound = i, .tail = denial_tail(f, i),
	    .at = t->at, .n = t->n};
}

/* Puts a figure for each of the denials marked, so many, in its place. */
static void
insert(const struct frame *f, const struct buf *marks, size_t denials)
{
	struct quantities *qs = f->qs;
	size_t old = qs->n, i, to;

	qs->q = mem_grow(qs->q, &qs->cap, qs->n + denials, sizeof(*qs->q));
	qs->n += denials;
	/* from behind, so that each figure is moved once */
	for (i = f->ts->n, to = qs->n; to > old; ) {
		if (!(marks->p[--i] & MARK_DENIAL))
			continue;
		while (old > f->from && qs->q[old - 1].first > i)
			qs->q[--to] = qs->q[--old];
		set_denial(f, &qs->q[--to], i, marks->p[i]);
	}
}

/* The determiner "any" of what negation i denies, else i itself. */
static size_t
denied_span(const struct frame *f, size_t i)
{
	const struct tokens *ts = f->ts;
	size_t k;

	if (!frame_denies(f, DENIAL_ANY))
		return i;
	for (k = i + 1; k < i + DENIED_REACH && k < ts->n; k++) {
		enum token_kind kind = kind_of(ts, k);

		if (kind == TOKEN_SEMICOLON || kind == TOKEN_STOP)
			break;
		if (denial_at(f, k) & DENIAL_ANY)
			return k;
		if (((is(ts, k) & (W_BUT | W_SUBORD | W_REL)) &&
		    !(denial_at(f, k) & DENIAL_DATA)) || /* "whether any" */
		    (is_negation(f, k) && !(denial_at(f, k) & DENIAL_NOR)) ||
		    kind == TOKEN_NUMBER)
			break;
	}
	return i;
}

/* Whether a negation at i is a word that only denies what follows it. */
static bool
denies_verb(const struct frame *f, size_t i)
{
	if (is_said_unknown(f, i))
		return true;
	/* "not only", bounds: "no more than" */
	return is_negation(f, i) &&
	    !(denial_at(f, i) & (DENIAL_NOUN | DENIAL_IDLE)) &&
	    !(denial_at(f, i + 1) & DENIAL_BOUND) &&
	    (!(denial_at(f, i) & DENIAL_TO) || (is(f->ts, i + 1) & W_TO));
}

/*
 * "did not identify any victims or report any services": each any. The first
 * word that may deny is at first. Gives how many are marked.
 */
static size_t
mark_any(const struct frame *f, struct buf *marks, size_t first)
{
	const struct tokens *ts = f->ts;
	size_t i, denied = 0, marked = 0;

	if (!frame_denies(f, DENIAL_ANY))
		return 0;
	for (i = first; i < ts->n; i++) {
		enum token_kind kind = kind_of(ts, i);

		if (kind == TOKEN_SEMICOLON || kind == TOKEN_STOP ||
		    (is(ts, i) & W_BUT))
			denied = 0;
		if (denies_verb(f, i))
			denied = i + 1;
		if (denied && (denial_at(f, i) & DENIAL_ANY) &&
		    i - denied < DENIED_REACH)
			marked += mark_denial(f, marks, i,
			    MARK_DENIAL | MARK_VERBAL);
	}
	return marked;
}

/* The first token from i on that may deny; the end if none does. */
static size_t
next_denial(const struct frame *f, size_t i)
{
	while ((i = token_set_next(&f->denies, i)) < f->ts->n &&
	    !(denial_at(f, i) & DENIAL_DENIES))
		i++;
	return i < f->ts->n ? i : f->ts->n;
}

void
silence_add(const struct frame *f, struct buf *marks)
{
	const struct tokens *ts = f->ts;
	struct quantities *qs = f->qs;
	size_t i, k, first, denials = 0;

	if (!frame_denies(f, DENIAL_DENIES))
		return;
	first = next_denial(f, 0);
	marks->n = 0;
	buf_room(marks, ts->n);
	memset(marks->p, 0, ts->n);
	for (k = f->from; k < qs->n; k++) {
		deny_one(ts, &qs->q[k]);
		for (i = qs->q[k].bound; i <= qs->q[k].tail && i < ts->n; i++)
			marks->p[i] = MARK_TAKEN;
	}
	for (i = first; i < ts->n; i = next_denial(f, i + 1)) {
		if (denies_noun(f, i) || is_unknown(f, i))
			denials += mark_denial(f, marks, i, MARK_DENIAL);
		else if (denies_verb(f, i))
			denials += mark_denial(f, marks, denied_span(f, i),
			    MARK_DENIAL | MARK_VERBAL);
	}
	denials += mark_any(f, marks, first);
	if (denials > 0)
		insert(f, marks, denials);
}

/* What a figure is that a denied verb gives. */
struct untold {
	uint32_t measures;
	bool unknown;      /* a report is denied and no deed */
	bool undone;       /* a deed */
	bool named;        /* what is denied is what it counts */
	size_t neg;        /* the word that denies */
	struct denied of;
};

static void
set_what(const struct frame *f, struct quantity *q, const struct denied *d)
{
	q->list = d->list;
	if (d->last > 0 && d->last >= d->first) {
		q->noun = d->first;
		q->head = d->last;
		q->what = phrase_text(f->ts, d->first, d->last);
	} else if (d->whom) { /* "did not refer anyone": no noun, none to take */
		q->noun = q->head = q->first;
		q->what.n = 0;
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
negation_of(const struct frame *f, size_t i)
{
	size_t k;

	for (k = i; k-- > 0 && i - k < DENIED_REACH; )
		if (denies_verb(f, k) && !((denial_at(f, k) & DENIAL_NOR) &&
		    i > k + 1))
			return k;
	return i;
}

/* Where the clause of token i begins, or CLAUSE tokens before it. */
static size_t
clause_start(const struct frame *f, size_t i)
{
	size_t least = i > CLAUSE ? i - CLAUSE : 0;

	while (i > least && !frame_breaks(f, i - 1) &&
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
		if (denial_at(f, i) & DENIAL_ANY)
			seen = true;
		else if (seen && ((is(f->ts, i) & (W_AND | W_OR)) ||
		    (denial_at(f, i) & DENIAL_NOR))) {
			at = i + 1;
			seen = false;
		}
	}
	return at;
}

/*
 * "did not provide services to victims", "does not have shelters": the deed is
 * denied, though the verb is one that also tells ("provide data").
 */
static void
read_unprovided(const struct frame *f, struct untold *u)
{
	size_t neg = u->neg;

	/* "could not provide shelter", "did not have the means to": inability */
	if (neg == 0 || u->of.want || (is(f->ts, neg - 1) & W_MODAL))
		return;
	if (u->of.aid)
		u->measures = measure_bit(MEASURE_VICTIMS_ASSISTED);
	else if (u->of.nouns == measure_bit(MEASURE_SHELTERS))
		u->measures = u->of.nouns;
	u->named = true;
}

/* "Conviction data for 2003 was not yet available": the subject is denied. */
static uint32_t
of_subject_data(const struct frame *f, size_t neg, struct denied *d)
{
	size_t start = clause_start(f, neg), k;
	struct denied before;

	if (neg == 0 || !(is(f->ts, neg - 1) & (W_BE | W_HAVE)))
		return 0;
	denied_read(f, start, SIZE_MAX, &before);
	if (!before.data)
		return 0;
	*d = before;
	denied_phrase(f, d);
	for (k = neg; k-- > start; )
		if (k > 0 && (denial_at(f, k) & DENIAL_DATA) &&
		    noun_at(f, k - 1)) {
			d->last = k;
			d->first = k - 1;
		}
	return before.nouns | before.verbs;
}

/* "did not report any convictions", "did not provide data on arrests". */
static void
read_untold(struct untold *u)
{
	u->measures = u->of.nouns ? u->of.nouns : u->of.verbs;
	u->unknown = u->named = u->measures != 0;
}

/* "did not convict any", "has never identified a victim", "failed to". */
static void
read_undone(const struct frame *f, struct untold *u)
{
	const struct tokens *ts = f->ts;
	const struct denied *d = &u->of;
	size_t neg = u->neg;
	uint32_t set = d->verbs ? d->verbs : d->nouns;

	/* efforts, manner, inability and want give no figure */
	if ((d->effort && d->nouns != measure_bit(MEASURE_SHELTERS)) ||
	    d->manner || token_is(ts, neg, SLICE("unable")) ||
	    (neg > 0 && (is(ts, neg - 1) & W_MODAL)))
		return;
	if (d->aid && d->verbs)
		set |= measure_bit(MEASURE_VICTIMS_ASSISTED);
	/* nominal frames: "did not initiate any prosecutions" */
	if (d->nouns && (!d->verbs || (d->verb && evidence_at(f, d->verb) &
	    (EV_BEGIN_VERB | EV_REPORT_VERB))))
		set = d->nouns;
	u->undone = u->named = true;
	u->measures = set;
}

/* Reads what is counted, where first is the figure's token. */
static void
read_named(const struct frame *f, size_t first, struct untold *u)
{
	bool any = denial_at(f, first) & DENIAL_ANY;

	if (!u->named)
		return;
	denied_phrase(f, &u->of);
	/* "did not identify the victims" counts none */
	if (u->undone && !u->of.whom && (u->of.first == 0 ? first == u->neg : !any &&
	    (is(f->ts, u->of.first - 1) & (W_THE | W_POSS)))) {
		u->named = false;
		u->measures = 0;
	}
}

/*
 * A verb that is denied: "did not", "has never", "failed to"; the figure is at
 * token first.
 */
static void
read_verb(const struct frame *f, size_t first, struct untold *u)
{
	const struct tokens *ts = f->ts;
	size_t neg = negation_of(f, first + 1);
	size_t later = later_verb(f, neg + 1, first);
	struct denied *d = &u->of;

	u->measures = 0;
	u->unknown = u->undone = u->named = false;
	u->neg = neg;
	/* "in exchange for not arresting": no deed of the clause */
	if (neg > 0 && (is(ts, neg - 1) & W_PREP) &&
	    slice_ends(token_text(ts, neg + 1), SLICE("ing")))
		return;
	if (frame_breaks(f, later)) /* "... was unknown;" */
		*d = (struct denied){.behind = later};
	else
		denied_read(f, later, denial_at(f, first) & DENIAL_ANY
		    ? first : SIZE_MAX, d);
	if (d->number)
		return;
	if (is_said_unknown(f, neg))
		d->telling = d->told = true;
	/* "did not report convicting any or identifying any" */
	if (later > neg + 1 && slice_ends(token_text(ts, later), SLICE("ing")) &&
	    (evidence_at(f, neg + 1) & EV_REPORT_VERB))
		d->telling = d->told = true;
	if (d->told && d->aid && !d->nouns && !d->verbs)
		d->nouns = measure_bit(MEASURE_VICTIMS_ASSISTED);
	/* "statistics on arrests were not provided", "are unavailable" */
	if ((d->telling || (denial_at(f, neg) & DENIAL_AVAILABLE)) &&
	    !d->nouns && !d->verbs && of_subject_data(f, neg, d))
		read_untold(u);
	else if (d->telling && !d->told && !d->data && !d->available)
		read_unprovided(f, u);
	else if (d->available || (d->telling && (d->data || d->nouns || d->verbs)))
		read_untold(u);
	else
		read_undone(f, u);
}

static void
fill_verb(const struct frame *f, struct quantity *q)
{
	struct untold u;

	read_verb(f, q->first, &u);
	read_named(f, q->first, &u);
	if (u.unknown)
		set_unknown(q);
	if (u.named)
		set_what(f, q, &u.of);
	q->measures = u.measures;
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
	bool none = denial_at(f, q->first) & DENIAL_NONE;

	add_list(f, q);
	if (q->head && (denial_at(f, q->head) & DENIAL_DATA)) {
		denied_read(f, q->head, SIZE_MAX, &d);
		denied_phrase(f, &d);
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
		if (q->verbal)
			fill_verb(f, q);
		else if (is_unknown(f, q->first))
			set_unknown(q);
		else
			fill_noun(f, q);
	}
}

/* Whether what denying figure k denies names no measure. */
static bool
says_nothing(const struct frame *f, size_t k)
{
	const struct quantity *q = &f->qs->q[k];
	struct untold u;

	if (!q->verbal)
		return !(q->head && (denial_at(f, q->head) &
		    DENIAL_DATA)) && !measure_may_count(f, k);
	if (!denied_may_name(f))
		return true;
	read_verb(f, q->first, &u);
	if (u.measures)
		read_named(f, q->first, &u);
	return u.measures == 0;
}

bool
silence_only(const struct frame *f)
{
	bool advice = f->p->section == SECTION_RECOMMENDATIONS;
	size_t k;

	if (LOOK_EVERYWHERE)
		return false;
	/* it may take the measure of one before, but has none in advice */
	for (k = 0; k < f->from && !advice; k++)
		if (f->qs->q[k].measures)
			return false;
	for (k = f->from; k < f->qs->n; k++) {
		const struct quantity *q = &f->qs->q[k];

		/* "not one" has a number; a change has its measure elsewhere */
		if (!q->denial || q->first < q->last || (!advice &&
		    (scope_is_change(f, k) || !says_nothing(f, k))))
			return false;
	}
	return true;
}

struct slice
silence_what(const struct frame *f, const struct quantity *q, enum measure m)
{
	size_t i, first = q->noun, last;
	size_t end = q->list > q->head ? q->list : q->head;
	bool joined = false, several = q->measures & (q->measures - 1);

	if (m == MEASURE_NONE || q->head == 0)
		return q->what;
	for (i = q->noun; i <= end + JOINED && !frame_breaks(f, i); i++) {
		if (kind_of(f->ts, i) == TOKEN_COMMA ||
		    (is(f->ts, i) & (W_AND | W_OR))) {
			first = i + 1;
			while (is(f->ts, first) & (W_AND | W_OR))
				first++;
			/* "did not update procedures or allocate funding" */
			joined = phrase_is_verb(f->ts, first) ||
			    denied_doing(f, first);
			first += joined;
		}
		if (noun_at(f, i) == m && first <= i &&
		    (joined || (several && i <= end)) &&
		    phrase_read(f->ts, first, false, &first, &last))
			return phrase_text(f->ts, first, i);
	}
	return q->what;
}

void
silence_drop(struct frame *f)
{
	size_t k, n = f->from;

	for (k = f->from; k < f->qs->n; k++) {
		const struct quantity *q = &f->qs->q[k];

		/* "not one" stays: it has a number */
		if (q->denial && !q->measures && q->first == q->last)
			continue;
		if (n < k)
			f->qs->q[n] = f->qs->q[k];
		n++;
	}
	f->qs->n = n;
}
