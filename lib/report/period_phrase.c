/* SPDX-License-Identifier: ISC */
#include "period_phrase.h"

#include "../english/numeral.h"
#include "../english/phrase.h"

struct period_word_row {
	struct slice key;
	unsigned is;
};

#include "report/period_word.h"

/* The most tokens between a preposition and its date. */
#define LEAD_WORDS 8

/* The most tokens of what introduces a sentence. */
#define FRONT_WORDS 64

unsigned
period_is(const struct tokens *ts, size_t i)
{
	const struct word_row *w = token_word(ts, i);

	return w && w->period_word ? period_word_rows[w->period_word - 1].is : 0;
}

struct interval
reporting_period(int year, int before)
{
	struct interval none = {{0, 0, 0}, {0, 0, 0}};

	if (year < 2 + before)
		return none;
	return (struct interval){{year - 1 - before, 4, 0},
	    {year - before, 3, 0}};
}

struct interval
years_earlier(struct interval when, int years)
{
	struct interval none = {{0, 0, 0}, {0, 0, 0}};

	if ((when.from.year && when.from.year <= years) ||
	    (when.to.year && when.to.year <= years))
		return none;
	if (when.from.year)
		when.from.year -= years;
	if (when.to.year)
		when.to.year -= years;
	return when;
}

static struct interval
point(struct date d)
{
	return (struct interval){d, d};
}

/* Reading phrases: where the sentence is, and what it is read for. */
struct reading {
	struct when_phrases *ws;
	const struct tokens *ts;
	const struct clauses *c;
	int year;
	bool us;
	struct interval said; /* the last date before, if any */
};

/*
 * The token before the words that may stand between a preposition and the
 * date at i: "in early 2009", "at the end of fiscal year (FY) 2009". NO_TOKEN
 * at the beginning. *word gathers what the words between say.
 */
static size_t
lead(const struct tokens *ts, size_t i, unsigned *word)
{
	size_t least = i > LEAD_WORDS ? i - LEAD_WORDS : 0, k = i;

	*word = 0;
	while (k > least) {
		unsigned w = period_is(ts, k - 1);
		enum token_kind kind = kind_of(ts, k - 1);

		if ((is(ts, k - 1) & W_OF) && k > least + 1 &&
		    (period_is(ts, k - 2) & PW_OF)) {
			*word |= period_is(ts, k - 2);
			k -= 2;
		} else if ((w & PW_YEAR) && k == i) {
			k--; /* "the year 2009" */
		} else if ((w & PW_YEAR) &&
		    (period_is(ts, k - 2) & PW_ANNUAL)) {
			k--;
		} else if ((w & PW_SKIP) || (is(ts, k - 1) & (W_THE |
		    W_WEEKDAY | W_SAME)) || ((kind == TOKEN_CLOSE || kind == TOKEN_OPEN) &&
		    (*word & PW_ANNUAL || (period_is(ts, k - 2) & PW_ANNUAL))) ||
		    (kind == TOKEN_DASH && (period_is(ts, k - 2) & PW_SKIP)) ||
		    (kind == TOKEN_COMMA && k > 1 && (is(ts, k - 2) & W_WEEKDAY))) {
			*word |= w;
			k--;
		} else {
			break;
		}
	}
	return k > 0 ? k - 1 : NO_TOKEN;
}

static struct when_phrase *
add_phrase(struct reading *r, size_t first, size_t last, struct interval when,
    enum when_kind kind)
{
	struct when_phrases *ws = r->ws;
	struct when_phrase *w;

	ws->w = mem_grow(ws->w, &ws->cap, ws->n + 1, sizeof(*ws->w));
	w = &ws->w[ws->n++];
	*w = (struct when_phrase){.first = first, .last = last, .when = when,
	    .kind = kind, .clause = r->c->mark[last].clause};
	return w;
}

