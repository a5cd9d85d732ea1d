/* SPDX-License-Identifier: ISC */
#include <stdlib.h>

#include "period_dating.h"

void
periods_free(struct periods *ps)
{
	clauses_free(&ps->clauses);
	free(ps->phrases.w);
	free(ps->group);
	*ps = (struct periods){0};
}

static const struct clause_mark *
mark_when(const struct dating *d, size_t k)
{
	return &d->mark[d->w[k].last];
}

size_t
phrase_behind(const struct dating *d, size_t i)
{
	size_t low = 0, high = d->phrases;

	while (low < high) {
		size_t mid = (low + high) / 2;

		if (d->w[mid].last <= i)
			low = mid + 1;
		else
			high = mid;
	}
	return low;
}

/* "five-year plan": the duration is the thing's own. */
static bool
is_things_own(const struct dating *d, const struct quantity *q)
{
	size_t k;

	if (q->kind != KIND_DURATION || !q->hyphen)
		return false;
	for (k = q->last + 1; k <= q->last + 3; k++)
		if (period_is(d->ts, k) & PW_PLAN)
			return true;
	return false;
}

bool
is_in_phrase(const struct dating *d, const struct quantity *q)
{
	size_t k = phrase_behind(d, q->first);

	if (q->first > 0 && (period_is(d->ts, q->first - 1) &
	    (PW_BEFORE | PW_LAST | PW_PAST)))
		return true;
	if (k > 0 && d->w[k - 1].first <= q->first &&
	    d->w[k - 1].last >= q->last)
		return true;
	return k < d->phrases && d->w[k].first <= q->first;
}

/*
 * Whether a date at token at is that of a part only: "12, including three in
 * 2009", "12, three of them in 2009".
 */
static bool
is_parts(const struct dating *d, const struct quantity *q, size_t at)
{
	const struct tokens *ts = d->ts;
	bool marked = false, figure = false;
	size_t i;

	for (i = q->last + 1; i < at && i < q->last + FAR; i++) {
		if (d->mark[i].bracket != mark_of(d, q)->bracket ||
		    d->mark[i].compare != mark_of(d, q)->compare)
			continue;
		if (period_is(ts, i) & PW_FOR)
			continue;
		if (clause_is(&d->ps->clauses, ts, i) & CW_PART)
			marked = true;
		if ((is(ts, i) & W_OF) && ((is(ts, i + 1) & (W_REL | W_PRON |
		    W_DEMO)) || token_is(ts, i + 1, SLICE("them")))) {
			marked = true;
			/* "12, some of them since 2003" */
			figure = figure || (i > q->last + 1 &&
			    (is(ts, i - 1) & W_DET));
		}
		if (clause_amount(ts, i) && !token_is(ts, i, SLICE("no")))
			figure = true;
	}
	return marked && figure;
}

/* "12 of the 2009 grant", "the 31 of 2005": the date beside the figure. */
static bool
is_beside(const struct dating *d, const struct quantity *q, size_t k)
{
	size_t i, at = d->w[k].first;
	bool of = is(d->ts, q->last + 1) & W_OF;

	if (at > q->last + 4)
		return false;
	for (i = q->last + 1; i < at; i++)
		if (!(is(d->ts, i) & (W_OF | W_THE | W_POSS)))
			return false;
	return of || at == q->last + 1;
}

/* "The flood of 2002 destroyed 12": the date of the verb's subject. */
static bool
is_subjects(const struct dating *d, size_t k)
{
	const struct when_phrase *w = &d->w[k];
	const struct clause_span *c =
	    &d->ps->clauses.c[d->mark[w->last].clause];

	return w->first > 1 && (is(d->ts, w->first - 1) & W_OF) &&
	    c->verb == w->last + 1 && c->tense == TENSE_PAST &&
	    !(period_is(d->ts, w->first - 2) & PW_LAW);
}

/* Whether phrase k stands where it may date q: not in another aside. */
static bool
in_reach(const struct dating *d, const struct quantity *q, size_t k)
{
	const struct clause_mark *m = mark_of(d, q), *w = mark_when(d, k);

	if (w->compare != m->compare)
		return false;
	if (w->bracket && w->bracket != m->bracket)
		return false;
	return w->part == m->part;
}

