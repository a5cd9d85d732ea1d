/* SPDX-License-Identifier: ISC */
#include <stdlib.h>

#include "panel_pick.h"

/* How a candidate stands: the first difference decides, the less wins. */
struct standing {
	bool unknown;
	bool older;
	int ended; /* of older ones: the last to end first */
	int section;
	bool bound;
};

static bool
is_zero(const struct panel *p, const struct figure *f)
{
	return slice_eq(span_of(&p->arena, f->low), SLICE("0")) &&
	    slice_eq(span_of(&p->arena, f->high), SLICE("0"));
}

/* Dozens, scores, hundreds ...: the bounds of their classes. */
static bool
is_vague(const struct panel *p, const struct figure *f)
{
	static const struct {
		struct slice low, high;
	} classes[] = {
	    {LIT("24"), LIT("99")},
	    {LIT("40"), LIT("99")},
	    {LIT("200"), LIT("999")},
	    {LIT("2000"), LIT("9999")},
	    {LIT("20000"), LIT("99999")},
	    {LIT("200000"), LIT("999999")},
	    {LIT("2000000"), LIT("9999999")},
	    {LIT("2000000000"), LIT("9999999999")},
	};
	size_t i;

	if (f->rel != REL_ABOUT)
		return false;
	for (i = 0; i < sizeof(classes) / sizeof(classes[0]); i++)
		if (slice_eq(classes[i].low, span_of(&p->arena, f->low)) &&
		    slice_eq(classes[i].high, span_of(&p->arena, f->high)))
			return true;
	return false;
}

static bool
is_candidate(const struct panel *p, const struct figure *f, enum scope scope,
    bool parts)
{
	if (f->scope != scope || f->other ||
	    f->kind != KIND_COUNT || f->role != ROLE_NONE ||
	    (f->part && !parts))
		return false;
	if (f->rel == REL_UNKNOWN || is_zero(p, f))
		return true;
	return f->rel != REL_MEAN && !is_vague(p, f) && !when_is_long(f->when);
}

static int
section_rank(enum section s)
{
	switch (s) {
	case SECTION_OVERVIEW:
		return 1;
	case SECTION_PROFILE:
	case SECTION_RECOMMENDATIONS:
		return 2;
	default:
		return 0;
	}
}

/* The report's year, 0 if unknown: then nothing is old. */
static int
report_year(const struct panel *p)
{
	struct slice s = panel_year(p);
	int year = 0;
	size_t i;

	for (i = 0; i < s.n; i++) {
		if (!is_digit(s.p[i]) || i == 4)
			return 0;
		year = year * 10 + (s.p[i] - '0');
	}
	return year;
}

static struct standing
standing_of(const struct panel *p, const struct figure *f, int year)
{
	struct standing s = {0};

	s.unknown = f->rel == REL_UNKNOWN;
	s.older = !is_dash(span_of(&p->arena, f->period)) &&
	    f->when.to / 10000 < year - 1;
	s.ended = s.older ? -f->when.to : 0;
	s.section = section_rank(f->section);
	s.bound = f->rel >= REL_MORE && f->rel <= REL_AT_MOST;
	return s;
}

static int
by_standing(struct standing a, struct standing b)
{
	if (a.unknown != b.unknown)
		return a.unknown - b.unknown;
	if (a.older != b.older)
		return a.older - b.older;
	if (a.ended != b.ended)
		return a.ended < b.ended ? -1 : 1;
	if (a.section != b.section)
		return a.section - b.section;
	return a.bound - b.bound;
}

/* The figures stand by place: of equal ones the first wins. */
static struct figure *
pick(const struct panel *p, enum measure m, enum scope scope,
    bool parts)
{
	int year = report_year(p);
	struct standing best = {0}, s;
	struct figure *f, *head = NULL;

	for (f = p->first[m]; f; f = f->next) {
		if (!is_candidate(p, f, scope, parts))
			continue;
		s = standing_of(p, f, year);
		if (head && by_standing(s, best) >= 0)
			continue;
		head = f;
		best = s;
	}
	return head;
}