/* Whether a noun follows token i at once: "the 2009 grant". */
static bool
noun_follows(const struct reading *r, size_t i)
{
	const struct tokens *ts = r->ts;
	uint64_t no = W_PREP | W_CONJ | W_SUBORD | W_REL | W_ADV | W_PRON |
	    W_DET | W_CARD | W_BE | W_HAVE | W_DO | W_MODAL | W_NEG;

	return kind_of(ts, i + 1) == TOKEN_WORD && !(is(ts, i + 1) & no) &&
	    !r->c->mark[i + 1].finite;
}

/* "the 2009 calendar year": the token of "year"; else i. */
static size_t
year_follows(const struct tokens *ts, size_t i, bool *fiscal)
{
	size_t at = i + 1;

	while (period_is(ts, at) & (PW_ANNUAL | PW_REPORTING)) {
		if (token_is(ts, at, SLICE("fiscal")))
			*fiscal = true;
		at++;
	}
	if (at < ts->n && (period_is(ts, at) & (PW_YEAR | PW_PERIOD)) &&
	    (at > i + 1 || (period_is(ts, at) & PW_PERIOD)))
		return at;
	return i;
}

/* Whether the date of q is a whole fiscal year, or some of them. */
static struct interval
fiscal_years(struct interval when)
{
	if (when.from.month || when.to.month || !when.from.year)
		return when;
	return (struct interval){{when.from.year - 1, 10, 0},
	    {when.to.year, 9, 0}};
}

/* How a date behind the preposition at token at is meant; -1 for no period. */
static int
kind_of_lead(const struct reading *r, size_t at, const struct quantity *q,
    unsigned word)
{
	const struct tokens *ts = r->ts;
	unsigned w = at == NO_TOKEN ? 0 : period_is(ts, at);
	bool interval = date_compare(q->when.from, q->when.to) != 0;

	if (at == NO_TOKEN)
		return q->when.from.month || (word & PW_ANNUAL) ? WHEN_PLAIN : -1;
	if (w & PW_SINCE)
		return WHEN_SINCE;
	if (w & PW_UNTIL)
		return -1;
	if (w & (PW_BY | PW_FOR))
		return WHEN_OWN;
	if (w & PW_IN)
		return word & (PW_END | PW_START) ? WHEN_OWN : WHEN_PLAIN;
	if (is(ts, at) & W_FROM)
		return interval ? WHEN_PLAIN : WHEN_OWN;
	if (is(ts, at) & W_OF)
		return at > 0 && (is(ts, at - 1) & W_AS) ? WHEN_PLAIN :
		    WHEN_NOUN;
	if (r->c->mark[at].compare)
		return WHEN_PLAIN; /* "compared with 2009" */
	if (kind_of(ts, at) == TOKEN_OPEN)
		return WHEN_PLAIN;
	return q->when.from.day && kind_of(ts, at) != TOKEN_WORD ? WHEN_PLAIN :
	    -1;
}

/* Whether "and", "or" or a comma at token at joins a date to the last one. */
static bool
is_joined(const struct reading *r, size_t at)
{
	const struct tokens *ts = r->ts;
	const struct when_phrase *w;

	if (at == NO_TOKEN || r->ws->n == 0 || at == 0)
		return false;
	w = &r->ws->w[r->ws->n - 1];
	if (r->c->mark[at + 1].clause != w->clause)
		return false;
	if ((is(ts, at) & W_IN) && at > 1 && (is(ts, at - 1) & (W_AND | W_OR)))
		at--;
	if (!(is(ts, at) & (W_AND | W_OR)) && kind_of(ts, at) != TOKEN_COMMA)
		return false;
	return w->last + 1 == at || (w->last + 2 == at &&
	    kind_of(ts, at - 1) == TOKEN_COMMA);
}

/* A law's date ("passed in 2009") is no figure's; a study's is. */
static int
kind_of_noun(const struct reading *r, size_t last)
{
	size_t k;

	for (k = last + 1; k <= last + 4; k++) {
		if (period_is(r->ts, k) & PW_STUDY)
			return WHEN_OWN;
		if (!noun_follows(r, k - 1))
			break;
	}
	return WHEN_NOUN;
}