size_t
phrase_aside(const struct dating *d, const struct quantity *q, bool bracket)
{
	const struct clause_mark *m = mark_of(d, q);
	size_t k = phrase_behind(d, q->last), i;

	for (i = k; i < d->phrases && i < k + LOOK; i++) {
		const struct clause_mark *w = mark_when(d, i);

		if (bracket ? w->bracket != m->bracket : w->compare != m->compare)
			continue;
		if (!bracket && w->bracket && w->bracket != m->bracket)
			continue;
		if (d->w[i].kind == WHEN_NOUN && !is_beside(d, q, i))
			continue;
		if (!is_parts(d, q, d->w[i].first))
			return i;
	}
	for (i = k; i-- > 0 && i + LOOK > k; ) {
		const struct clause_mark *w = mark_when(d, i);

		if ((bracket ? w->bracket == m->bracket :
		    w->compare == m->compare) && d->w[i].kind != WHEN_NOUN)
			return i;
	}
	return NO_TOKEN;
}

/* The front phrase that holds for the figure's part, else the sentence's. */
static size_t
phrase_front(const struct dating *d, const struct quantity *q)
{
	size_t k = phrase_behind(d, q->first), i, first = NO_TOKEN;

	for (i = k; i-- > 0 && i + LOOK > k; )
		if (d->w[i].front && d->w[i].kind != WHEN_SINCE &&
		    mark_when(d, i)->part == mark_of(d, q)->part)
			return i;
	for (i = 0; i < k && i < LOOK; i++)
		if (d->w[i].front && d->w[i].kind != WHEN_SINCE &&
		    mark_when(d, i)->part == 0)
			first = i;
	return first;
}

static bool
same_clause(const struct dating *d, const struct quantity *q, size_t k)
{
	return d->w[k].clause == mark_of(d, q)->clause;
}

/* Whether a comma or a finite verb stands between phrase k and figure q. */
static bool
is_apart(const struct dating *d, const struct quantity *q, size_t k)
{
	size_t i;

	for (i = d->w[k].last + 1; i < q->first; i++)
		if (i > d->w[k].last + FAR || d->mark[i].finite ||
		    kind_of(d->ts, i) == TOKEN_COMMA)
			return true;
	return false;
}

/* "The number of victims identified in 2008 was 136": phrase k is of the 136. */
static bool
is_told_number(const struct dating *d, const struct quantity *q, size_t k)
{
	size_t i, first = d->ps->clauses.c[mark_of(d, q)->clause].first;

	if (q->bound == 0 || !(is(d->ts, q->bound - 1) & W_BE))
		return false;
	for (i = d->w[k].first; i-- > first && i + FAR > q->first; )
		if (clause_is(&d->ps->clauses, d->ts, i) & CW_AMOUNT)
			return true;
	return false;
}

/* "The third campaign since 2010 reached 12": of the subject alone. */
static bool
is_before_verb(const struct dating *d, const struct quantity *q, size_t k)
{
	size_t verb = d->ps->clauses.c[mark_of(d, q)->clause].verb;

	return d->w[k].kind == WHEN_SINCE && !d->w[k].front &&
	    verb != NO_TOKEN && d->w[k].last < verb && verb < q->first;
}

/* Whether a study's date k is that of what its clause's object tells. */
static bool
is_told(const struct dating *d, const struct quantity *q, size_t k)
{
	const struct clause_span *c = d->ps->clauses.c;
	uint32_t mine = mark_of(d, q)->clause;

	return d->w[k].kind == WHEN_OWN && mine > 0 &&
	    c[mine].link == CLAUSE_OBJECT &&
	    d->w[k].clause + 1 == mine;
}

/* "None of the 14 suspects arrested in 2009": a figure nearer to phrase k. */
static bool
figure_between(const struct dating *d, const struct quantity *q, size_t k)
{
	size_t i;

	for (i = q->last + 1; i < d->w[k].first && i < q->last + FAR; i++)
		if (clause_amount(d->ts, i))
			return true;
	return false;
}

/*
 * Whether phrase k opens the next item of a list, "..., in 2008 52": then it is
 * of the figure right behind it and of no other.
 */
static bool
opens_item(const struct dating *d, size_t k)
{
	const struct when_phrase *w = &d->w[k];
	size_t at = w->last + 1;

	if (w->first == 0 || w->kind != WHEN_PLAIN ||
	    (kind_of(d->ts, w->first - 1) != TOKEN_COMMA &&
	    !(is(d->ts, w->first - 1) & W_AND)))
		return false;
	if (kind_of(d->ts, at) == TOKEN_COMMA)
		at++;
	return kind_of(d->ts, at) == TOKEN_NUMBER || (is(d->ts, at) & W_CARD) ||
	    token_is(d->ts, at, SLICE("none"));
}

