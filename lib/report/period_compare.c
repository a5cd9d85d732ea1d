/* SPDX-License-Identifier: ISC */
#include "../english/sentence.h"
#include "period_dating.h"

/* The most figures back that a comparison looks. */
#define BACK 64

/* What is seen of the word behind a sentence's end, in bytes. */
#define WORD 64

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
	return i > 0 ? slice_part(s, i, s.n) : s;
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

/*
 * Whether figure k is the subject of a verb that has figure i for its object:
 * in "four inspectors made 90 visits" the visits are compared.
 */
static bool
is_doer(const struct dating *d, size_t k, size_t i)
{
	const struct quantity *q = &d->qs->q[i];
	size_t verb = d->ps->clauses.c[mark_of(d, q)->clause].verb;

	if (verb != NO_TOKEN && (is(d->ts, verb + 1) & (W_PREP | W_ADV)))
		verb++; /* "carried out" */
	return verb != NO_TOKEN && d->qs->q[k].last < verb &&
	    q->bound == verb + 1 && !(is(d->ts, verb) & W_BE);
}

/* The best figure of the clause of figure i, which is its last, for b. */
static size_t
best_of_clause(const struct dating *d, size_t i, const struct quantity *b)
{
	size_t best = i, k;
	uint32_t clause = mark_of(d, &d->qs->q[i])->clause;

	for (k = i + 1; k-- > d->from && k + BACK > i; ) {
		const struct quantity *q = &d->qs->q[k];

		/* what stands before another comparison has been compared */
		if (mark_of(d, q)->clause != clause || mark_of(d, q)->compare)
			break;
		if (is_top(d, q) && suits(q, b) >= suits(&d->qs->q[best], b) +
		    is_doer(d, k, best))
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

		if (q->first >= at)
			continue;
		if (n > 0 && mark_of(d, q)->compare)
			break;
		if (!is_top(d, q))
			continue;
		if (n > 0 && mark_of(d, q)->clause !=
		    mark_of(d, &d->qs->q[row[0]])->clause)
			break;
		row[n++] = k;
	}
	return n;
}

/*
 * Reads the figures of the sentence before this one, the last first: those
 * with no end of a sentence between them and it. Each byte is looked at once,
 * however many comparisons ask.
 */
static void
read_before(struct dating *d)
{
	const struct slice text = d->p->text;
	size_t next = d->ts->t[0].at, k;

	d->before_read = true;
	for (k = d->from; k-- > 0 && d->befores < PAIRS; ) {
		const struct quantity *q = &d->qs->q[k];
		struct slice seen = slice_part(text, 0,
		    text.n - next > WORD ? next + WORD : text.n);

		if (sentence_next(seen, sentence_end(seen, q->at)) < next)
			break;
		next = q->at + 1;
		if (has_period(q) && q->role == ROLE_NONE &&
		    q->whole == NO_QUANTITY &&
		    (q->at == 0 || text.p[q->at - 1] != '('))
			d->before[d->befores++] = k;
	}
}

/* The figures of the sentence before this one, the last first. */
static size_t
figures_before(struct dating *d, size_t row[PAIRS])
{
	if (!d->before_read)
		read_before(d);
	memcpy(row, d->before, sizeof(d->before));
	return d->befores;
}

/*
 * The one of figures row, of a sentence before, that suits figure b best; of
 * equals the last, but a total before what is only of some form, or pending.
 */
static size_t
best_of(const struct quantity *q, const size_t *row, size_t rows,
    const struct quantity *b)
{
	size_t best = row[0], k;

	for (k = 1; k < rows; k++) {
		int more = suits(&q[row[k]], b) - suits(&q[best], b);

		if (more > 0 || (more == 0 && q[row[k]].scope == SCOPE_NONE &&
		    q[best].scope != SCOPE_NONE))
			best = row[k];
	}
	return best;
}

/* The first of figures head that is of that kind; if none is, the first. */
static size_t
of_kind(const struct quantity *q, const size_t *head, size_t heads,
    enum kind kind)
{
	size_t k;

	for (k = 0; k < heads; k++)
		if (q[head[k]].kind == kind)
			return head[k];
	return head[0];
}

/*
 * Sets what the count figures of prior are compared with: as many figures of
 * the clause before token at, else the clauses' heads, in the same order.
 */
static void
pair(struct dating *d, const size_t *prior, size_t count, size_t at)
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
		q[prior[0]].compared = heads > 0 ?
		    of_kind(q, head, heads, q[prior[0]].kind) :
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

/* Whether any phrase stands in comparison s. */
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

/* Whether the part of the sentence that figure q stands in has a verb. */
static bool
has_verb(const struct dating *d, const struct quantity *q)
{
	const struct clause_mark *m = mark_of(d, q);
	size_t verb = d->ps->clauses.c[m->clause].verb;

	return verb != NO_TOKEN && d->mark[verb].part == m->part;
}