/* Whether token i is a participle behind its noun: "suspects arrested in". */
static bool
is_reduced(const struct reading *r, size_t i)
{
	size_t at = i;

	if (!(r->c->mark[i].word & CW_PARTICIPLE) ||
	    r->c->c[r->c->mark[i].clause].verb == i)
		return false;
	while (at > 0 && (is(r->ts, at - 1) & (W_ADV | W_NEG)))
		at--;
	return at > 0 && !(is(r->ts, at - 1) & (W_BE | W_HAVE | W_AND | W_OR));
}

/*
 * "one case, opened in 1999, led to": the participle at token i is set between
 * commas with the date that ends at token last, and a verb follows.
 */
static bool
is_aside(const struct reading *r, size_t i, size_t last)
{
	return i > 0 && (r->c->mark[i].word & CW_PARTICIPLE) &&
	    kind_of(r->ts, i - 1) == TOKEN_COMMA &&
	    kind_of(r->ts, last + 1) == TOKEN_COMMA &&
	    last + 2 < r->ts->n && (r->c->mark[last + 2].finite ||
	    (is(r->ts, last + 2) & (W_BE | W_HAVE | W_MODAL)));
}

/* Whether a law, act or plan stands close before token i. */
static bool
is_law_before(const struct tokens *ts, size_t i)
{
	size_t k;

	for (k = 1; k <= 3 && k <= i; k++)
		if (period_is(ts, i - k) & PW_LAW)
			return true;
	return false;
}

/* "since its start in 2006": whether "since" governs the phrase at token i. */
static bool
after_since(const struct reading *r, size_t i)
{
	size_t k;

	for (k = 1; k <= 4 && i != NO_TOKEN && k <= i; k++) {
		if (token_is(r->ts, i - k, SLICE("since")))
			return true;
		if (kind_of(r->ts, i - k) != TOKEN_WORD ||
		    r->c->mark[i - k].finite || (is(r->ts, i - k) & W_AND))
			return false;
	}
	return false;
}

/* Whether fiscal years are spoken of before the date at token i. */
static bool
is_fiscal(const struct tokens *ts, size_t i)
{
	size_t k;

	for (k = 1; k <= 5 && k <= i; k++) {
		if (!period_is(ts, i - k) && kind_of(ts, i - k) == TOKEN_WORD)
			return false;
		if (token_is(ts, i - k, SLICE("fiscal")) ||
		    token_is(ts, i - k, SLICE("financial")) ||
		    token_is(ts, i - k, SLICE("fy")))
			return true;
	}
	return false;
}

/* "the highest price since 2009": no figure's period. */
static bool
is_record(const struct tokens *ts, size_t i)
{
	size_t k;

	for (k = 1; k <= 3 && k <= i; k++)
		if (slice_ends(token_text(ts, i - k), SLICE("est")) ||
		    (is(ts, i - k) & W_ORD) || token_is(ts, i - k, SLICE("only")))
			return true;
	return false;
}

/* Whether the phrase at token i is only what something is likened to. */
static bool
is_likened(const struct reading *r, size_t i)
{
	return i != NO_TOKEN && i > 0 && !r->c->mark[i].compare &&
	    !(is(r->ts, i) & W_OF) && (is(r->ts, i - 1) & W_AS);
}

/* How date q, its last token last, is meant; -1 where it is no period. */
static int
kind_of_date(const struct reading *r, const struct quantity *q, size_t last,
    size_t at, unsigned word)
{
	int kind = kind_of_lead(r, at, q, word);

	if (is_joined(r, at))
		return (int)r->ws->w[r->ws->n - 1].kind;
	/* "the 2009 grant" */
	if (last == q->last && q->first > 0 && noun_follows(r, last) &&
	    (kind < 0 || (at != q->first - 1 &&
	    !(word & (PW_OF | PW_ANNUAL)))))
		return kind_of_noun(r, last);
	if (kind == WHEN_PLAIN && is_likened(r, at))
		return -1;
	if (kind == WHEN_SINCE && is_record(r->ts, at))
		return -1;
	return kind == WHEN_PLAIN && after_since(r, at) ? WHEN_SINCE : kind;
}