/* The phrase that the figure's own clause has for it. */
static size_t
phrase_own(const struct dating *d, const struct quantity *q, size_t front)
{
	size_t k = phrase_behind(d, q->last), i, reduced = NO_TOKEN;

	if (k > 0 && opens_item(d, k - 1) && in_reach(d, q, k - 1) &&
	    q->bound <= d->w[k - 1].last + 2)
		return k - 1;
	for (i = k; i < d->phrases && i < k + LOOK; i++) {
		if (opens_item(d, i))
			continue;
		if (!in_reach(d, q, i) || !same_clause(d, q, i))
			continue;
		if (d->w[i].kind == WHEN_NOUN && !is_beside(d, q, i))
			continue;
		if (d->w[i].reduced && front != NO_TOKEN)
			continue;
		if (is_parts(d, q, d->w[i].first))
			continue;
		if (!d->w[i].reduced || !figure_between(d, q, i))
			return i;
		if (reduced == NO_TOKEN)
			reduced = i;
	}
	if (reduced != NO_TOKEN)
		return reduced;
	for (i = k; i-- > 0 && i + LOOK > k; ) {
		if (!in_reach(d, q, i))
			continue;
		if (!same_clause(d, q, i) && !is_told(d, q, i))
			continue;
		if (d->w[i].kind == WHEN_NOUN && !is_subjects(d, i))
			continue;
		if (d->w[i].reduced && !d->w[i].front && is_apart(d, q, i) &&
		    !is_told_number(d, q, i))
			continue;
		if (is_before_verb(d, q, i))
			continue;
		return i;
	}
	return NO_TOKEN;
}

/* Whether phrase k, which another clause has, holds for the figure too. */
static bool
flows(const struct dating *d, const struct quantity *q, size_t k)
{
	const struct clause_span *c = d->ps->clauses.c;
	const struct clause_span *mine = &c[mark_of(d, q)->clause];
	const struct clause_span *other = &c[d->w[k].clause];

	if (!in_reach(d, q, k) || (d->w[k].kind != WHEN_PLAIN &&
	    !(mine->fronted && is_subjects(d, k))) || d->w[k].reduced ||
	    mark_when(d, k)->bracket || mark_when(d, k)->compare)
		return false;
	if (other->link == CLAUSE_RELATIVE || other->link == CLAUSE_REASON ||
	    opens_item(d, k))
		return false;
	return mine->tense == other->tense || mine->tense == TENSE_NONE ||
	    other->tense == TENSE_NONE;
}

/* "12 in 2003 and three more, while 20 in 2002": the three are not of 2002. */
static bool
is_contrasted(const struct dating *d, const struct quantity *q, size_t k)
{
	size_t from = q->last, to = d->w[k].first, i;

	if (!(d->ps->clauses.seen & CW_CONTRAST))
		return false;
	if (to < from) {
		from = d->w[k].last;
		to = q->first;
	}
	for (i = from; i < to && i < from + FAR; i++)
		if (clause_is(&d->ps->clauses, d->ts, i) & CW_CONTRAST)
			return true;
	return false;
}

static size_t
phrase_elsewhere(const struct dating *d, const struct quantity *q)
{
	size_t k = phrase_behind(d, q->last), i, far = NO_TOKEN;

	for (i = k; i < d->phrases && i < k + LOOK; i++)
		if (flows(d, q, i)) {
			if (!is_contrasted(d, q, i))
				return i;
			far = i;
			break;
		}
	for (i = k; i-- > 0 && i + LOOK > k; )
		if (flows(d, q, i)) {
			if (far == NO_TOKEN || !is_contrasted(d, q, i))
				return i;
			break;
		}
	return far;
}

size_t
phrase_of(const struct dating *d, const struct quantity *q, bool *own)
{
	const struct clause_mark *m = mark_of(d, q);
	size_t k = NO_TOKEN, front;

	*own = true;
	if (m->bracket)
		k = phrase_aside(d, q, true);
	if (k == NO_TOKEN && m->compare)
		return phrase_aside(d, q, false);
	if (k != NO_TOKEN)
		return k;
	front = phrase_front(d, q);
	k = phrase_own(d, q, front);
	if (k == NO_TOKEN)
		k = front;
	if (k == NO_TOKEN) {
		*own = false;
		k = phrase_elsewhere(d, q);
	}
	return k;
}