/* Whether q, in a part of its own, is about an earlier time than figure i. */
static bool
goes_back(const struct dating *d, const struct quantity *q, size_t i)
{
	return i != NO_QUANTITY && q->dated &&
	    mark_of(d, q)->part > mark_of(d, &d->qs->q[i])->part &&
	    is_earlier(q->period, d->qs->q[i].period);
}

/* "23 were in the same period of 2009" */
static bool
is_same_time(const struct dating *d, const struct quantity *q)
{
	bool own;
	size_t w = phrase_of(d, q, &own);

	return w != NO_TOKEN && own && d->w[w].same;
}

/* Figure q is given to be compared with figure base. */
static void
set_prior(const struct dating *d, struct quantity *q, size_t base)
{
	bool own;
	size_t w = phrase_of(d, q, &own);

	q->role = ROLE_PRIOR;
	q->compared = base;
	if (w != NO_TOKEN)
		q->period = compared_period(d, &d->w[w], &d->qs->q[base]);
}

/*
 * "12 in 2009; nine in 2008": a part without a verb, about a time before;
 * "compared with nine in 2008; eight in 2007": and one before that.
 */
static void
fill_fragments(struct dating *d)
{
	size_t i, before = NO_QUANTITY, prior = NO_QUANTITY;

	for (i = d->from; i < d->qs->n; i++) {
		struct quantity *q = &d->qs->q[i];

		/* the first of its part: "with nine, including four" */
		if (mark_of(d, q)->compare && q->compared != NO_QUANTITY &&
		    (prior == NO_QUANTITY || mark_of(d, q)->part >
		    mark_of(d, &d->qs->q[prior])->part))
			prior = i;
		if (!is_top(d, q))
			continue;
		if (goes_back(d, q, prior) && !has_verb(d, q)) {
			q->role = ROLE_PRIOR;
			q->compared = d->qs->q[prior].compared;
			prior = i;
		} else if (goes_back(d, q, before)) {
			if (!has_verb(d, q))
				q->role = ROLE_PRIOR;
			else if (is_same_time(d, q))
				set_prior(d, q, before);
		} else if (q->role == ROLE_NONE) {
			before = i;
		}
	}
}

/* Whether figures a and b are of the same deed, b earlier: "had arrested". */
static bool
is_deed_before(const struct dating *d, const struct quantity *a,
    const struct quantity *b)
{
	const struct clause_span *c = d->ps->clauses.c;
	const struct clause_span *mine = &c[mark_of(d, b)->clause];
	size_t verb = c[mark_of(d, a)->clause].verb;

	return mine->tense == TENSE_PLUPERFECT || (verb != NO_TOKEN &&
	    mine->verb != NO_TOKEN && slice_eq(token_text(d->ts, verb),
	    token_text(d->ts, mine->verb)));
}

/* The time that figure q has, or would have if compared with figure base. */
static struct interval
period_before(const struct dating *d, const struct quantity *q, size_t base)
{
	bool own;
	size_t w = phrase_of(d, q, &own);

	return w != NO_TOKEN && d->w[w].back ?
	    compared_period(d, &d->w[w], &d->qs->q[base]) : q->period;
}

/* "30 in 2006, while 41 had been in 2005": the 41 are given to compare. */
static void
fill_contrasts(struct dating *d)
{
	size_t i, last = NO_QUANTITY, base, at = 0;
	uint32_t clause = 0;

	for (i = d->from; i < d->qs->n; i++) {
		struct quantity *q = &d->qs->q[i];
		struct interval when;

		if (!is_top(d, q))
			continue;
		while (at < q->first &&
		    !(clause_is(&d->ps->clauses, d->ts, at) & CW_CONTRAST))
			at++;
		if (at == q->first) { /* before "while" */
			last = i;
			continue;
		}
		if (clause == 0)
			clause = mark_of(d, q)->clause;
		if (last == NO_QUANTITY || !q->dated ||
		    mark_of(d, q)->clause != clause)
			return;
		base = best_of_clause(d, last, q);
		when = period_before(d, q, base);
		if (q->role == ROLE_NONE && is_earlier(when,
		    d->qs->q[base].period) &&
		    is_deed_before(d, &d->qs->q[base], q)) {
			q->period = when;
			q->role = ROLE_PRIOR;
			q->compared = base;
		}
	}
}

void
compares_fill(struct dating *d)
{
	const struct clauses *c = &d->ps->clauses;

	fill_compares(d);
	if (clauses_sign(c, TOKEN_OPEN))
		fill_brackets(d);
	if (clauses_sign(c, TOKEN_SEMICOLON))
		fill_fragments(d);
	if (c->seen & CW_CONTRAST)
		fill_contrasts(d);
}