/* Whether the date behind token at is that of a law or plan: "passed in". */
static bool
is_laws(const struct reading *r, size_t at, bool reduced)
{
	return (reduced && is_law_before(r->ts, at - 1)) ||
	    ((period_is(r->ts, at) & PW_FOR) && is_law_before(r->ts, at));
}

static void
read_date_phrase(struct reading *r, const struct quantity *q)
{
	const struct tokens *ts = r->ts;
	bool fiscal = false, joined, reduced;
	size_t last = year_follows(ts, q->last, &fiscal), at;
	struct interval when = q->when;
	struct when_phrase *w;
	unsigned word;
	int kind;

	if (!date_known(when.from))
		when.from = when.to;
	if (!date_known(when.to))
		when.to = when.from;
	at = lead(ts, q->first, &word);
	kind = kind_of_date(r, q, last, at, word);
	if (!when.from.year || kind < 0)
		return;
	reduced = at != NO_TOKEN && at > 0 && (is_reduced(r, at - 1) ||
	    is_aside(r, at - 1, last));
	if (at != NO_TOKEN && at > 0 && is_laws(r, at, reduced))
		return;
	if (r->us && (fiscal || is_fiscal(ts, q->first)))
		when = fiscal_years(when);
	if (kind == WHEN_SINCE)
		when.to = (struct date){0, 0, 0};
	else if (at != NO_TOKEN && (period_is(ts, at) & PW_BY))
		when = point(when.to);
	joined = is_joined(r, at);
	w = add_phrase(r, at == NO_TOKEN || kind == WHEN_NOUN ? q->first : at,
	    last, when, (enum when_kind)kind);
	w->joined = joined;
	w->reduced = reduced;
}

/* The whole number that ends at token i, *first its first token; or 0. */
static int
number_before(const struct tokens *ts, size_t i, size_t *first)
{
	struct numeral n;
	size_t k;

	/* "last year": a word that ends none */
	if (!LOOK_EVERYWHERE && kind_of(ts, i) == TOKEN_WORD &&
	    !(is(ts, i) & W_NUMBER) && !glued(ts, i))
		return 0;
	for (k = i + 1; k-- > 0 && k + 3 > i; ) {
		if (!numeral_read(ts, k, &n) || n.last != i ||
		    n.kind != NUMERAL_CARDINAL)
			continue;
		*first = k;
		return decimal_whole(n.low) > 0 && decimal_whole(n.low) < 200
		    ? (int)decimal_whole(n.low) : 0;
	}
	return 0;
}

/* "the last six years": the years before the report's. */
static struct interval
last_years(const struct reading *r, int count, int unit)
{
	struct interval none = {{0, 0, 0}, {0, 0, 0}};
	int month, from;

	if (unit == UNIT_DECADE)
		count *= 10;
	if (r->year <= (unit == UNIT_MONTH ? count / 12 + 1 : count))
		return none;
	if (unit != UNIT_MONTH)
		return count == 1 ? reporting_period(r->year, 0) :
		    (struct interval){{r->year - count, 0, 0},
		    {r->year - 1, 0, 0}};
	month = r->year * 12 + 2; /* March, from January as 0 */
	from = month - count + 1;
	return (struct interval){{from / 12, from % 12 + 1, 0},
	    {r->year, 3, 0}};
}