/* The first of the phrases joined to k, and how many there are. */
static size_t
group_of(const struct dating *d, size_t k, size_t *count)
{
	size_t first = k, last = k;

	while (first > 0 && d->w[first].joined && k - first < PAIRS)
		first--;
	while (last + 1 < d->phrases && d->w[last + 1].joined &&
	    last - first + 1 < PAIRS)
		last++;
	*count = last - first + 1;
	return first;
}

/* Whether "respectively" stands close behind the phrases first to last. */
static bool
is_respective(const struct dating *d, size_t last)
{
	size_t at = d->w[last].last, k;

	for (k = at + 1; k <= at + 3; k++)
		if (token_is(d->ts, k, SLICE("respectively")))
			return true;
	return false;
}

/* How many of the sentence's figures stand between figure i and token at. */
static size_t
figures_between(const struct dating *d, size_t i, size_t at)
{
	size_t n = 0, k;

	for (k = i + 1; k < d->qs->n && d->qs->q[k].first < at &&
	    n < PAIRS; k++)
		if (has_period(&d->qs->q[k]))
			n++;
	return n;
}

bool
is_earlier(struct interval a, struct interval b)
{
	return date_known(a.from) && date_known(b.from) &&
	    date_compare(date_first(a.from), date_first(b.from)) < 0;
}

/* Dates figure i, or says in *g of which phrases it is to have a copy each. */
static void
date_figure(const struct dating *d, size_t i, struct when_group *g)
{
	struct quantity *q = &d->qs->q[i];
	size_t k, first, count, behind;
	bool own;

	*g = (struct when_group){0, 1};
	if (!has_period(q) || is_things_own(d, q) || is_in_phrase(d, q))
		return;
	k = phrase_of(d, q, &own);
	if (k == NO_TOKEN || (q->kind == KIND_DURATION && q->hyphen &&
	    d->w[k].kind == WHEN_SINCE))
		return;
	q->dated = own;
	first = group_of(d, k, &count);
	if (count > 1 && is_respective(d, first + count - 1)) {
		behind = figures_between(d, i, d->w[first].first);
		k = behind < count ? first + count - 1 - behind : first;
	} else if (count > 1 && !d->w[first].back) {
		*g = (struct when_group){first, count};
	}
	q->period = d->w[k].when;
}

/* Writes figure q once for each phrase of g to out, the earlier first. */
static void
copy_out(const struct dating *d, struct quantity q, struct when_group g,
    struct quantity *out)
{
	size_t k, j;

	for (k = 0; k < g.count; k++) {
		struct interval when = g.count > 1 ? d->w[g.first + k].when :
		    q.period;

		for (j = k; j > 0 && is_earlier(when, out[j - 1].period); j--)
			out[j] = out[j - 1];
		out[j] = q;
		out[j].period = when;
	}
}

/* Dates the figures of the sentence; those of two periods become two. */
static void
date_figures(struct dating *d)
{
	struct quantities *qs = d->qs;
	size_t n = qs->n - d->from, more = 0, i;
	struct when_group *g;

	d->ps->group = mem_grow(d->ps->group, &d->ps->group_cap, n,
	    sizeof(*d->ps->group));
	g = d->ps->group;
	for (i = 0; i < n; i++) {
		date_figure(d, d->from + i, &g[i]);
		more += g[i].count - 1;
	}
	if (more == 0)
		return;
	for (i = 0; i < more; i++)
		quantities_add(qs);
	for (i = n; i-- > 0; ) {
		struct quantity q = qs->q[d->from + i];

		more -= g[i].count - 1;
		copy_out(d, q, g[i], &qs->q[d->from + i + more]);
	}
}

void
periods_fill(struct periods *ps, const struct tokens *ts,
    struct quantities *qs, size_t from, const struct paragraph *p)
{
	struct dating d = {.ps = ps, .ts = ts, .qs = qs, .from = from, .p = p};
	bool us = slice_eq(ts->country, SLICE("USA"));

	if (qs->n == from || ts->n == 0)
		return;
	d.year = (int)ts->year;
	when_phrases_read(&ps->phrases, ts, &ps->clauses, qs, from, d.year,
	    us);
	d.mark = ps->clauses.mark;
	d.w = ps->phrases.w;
	d.phrases = ps->phrases.n;
	if (LOOK_EVERYWHERE || d.phrases > 0)
		date_figures(&d);
	compares_fill(&d);
	cases_fill(&d);
}