static int
by_value(const void *left, const void *right)
{
	const struct slice *a = left, *b = right;

	if (a->n != b->n)
		return a->n < b->n ? -1 : 1;
	return a->n > 0 ? memcmp(a->p, b->p, a->n) : 0;
}

/* How many different values stood level with head but for their place. */
static size_t
count_rivals(struct panel *p, const struct figure *head)
{
	int year = report_year(p);
	struct standing best = standing_of(p, head, year);
	size_t count = 0, different = 0, i;
	const struct figure *f;

	p->values = mem_grow(p->values, &p->values_cap, p->count,
	    sizeof(*p->values));
	for (f = p->first[head->measure]; f; f = f->next)
		if (is_candidate(p, f, head->scope, false) &&
		    by_standing(standing_of(p, f, year), best) == 0)
			p->values[count++] = figure_value(p, f);
	qsort(p->values, count, sizeof(*p->values), by_value);
	for (i = 0; i < count; i++)
		if (i == 0 || by_value(&p->values[i - 1], &p->values[i]) != 0)
			different++;
	return different;
}

static struct figure *
of_period(const struct panel *p, struct figure *f, const struct figure *total)
{
	if (f && total && !slice_eq(span_of(&p->arena, f->period),
	    span_of(&p->arena, total->period)))
		return NULL;
	return f;
}

struct headline
pick_headline(struct panel *p, enum measure m)
{
	struct headline h = {0};

	h.total = pick(p, m, SCOPE_NONE, false);
	if (!h.total)
		h.total = pick(p, m, SCOPE_NGO, false);
	h.sex = of_period(p, pick(p, m, SCOPE_SEX, true), h.total);
	h.labor = of_period(p, pick(p, m, SCOPE_LABOR, true), h.total);
	if (h.total && p->form == TIP_TRACED)
		h.rivals = count_rivals(p, h.total);
	return h;
}

struct slice
figure_value(const struct panel *p, const struct figure *f)
{
	struct slice low;

	if (!f)
		return SLICE("-");
	if (f->rel == REL_UNKNOWN)
		return SLICE("NR");
	low = span_of(&p->arena, f->low);
	return is_dash(low) ? span_of(&p->arena, f->high) : low;
}

/* Seconds of the reckoning: 30 days a month, 12 months a year. */
static unsigned long long
unit_seconds(struct slice unit)
{
	static const struct {
		struct slice name;
		unsigned long long seconds;
	} units[] = {
	    {LIT("year"), 31104000},
	    {LIT("month"), 2592000},
	    {LIT("week"), 604800},
	    {LIT("day"), 86400},
	    {LIT("hour"), 3600},
	    {LIT("minute"), 60},
	    {LIT("second"), 1},
	    {LIT("decade"), 311040000},
	};
	size_t i;

	for (i = 0; i < sizeof(units) / sizeof(units[0]); i++)
		if (slice_eq(units[i].name, unit))
			return units[i].seconds;
	return 0;
}

/*
 * A decimal in ten-thousandths, what is finer dropped. False from a million
 * on: no sentence is that long, and the product with any unit would not fit.
 */
static bool
ten_thousandths(struct slice s, unsigned long long *value)
{
	size_t i, places = 0;
	bool point = false;

	*value = 0;
	for (i = 0; i < s.n && places < 4; i++) {
		if (s.p[i] == '.') {
			point = true;
			continue;
		}
		if (!is_digit(s.p[i]) || *value >= 10000000000u)
			return false;
		*value = *value * 10 + (unsigned long long)(s.p[i] - '0');
		places += point;
	}
	for (; places < 4; places++)
		*value *= 10;
	return s.n > 0 && *value < 10000000000u;
}