/* The modifiers before the noun at token i; *first is the first of them. */
static unsigned
modifiers(const struct tokens *ts, size_t i, size_t *first)
{
	unsigned all = 0, w, want = PW_REPORTING | PW_ANNUAL | PW_BEFORE |
	    PW_LAST | PW_PAST | PW_NOW;

	*first = i;
	while (*first > 0) {
		w = period_is(ts, *first - 1);
		if (!(w & want) && !(is(ts, *first - 1) & W_SAME) &&
		    !(w & PW_SKIP && (all & want)) &&
		    !token_is(ts, *first - 1, SLICE("entire")) &&
		    !token_is(ts, *first - 1, SLICE("full")) &&
		    !token_is(ts, *first - 1, SLICE("immediate")) &&
		    !token_is(ts, *first - 1, SLICE("immediately")))
			break;
		all |= w & want;
		(*first)--;
	}
	return all;
}

/*
 * Sets kind and the interval's edge by the preposition before a phrase whose
 * first token is *first; false where it gives no period.
 */
static bool
lead_relative(const struct reading *r, size_t *first, struct interval *when,
    enum when_kind *kind, bool bare)
{
	const struct tokens *ts = r->ts;
	unsigned word;
	size_t at = lead(ts, *first, &word);
	unsigned w = at == NO_TOKEN ? 0 : period_is(ts, at);
	bool compared = r->c->mark[*first].compare;

	*kind = WHEN_PLAIN;
	if (word & (PW_END | PW_START)) {
		struct date d = word & PW_END ? when->to : when->from;

		if (d.year && !d.month)
			d.month = word & PW_END ? 12 : 1;
		*when = point(d);
		*kind = WHEN_OWN;
	}
	if (at == NO_TOKEN)
		return bare;
	if (w & PW_SINCE) {
		*kind = WHEN_SINCE;
		*first = at;
		when->to = (struct date){0, 0, 0};
		return token_is(ts, at, SLICE("since"));
	}
	if (w & (PW_IN | PW_BY)) {
		*first = at;
		if (token_is(ts, at, SLICE("between")))
			return false;
		return !(w & PW_BY) || *kind == WHEN_OWN;
	}
	if (w & PW_UNTIL)
		return false;
	if (is(ts, at) & (W_OF | W_FROM | W_FOR)) {
		if (*kind == WHEN_OWN)
			return is(ts, at) & W_OF ? at > 0 &&
			    (is(ts, at - 1) & W_AS) : compared;
		if (!compared && (is(ts, at) & W_FOR))
			*kind = WHEN_OWN;
		return compared || ((is(ts, at) & W_FOR) && bare);
	}
	return compared || bare;
}

/* "the year before", "two years earlier", "a year ago": years, or 0. */
static int
years_before(const struct tokens *ts, size_t i, size_t *first, bool *ago)
{
	bool year = (is(ts, i) & W_UNIT) && ts->t[i].unit == UNIT_YEAR;
	size_t k = i;
	int n = 1;

	*first = i;
	if (!year || kind_of(ts, i + 1) != TOKEN_WORD)
		return 0;
	*ago = token_is(ts, i + 1, SLICE("ago"));
	if (!*ago && !token_is(ts, i + 1, SLICE("earlier")) &&
	    !token_is(ts, i + 1, SLICE("before")) &&
	    !token_is(ts, i + 1, SLICE("prior")) &&
	    !token_is(ts, i + 1, SLICE("previously")))
		return 0;
	if (kind_of(ts, i + 2) == TOKEN_WORD &&
	    !(is(ts, i + 2) & (W_CONJ | W_PREP | W_SUBORD)))
		return 0;
	if (k > 0 && (is(ts, k - 1) & (W_ARTICLE | W_THE)))
		*first = k - 1;
	else
		n = k > 0 ? number_before(ts, k - 1, first) : 0;
	return n;
}

