/* SPDX-License-Identifier: ISC */
#include <stdlib.h>

#include "../english/sentence.h"
#include "period.h"

/* A figure's phrase is looked for among so many on each side. */
#define LOOK 24

/* The most tokens between a figure and its date that are looked at. */
#define FAR 128

/* The most figures back that a comparison looks. */
#define BACK 64

/* The most figures that are compared one by one. */
#define PAIRS 8

/* One sentence in hand. */
struct dating {
	struct periods *ps;
	const struct tokens *ts;
	struct quantities *qs;
	size_t from;
	const struct clause_mark *mark;
	const struct when_phrase *w;
	size_t phrases;
	int year; /* of the report, 0 if unknown */
	const struct paragraph *p;
};

void
periods_free(struct periods *ps)
{
	clauses_free(&ps->clauses);
	free(ps->phrases.w);
	free(ps->group);
	*ps = (struct periods){0};
}

static bool
no_interval(struct interval when)
{
	return !date_known(when.from) && !date_known(when.to);
}

/* Whether figures of its kind have a period or a role at all. */
static bool
has_period(const struct quantity *q)
{
	return q->kind != KIND_DATE && q->kind != KIND_ORDINAL &&
	    q->kind != KIND_NOMINAL && q->kind != KIND_AGE;
}

static const struct clause_mark *
mark_of(const struct dating *d, const struct quantity *q)
{
	return &d->mark[q->first];
}

static const struct clause_mark *
mark_when(const struct dating *d, size_t k)
{
	return &d->mark[d->w[k].last];
}

/* The first phrase behind token i. */
static size_t
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

/* Whether the figure is itself part of a phrase: "the last six years". */
static bool
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
		    W_DEMO)) || token_is(ts, i + 1, SLICE("them"))))
			marked = true;
		if (clause_amount(ts, i) && !(is(ts, i) & W_NEG))
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

/* The phrase of the figure's own bracket or comparison; NO_TOKEN if none. */
static size_t
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