static months
to_months(struct slice value, struct slice unit)
{
	const unsigned long long month = 2592000ull * 10000;
	unsigned long long v, seconds = unit_seconds(unit);

	if (slice_eq(value, SLICE("life")))
		return MONTHS_LIFE;
	if (seconds == 0 || !ten_thousandths(value, &v))
		return MONTHS_NONE;
	v *= seconds;
	return v / month * 100 + (v % month * 100 + month / 2) / month;
}

static struct terms
terms_of(const struct panel *p, struct figure *f)
{
	struct slice unit = span_of(&p->arena, f->unit);
	struct terms t = {0};

	t.low_from = t.high_from = f;
	if (slice_eq(unit, SLICE("life"))) {
		t.low = t.high = MONTHS_LIFE;
		return t;
	}
	t.low = to_months(span_of(&p->arena, f->low), unit);
	t.high = to_months(span_of(&p->arena, f->high), unit);
	return t;
}

struct terms
pick_sentence(struct panel *p)
{
	struct terms all = {MONTHS_NONE, MONTHS_NONE, NULL, NULL}, t;
	struct figure *f;

	for (f = p->first[MEASURE_SENTENCE]; f; f = f->next) {
		if (f->kind != KIND_DURATION ||
		    f->role != ROLE_NONE || f->rel == REL_MEAN ||
		    f->rel == REL_UNKNOWN || f->other)
			continue;
		t = terms_of(p, f);
		if (t.low != MONTHS_NONE &&
		    (!all.low_from || t.low < all.low)) {
			all.low = t.low;
			all.low_from = f;
		}
		if (t.high != MONTHS_NONE &&
		    (!all.high_from || t.high > all.high)) {
			all.high = t.high;
			all.high_from = f;
		}
	}
	return all;
}

struct terms
pick_penalty(struct panel *p)
{
	struct figure *f, *first = NULL;

	for (f = p->first[MEASURE_PENALTY]; f; f = f->next) {
		if (f->kind != KIND_DURATION ||
		    f->other)
			continue;
		if (f->section == SECTION_PROSECUTION)
			return terms_of(p, f);
		if (!first)
			first = f;
	}
	if (!first)
		return (struct terms){MONTHS_NONE, MONTHS_NONE, NULL, NULL};
	return terms_of(p, first);
}

static bool
is_funding(const struct figure *f, enum kind kind)
{
	return f->kind == kind && f->role == ROLE_NONE && f->scope == SCOPE_NONE && !f->other;
}

static bool
is_unit(const struct panel *p, const struct figure *f, struct slice unit)
{
	return slice_eq(span_of(&p->arena, f->unit), unit);
}

/* The dollars in the brackets behind an amount, before any other money. */
static struct figure *
dollars(const struct panel *p, struct figure *amount)
{
	struct figure *f;

	if (is_unit(p, amount, SLICE("USD")))
		return amount;
	for (f = amount + 1; f < p->figures + p->count; f++) {
		if (f->para != amount->para)
			break;
		if (f->kind != KIND_MONEY || f->at == amount->at ||
		    f->other)
			continue;
		if (f->scope != SCOPE_CONV)
			break;
		if (is_unit(p, f, SLICE("USD")))
			return f;
	}
	return NULL;
}

struct money
pick_funding(struct panel *p)
{
	struct figure *f, *silent = NULL, *zero = NULL;
	struct slice unit;

	for (f = p->first[MEASURE_FUNDING]; f; f = f->next) {
		unit = span_of(&p->arena, f->unit);
		if (is_funding(f, KIND_MONEY) && !memchr(unit.p, '/', unit.n))
			return (struct money){f, dollars(p, f)};
		if (!is_funding(f, KIND_COUNT))
			continue;
		if (!silent && f->rel == REL_UNKNOWN)
			silent = f;
		if (!zero && is_zero(p, f))
			zero = f;
	}
	return (struct money){zero ? zero : silent, NULL};
}