/* "the last six years", "the past decade" at the noun i. */
static bool
read_span(struct reading *r, size_t i)
{
	const struct tokens *ts = r->ts;
	int unit = ts->t[i].unit, count = 1;
	size_t first = i;
	unsigned w;
	struct interval when;
	enum when_kind kind;

	if (!(is(ts, i) & W_UNIT) || (unit != UNIT_YEAR && unit != UNIT_MONTH &&
	    unit != UNIT_DECADE) || i < 2)
		return false;
	if (unit != UNIT_DECADE || !(period_is(ts, i - 1) & (PW_PAST | PW_LAST))) {
		count = number_before(ts, i - 1, &first);
		if (count == 0 || first == 0)
			return false;
	}
	w = period_is(ts, first - 1);
	if (!(w & (PW_PAST | PW_LAST | PW_BEFORE)))
		return false;
	when = last_years(r, count, unit);
	first--;
	if (first > 0 && (is(ts, first - 1) & W_THE))
		first--;
	if (!lead_relative(r, &first, &when, &kind, false))
		return false;
	add_phrase(r, first, i, when, kind);
	return true;
}

/*
 * "the year ending March 31, 2008", "the 12 months that ended in June 2004" at
 * its noun i, q the first date from there on. Gives that it is one.
 */
static bool
read_ending(struct reading *r, size_t i, const struct quantity *q)
{
	const struct tokens *ts = r->ts;
	int unit = ts->t[i].unit, count = 1;
	size_t first = i, at = i + 1;
	struct interval when;
	enum when_kind kind;

	if (!(is(ts, i) & W_UNIT) || (unit != UNIT_YEAR && unit != UNIT_MONTH))
		return false;
	if (token_is(ts, at, SLICE("that")))
		at++;
	if (!token_is(ts, at, SLICE("ending")) &&
	    !token_is(ts, at, SLICE("ended")))
		return false;
	at++;
	while (is(ts, at) & (W_PREP | W_THE))
		at++;
	if (q->first != at || date_compare(q->when.from, q->when.to) != 0)
		return false;
	if (phrase_is_plural(ts, i))
		count = i > 0 ? number_before(ts, i - 1, &first) : 0;
	modifiers(ts, first, &first);
	first -= first > 0 && (is(ts, first - 1) & W_THE);
	when = date_months_to(q->when.to, unit == UNIT_YEAR ? 12 * count :
	    count);
	if (!q->when.to.month)
		when = q->when;
	if (count == 0 || !date_known(when.from) ||
	    !lead_relative(r, &first, &when, &kind, true))
		return false;
	add_phrase(r, first, q->last, when, WHEN_PLAIN)->clause =
	    r->c->mark[i].clause;
	return true;
}

/* "two years earlier", "a year ago" at its noun i. */
static bool
read_earlier(struct reading *r, size_t i)
{
	struct interval when = {{0, 0, 0}, {0, 0, 0}};
	struct when_phrase *p;
	bool ago = false;
	size_t first;
	int back = years_before(r->ts, i, &first, &ago);

	if (back == 0)
		return false;
	if (r->year)
		when = point(date_of_year(r->year - back));
	p = add_phrase(r, first, i + 1, when, WHEN_PLAIN);
	p->back = ago ? 0 : back;
	return true;
}

/* The preposition before "the" and token first, as PW_...; 0 if none. */
static unsigned
preposition(const struct tokens *ts, size_t first, bool the)
{
	size_t at = first - the;

	if (at == 0)
		return 0;
	if ((is(ts, at - 1) & W_OF) && at > 1 &&
	    token_is(ts, at - 2, SLICE("course")))
		return PW_IN;
	return period_is(ts, at - 1);
}

/*
 * What the noun at token i means with the modifiers w before it; false where
 * it is no period. *back is set to 1 where it is the year before another.
 */