/* The phrase that the figure's own clause has for it. */
static size_t
phrase_own(const struct dating *d, const struct quantity *q, size_t front)
{
	size_t k = phrase_behind(d, q->last), i, reduced = NO_TOKEN;

	for (i = k; i < d->phrases && i < k + LOOK; i++) {
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
		if (d->w[i].reduced && !d->w[i].front && is_apart(d, q, i))
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
	if (other->link == CLAUSE_RELATIVE || other->link == CLAUSE_REASON)
		return false;
	return mine->tense == other->tense || mine->tense == TENSE_NONE ||
	    other->tense == TENSE_NONE;
}

static size_t
phrase_elsewhere(const struct dating *d, const struct quantity *q)
{
	size_t k = phrase_behind(d, q->last), i;

	for (i = k; i < d->phrases && i < k + LOOK; i++)
		if (flows(d, q, i))
			return i;
	for (i = k; i-- > 0 && i + LOOK > k; )
		if (flows(d, q, i))
			return i;
	return NO_TOKEN;
}

/* The phrase that says when the figure is; NO_TOKEN if none does. */
static size_t
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

static bool
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

/* Whether figure q can be what a later one is compared with. */
static bool
is_top(const struct dating *d, const struct quantity *q)
{
	return has_period(q) && !mark_of(d, q)->bracket &&
	    !mark_of(d, q)->compare && !is_in_phrase(d, q);
}

static struct slice
last_word(struct slice s)
{
	size_t i = s.n;

	while (i > 0 && s.p[i - 1] != ' ')
		i--;
	return slice_part(s, i, s.n);
}

/* How well figure a suits to be compared with prior figure b. */
static int
suits(const struct quantity *a, const struct quantity *b)
{
	int same = a->kind == b->kind ? 2 : 0;

	if (a->kind == KIND_PERCENT || a->kind == KIND_RATIO)
		same--;
	if (b->what.n > 0 && slice_eq_fold(last_word(a->what),
	    last_word(b->what)))
		same += 4;
	return same;
}

/* The best figure of the clause of figure i, which is its last, for b. */
static size_t
best_of_clause(const struct dating *d, size_t i, const struct quantity *b)
{
	size_t best = i, k;
	uint32_t clause = mark_of(d, &d->qs->q[i])->clause;

	for (k = i + 1; k-- > d->from && k + BACK > i; ) {
		const struct quantity *q = &d->qs->q[k];

		if (mark_of(d, q)->clause != clause)
			break;
		if (is_top(d, q) && suits(q, b) >= suits(&d->qs->q[best], b))
			best = k;
	}
	return best;
}

/* The figures before figure end and token at, one a clause, the last first. */
static size_t
heads_before(const struct dating *d, size_t end, size_t at,
    size_t head[PAIRS], const struct quantity *b)
{
	size_t n = 0, k = end;

	while (k > d->from && n < PAIRS && k + BACK > end) {
		const struct quantity *q = &d->qs->q[--k];
		uint32_t clause;

		if (q->first >= at || !is_top(d, q))
			continue;
		head[n++] = best_of_clause(d, k, b);
		clause = mark_of(d, q)->clause;
		while (k > d->from && k + BACK > end &&
		    mark_of(d, &d->qs->q[k - 1])->clause == clause)
			k--;
	}
	return n;
}

/* The figures of the last clause before figure end and token at. */
static size_t
row_before(const struct dating *d, size_t end, size_t at, size_t row[PAIRS])
{
	size_t n = 0, k;

	for (k = end; k-- > d->from && n < PAIRS && k + BACK > end; ) {
		const struct quantity *q = &d->qs->q[k];

		if (q->first >= at || !is_top(d, q))
			continue;
		if (n > 0 && mark_of(d, q)->clause !=
		    mark_of(d, &d->qs->q[row[0]])->clause)
			break;
		row[n++] = k;
	}
	return n;
}

/* The figures of the sentence before this one, the last first. */
static size_t
figures_before(const struct dating *d, size_t row[PAIRS])
{
	const struct slice text = d->p->text;
	size_t start = d->ts->t[0].at, n = 0, k;

	for (k = d->from; k-- > 0 && n < PAIRS; ) {
		const struct quantity *q = &d->qs->q[k];

		if (sentence_next(text, sentence_end(text, q->at)) < start)
			break;
		if (has_period(q) && q->role == ROLE_NONE &&
		    q->whole == NO_QUANTITY &&
		    (q->at == 0 || text.p[q->at - 1] != '('))
			row[n++] = k;
	}
	return n;
}

/* The one of figures row that suits figure b best, of equals the last. */
static size_t
best_of(const struct quantity *q, const size_t *row, size_t rows,
    const struct quantity *b)
{
	size_t best = row[0], k;

	for (k = 1; k < rows; k++)
		if (suits(&q[row[k]], b) > suits(&q[best], b))
			best = row[k];
	return best;
}

/*
 * Sets what the count figures of prior are compared with: as many figures of
 * the clause before token at, else the clauses' heads, in the same order.
 */
static void
pair(const struct dating *d, const size_t *prior, size_t count, size_t at)
{
	size_t row[PAIRS], head[PAIRS], rows, heads, k;
	struct quantity *q = d->qs->q;

	rows = row_before(d, prior[0], at, row);
	heads = heads_before(d, prior[0], at, head, &q[prior[0]]);
	if (heads == 0)
		rows = figures_before(d, row);
	if (rows == 0)
		return;
	if (count == 1) {
		q[prior[0]].compared = heads > 0 ? head[0] :
		    best_of(q, row, rows, &q[prior[0]]);
		return;
	}
	if (rows != count && heads >= count) {
		memcpy(row, head, sizeof(row));
		rows = heads;
	}
	for (k = 0; k < count; k++)
		q[prior[k]].compared = rows < count ? row[rows - 1] :
		    row[count - 1 - k];
}

/* Which of the figures behind a front comparison is compared: the first. */
static size_t
figure_behind(const struct dating *d, size_t from, size_t at)
{
	size_t k;

	for (k = from; k < d->qs->n; k++)
		if (d->qs->q[k].first > at && is_top(d, &d->qs->q[k]))
			return k;
	return NO_QUANTITY;
}

/* The period that a phrase means for figure q, compared with base. */
static struct interval
compared_period(const struct dating *d, const struct when_phrase *w,
    const struct quantity *base)
{
	struct interval none = {{0, 0, 0}, {0, 0, 0}}, b;

	b = base ? base->period : none;
	if (w->same && !w->back && w->when.from.year && !w->when.from.month &&
	    b.from.month && b.to.month) {
		int by = b.to.year - w->when.to.year;

		return years_earlier(b, by);
	}
	if (!w->back)
		return w->when;
	if (no_interval(b))
		return w->back == 1 ? reporting_period(d->year, 1) : w->when;
	return date_known(b.to) ? years_earlier(b, w->back) : none;
}

/* A change from A to B of a thing that has no earlier period to speak of. */
static bool
is_no_history(const struct dating *d, const struct quantity *q, size_t at)
{
	static const char *const words[] = {"average", "averages", "mean",
	    "length", "expectancy", "age", "median"};
	size_t k, i;

	if (!no_interval(q->period))
		return false;
	for (k = 1; k <= 14 && k <= at; k++) {
		for (i = 0; i < sizeof(words) / sizeof(words[0]); i++)
			if (token_is(d->ts, at - k, (struct slice){words[i],
			    strlen(words[i])}))
				return false;
		if (token_is(d->ts, at - k, SLICE("forecast")) ||
		    token_is(d->ts, at - k, SLICE("maximum")) ||
		    token_is(d->ts, at - k, SLICE("minimum")) ||
		    token_is(d->ts, at - k, SLICE("penalty")) ||
		    token_is(d->ts, at - k, SLICE("penalties")) ||
		    token_is(d->ts, at - k, SLICE("fines")))
			return true;
	}
	return q->kind == KIND_DURATION ||
	    ((size_t)(q - d->qs->q) + 1 < d->qs->n &&
	    q[1].kind == KIND_DURATION);
}

/* Whether any phrase stands in comparison number n (from 1). */
static bool
is_dated_compare(const struct dating *d, const struct compare_span *s)
{
	size_t k = phrase_behind(d, s->first);

	return k < d->phrases && d->w[k].last <= s->last;
}

/* Whether the figures of comparison s are of an earlier time. */
static bool
is_prior(const struct dating *d, const struct compare_span *s,
    const struct quantity *q)
{
	if (s->kind == COMPARE_CHANGE)
		return !is_no_history(d, q, s->first);
	return s->kind == COMPARE_FROM || is_dated_compare(d, s);
}

/* q of comparison s is not prior: what is said of the other holds for it. */
static void
leave_out(const struct dating *d, const struct compare_span *s,
    struct quantity *q)
{
	size_t k = figure_behind(d, (size_t)(q - d->qs->q), s->last);

	q->compared = NO_QUANTITY;
	if (s->kind == COMPARE_CHANGE && has_period(q) && k != NO_QUANTITY &&
	    no_interval(q->period)) {
		q->period = d->qs->q[k].period;
		q->dated = d->qs->q[k].dated;
	}
}

/*
 * The prior figures of comparison s, figures [i, end) of the sentence: those
 * of one date are paired together with what they are compared with.
 */
static void
fill_compare(struct dating *d, const struct compare_span *s, size_t i,
    size_t end)
{
	size_t prior[PAIRS], n = 0, k, start = s->first;
	bool front = s->first == 0 || (s->first == 1 && /* "As compared with" */
	    (is(d->ts, 0) & (W_AS | W_IN)));

	for (k = i; k <= end; k++) {
		struct quantity *q = k < end ? &d->qs->q[k] : NULL;
		bool top = q && has_period(q) && !mark_of(d, q)->bracket &&
		    !(d->mark[s->first].bracket) && !is_in_phrase(d, q);
		bool inner = q && has_period(q) && !is_in_phrase(d, q) &&
		    mark_of(d, q)->bracket == d->mark[s->first].bracket;

		if (n > 0 && (!q || n == PAIRS || ((top || inner) &&
		    phrase_behind(d, q->last) != phrase_behind(d,
		    d->qs->q[prior[n - 1]].last)))) {
			if (front || s->kind == COMPARE_CHANGE) {
				d->qs->q[prior[0]].compared =
				    figure_behind(d, end, s->last);
				if (d->qs->q[prior[0]].compared == NO_QUANTITY &&
				    !front)
					pair(d, prior, n, start);
			} else {
				pair(d, prior, n, start);
			}
			n = 0;
		}
		if (top || inner)
			prior[n++] = k;
	}
	for (k = i; k < end; k++) {
		struct quantity *q = &d->qs->q[k];

		if (has_period(q) && !is_in_phrase(d, q) && is_prior(d, s, q))
			q->role = ROLE_PRIOR;
		else
			leave_out(d, s, q);
	}
}

/* Gives "the previous year" its meaning for figures [i, end) of s. */
static void
resolve(struct dating *d, size_t i, size_t end)
{
	const struct quantity *base = NULL;
	size_t k, w;
	bool own;

	for (k = i; k < end; k++) {
		struct quantity *q = &d->qs->q[k];

		if (!has_period(q) || is_in_phrase(d, q))
			continue;
		if (q->compared != NO_QUANTITY)
			base = &d->qs->q[q->compared];
		w = phrase_of(d, q, &own);
		if (w != NO_TOKEN && (d->w[w].back || d->w[w].same))
			q->period = compared_period(d, &d->w[w], base);
	}
}

static void
fill_compares(struct dating *d)
{
	const struct clauses *c = &d->ps->clauses;
	size_t k, i = d->from, end;

	for (k = 0; k < c->compares; k++) {
		const struct compare_span *s = &c->compare[k];

		while (i < d->qs->n && d->qs->q[i].first < s->body)
			i++;
		for (end = i; end < d->qs->n &&
		    d->qs->q[end].first <= s->last; end++)
			;
		if (i == end)
			continue;
		fill_compare(d, s, i, end);
		resolve(d, i, end);
		i = end;
	}
}

/* The figure before a bracket that its figures may be compared with. */
static size_t
host_of(const struct dating *d, size_t i)
{
	uint32_t bracket = mark_of(d, &d->qs->q[i])->bracket;
	size_t k;

	for (k = i; k-- > d->from && i < k + PAIRS; ) {
		const struct clause_mark *m = mark_of(d, &d->qs->q[k]);

		if (m->bracket == bracket || !has_period(&d->qs->q[k]))
			continue;
		return m->part == mark_of(d, &d->qs->q[i])->part ? k :
		    NO_QUANTITY;
	}
	return NO_QUANTITY;
}

/* Whether the figures of a bracket [i, end) add up to its host. */
static bool
adds_up(const struct dating *d, size_t i, size_t end, size_t host)
{
	struct decimal sum = decimal_of(0);
	size_t k;

	if (end - i < 2)
		return false;
	for (k = i; k < end; k++)
		if (has_period(&d->qs->q[k]))
			sum = decimal_add(sum, d->qs->q[k].low);
	return decimal_compare(sum, d->qs->q[host].low) == 0;
}

/* "34 cases (19 in 2008)": figures [i, end) of one bracket. */
static void
fill_bracket(struct dating *d, size_t i, size_t end)
{
	size_t host = host_of(d, i), prior[PAIRS], n = 0, k, w;
	const struct clause_mark *m = mark_of(d, &d->qs->q[i]);
	size_t open = d->qs->q[i].first;
	struct quantity *h;

	if (host == NO_QUANTITY || m->compare || adds_up(d, i, end, host))
		return;
	h = &d->qs->q[host];
	while (open > 0 && d->mark[open - 1].bracket == m->bracket)
		open--;
	for (k = open; k < d->qs->q[i].first; k++)
		if ((clause_is(&d->ps->clauses, d->ts, k) & CW_PART) ||
		    (is(d->ts, k) & W_OF))
			return;
	for (k = i; k < end; k++) {
		struct quantity *q = &d->qs->q[k];

		w = has_period(q) ? phrase_aside(d, q, true) : NO_TOKEN;
		if (w == NO_TOKEN || d->w[w].kind == WHEN_SINCE)
			continue;
		if (d->w[w].back || d->w[w].same)
			q->period = compared_period(d, &d->w[w], h);
		if (date_known(h->period.from) &&
		    !is_earlier(q->period, h->period))
			continue;
		q->role = ROLE_PRIOR;
		if (n < PAIRS)
			prior[n++] = k;
	}
	if (n > 0)
		pair(d, prior, n, open);
}

static void
fill_brackets(struct dating *d)
{
	size_t i = d->from, end;

	while (i < d->qs->n) {
		uint32_t bracket = mark_of(d, &d->qs->q[i])->bracket;

		for (end = i + 1; end < d->qs->n &&
		    mark_of(d, &d->qs->q[end])->bracket == bracket; end++)
			;
		if (bracket)
			fill_bracket(d, i, end);
		i = end;
	}
}

/* "12 in 2009; nine in 2008": a part without a verb, about a time before. */
static void
fill_fragments(struct dating *d)
{
	const struct clause_span *c = d->ps->clauses.c;
	size_t i, before = NO_QUANTITY;

	for (i = d->from; i < d->qs->n; i++) {
		struct quantity *q = &d->qs->q[i];
		const struct clause_mark *m = mark_of(d, q);
		size_t k;

		if (!is_top(d, q))
			continue;
		if (before != NO_QUANTITY &&
		    m->part > mark_of(d, &d->qs->q[before])->part &&
		    q->dated && is_earlier(q->period,
		    d->qs->q[before].period)) {
			k = c[m->clause].verb;
			if (k != NO_TOKEN && d->mark[k].part == m->part)
				continue;
			q->role = ROLE_PRIOR;
			continue;
		}
		if (q->role == ROLE_NONE)
			before = i;
	}
}

/* The token where "in one case" or "for example" begins, or NO_TOKEN. */
static size_t
case_phrase(const struct dating *d)
{
	const struct tokens *ts = d->ts;
	size_t i, k;

	for (i = 0; i + 1 < ts->n; i++) {
		bool opens = i == 0 || d->mark[i].part != d->mark[i - 1].part ||
		    kind_of(ts, i - 1) == TOKEN_SEMICOLON ||
		    kind_of(ts, i - 1) == TOKEN_COLON ||
		    (i < 4 && kind_of(ts, i - 1) == TOKEN_COMMA) ||
		    (kind_of(ts, i - 1) == TOKEN_COMMA &&
		    token_is(ts, i, SLICE("for")));

		if (!opens || !(is(ts, i) & (W_IN | W_FOR)))
			continue;
		if (is(ts, i) & W_FOR) {
			if (token_is(ts, i + 1, SLICE("example")) ||
			    token_is(ts, i + 1, SLICE("instance")))
				return i;
			continue;
		}
		if (!(is(ts, i + 1) & (W_CARD | W_ARTICLE | W_THE | W_DEMO |
		    W_PRON | W_DET)) || token_is(ts, i + 1, SLICE("these")) ||
		    token_is(ts, i + 1, SLICE("those")))
			continue;
		if ((is(ts, i + 1) & W_CARD) && ts->t[i + 1].value != 1)
			continue;
		for (k = i + 2; k < i + 9 && k < ts->n; k++) {
			if (period_is(ts, k) & PW_CASE)
				return i;
			if (kind_of(ts, k) == TOKEN_COMMA ||
			    d->mark[k].finite || (is(ts, k) & (W_PREP | W_REL)))
				break;
		}
	}
	return NO_TOKEN;
}

static void
fill_case(struct dating *d)
{
	size_t at = case_phrase(d), i;

	if (at == NO_TOKEN)
		return;
	for (i = d->from; i < d->qs->n; i++) {
		struct quantity *q = &d->qs->q[i];

		if (q->first >= at && (has_period(q) || q->kind == KIND_AGE))
			q->role = ROLE_CASE;
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
	d.year = (int)key_year(p->doc);
	clauses_read(&ps->clauses, ts);
	when_phrases_read(&ps->phrases, ts, &ps->clauses, qs, from, d.year,
	    us);
	d.mark = ps->clauses.mark;
	d.w = ps->phrases.w;
	d.phrases = ps->phrases.n;
	date_figures(&d);
	fill_compares(&d);
	fill_brackets(&d);
	fill_fragments(&d);
	fill_case(&d);
}