static bool
relative_value(const struct reading *r, size_t i, unsigned w, bool the,
    unsigned before, struct interval *when, int *back)
{
	bool period = period_is(r->ts, i) & PW_PERIOD;
	bool reporting = period || (w & PW_REPORTING), in = before & PW_IN;

	if (period && !(w & (PW_REPORTING | PW_BEFORE)))
		return false;
	*when = reporting_period(r->year, 0);
	*back = 0;
	if (w & (PW_BEFORE | PW_LAST)) {
		if (reporting) {
			*when = reporting_period(r->year, 1);
		} else if (!(w & PW_LAST) || !the || !in) {
			*back = 1;
			if (r->year)
				*when = point(date_of_year(r->year - 1));
		}
		return true;
	}
	if (w & PW_PAST)
		return the || in;
	return reporting || (w & PW_NOW) || (in && the && !(w & PW_ANNUAL) &&
	    !token_is(r->ts, i + 1, SLICE("that")));
}

/* "the previous reporting period", "last year" at its noun i. */
static bool
read_relative(struct reading *r, size_t i)
{
	const struct tokens *ts = r->ts;
	struct interval when;
	enum when_kind kind;
	size_t first;
	unsigned w;
	bool the;
	int back;

	if (!(period_is(ts, i) & (PW_PERIOD | PW_YEAR)) ||
	    kind_of(ts, i + 1) == TOKEN_POSSESSIVE || date_year(ts, i + 1) ||
	    (kind_of(ts, i + 1) == TOKEN_DASH && glued(ts, i + 1) &&
	    ts->t[i + 1].n == 1))
		return false;
	w = modifiers(ts, i, &first);
	the = first > 0 && (is(ts, first - 1) & W_THE);
	if (!relative_value(r, i, w, the, preposition(ts, first, the), &when,
	    &back))
		return false;
	first -= the;
	if (!lead_relative(r, &first, &when, &kind,
	    w & (PW_BEFORE | PW_LAST | PW_NOW)))
		return false;
	add_phrase(r, first, i, when, kind)->back = back;
	return true;
}

/* "signed in 2005, led to 61 in that year" at its noun i. */
static bool
read_that(struct reading *r, size_t i)
{
	const struct tokens *ts = r->ts;

	if (i < 2 || !token_is(ts, i - 1, SLICE("that")) ||
	    !(is(ts, i) & W_UNIT) || ts->t[i].unit != UNIT_YEAR ||
	    !(period_is(ts, i - 2) & PW_IN) || !date_known(r->said.from))
		return false;
	add_phrase(r, i - 2, i, point(date_of_year(r->said.from.year)),
	    WHEN_PLAIN);
	return true;
}

/* "in the same period of 2009": said of a phrase just before this one. */
static bool
same_before(const struct tokens *ts, const struct when_phrase *w)
{
	size_t i = w->first > 5 ? w->first - 5 : 0;

	for (; i < w->last; i++)
		if ((is(ts, i) & W_SAME) || token_is(ts, i,
		    SLICE("corresponding")))
			return true;
	return false;
}

/*
 * "the same number as in 2003", "the same as last year", "the same number it
 * convicted in 2003": only what is compared is of that time, and not told.
 */
static bool
is_equalled(const struct reading *r, const struct when_phrase *w)
{
	const struct tokens *ts = r->ts;
	size_t i = w->first, least = i > LEAD_WORDS ? i - LEAD_WORDS : 0;

	/* "..., when they arrested nine" */
	if (token_is(ts, w->last + 1 + (kind_of(ts, w->last + 1) ==
	    TOKEN_COMMA), SLICE("when")))
		return false;
	for (; i > least && kind_of(ts, i - 1) == TOKEN_WORD &&
	    !clause_amount(ts, i - 1); i--)
		if (is(ts, i - 1) & W_SAME)
			return (is(ts, i) & W_AS) ||
			    (clause_is(r->c, ts, i) & CW_AMOUNT);
	return false;
}

/*
 * Whether all tokens from the part's beginning to phrase w introduce it; if as
 * a cause, that is noted.
 */
static bool
is_front(const struct reading *r, struct when_phrase *w)
{
	const struct tokens *ts = r->ts;
	const struct clause_mark *m = r->c->mark;
	uint32_t part = m[w->last].part;
	size_t first = w->last, i;
	bool comma = false;

	if (m[w->last].bracket || m[w->last].compare)
		return false;
	while (first > 0 && m[first - 1].part == part) {
		first--;
		if (w->last - first > FRONT_WORDS)
			return false;
		if (m[first].finite && r->c->c[m[first].clause].verb == first)
			return false;
	}
	if (kind_of(ts, first) == TOKEN_SEMICOLON)
		first++;
	while (first < w->first && ((is(ts, first) & (W_AND | W_BUT | W_ADV)) ||
	    kind_of(ts, first) == TOKEN_COMMA ||
	    slice_ends(token_text(ts, first), SLICE("ly"))))
		first++;
	if (first >= w->first)
		return true;
	/* but "Since its creation in 1998, ..." */
	if ((clause_is(r->c, ts, first) & CW_REASON) &&
	    w->kind != WHEN_SINCE && !(is(ts, first) & W_AS)) {
		w->reduced = true; /* "After the fire in 2009, ..." */
		return false;
	}
	for (i = w->last + 1; i < ts->n && !comma && m[i].part == part &&
	    i < w->last + FRONT_WORDS; i++) {
		if (m[i].finite && !m[i].bracket)
			break;
		comma = kind_of(ts, i) == TOKEN_COMMA && !m[i].bracket;
	}
	return comma && (is(ts, first) & W_PREP) &&
	    !(is(ts, first) & W_SUBORD && !(is(ts, first) & W_PREP));
}

/* "since the first was reported in 2008": open, and of the clause before. */
static void
since_clause(const struct reading *r, struct when_phrase *w)
{
	const struct clause_span *s = &r->c->c[w->clause];

	if (w->kind != WHEN_PLAIN || w->clause == 0 ||
	    s->link != CLAUSE_REASON || !token_is(r->ts, s->first,
	    SLICE("since")))
		return;
	w->kind = WHEN_SINCE;
	w->when.to = (struct date){0, 0, 0};
	w->clause--;
}

/* Whether token i is a noun that phrases of time end with: "year", "period". */
static bool
is_time_noun(const struct tokens *ts, size_t i)
{
	return (is(ts, i) & W_UNIT) ||
	    (period_is(ts, i) & (PW_PERIOD | PW_YEAR));
}

/* The first date from number k on that begins at token i or behind. */
static size_t
next_date(const struct quantities *qs, size_t k, size_t i)
{
	while (k < qs->n && (qs->q[k].first < i || qs->q[k].kind != KIND_DATE))
		k++;
	return k;
}

void
when_phrases_read(struct when_phrases *ws, const struct tokens *ts,
    const struct clauses *c, const struct quantities *qs, size_t from,
    int year, bool us)
{
	struct reading r = {ws, ts, c, year, us, {{0, 0, 0}, {0, 0, 0}}};
	size_t i, k = from;

	ws->n = 0;
	for (i = 0; ; i++) {
		size_t n = ws->n, noun = token_set_next(&c->times, i);

		k = next_date(qs, k, i);
		if (k == qs->n && noun >= ts->n)
			break;
		if (k < qs->n && qs->q[k].first <= noun) {
			read_date_phrase(&r, &qs->q[k]);
			r.said = qs->q[k].when;
			i = qs->q[k].last;
		} else {
			i = noun;
			if (k < qs->n && read_ending(&r, i, &qs->q[k]))
				i = qs->q[k].last;
			else if (is_time_noun(ts, i) && !read_span(&r, i) &&
			    !read_earlier(&r, i) && !read_that(&r, i))
				read_relative(&r, i);
		}
		if (ws->n > n) {
			struct when_phrase *w = &ws->w[ws->n - 1];

			if (is_equalled(&r, w)) {
				ws->n = n;
				continue;
			}
			w->same = same_before(ts, w);
			w->front = w->kind != WHEN_NOUN && is_front(&r, w);
			since_clause(&r, w);
		}
	}
}
