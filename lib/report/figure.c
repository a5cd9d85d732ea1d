/* SPDX-License-Identifier: ISC */
#include "figure.h"

#define COUNT_OF(array) (sizeof(array) / sizeof((array)[0]))

/* The columns of the quantity stream. */
enum {
	COLUMN_DOC,
	COLUMN_KIND,
	COLUMN_MEASURE,
	COLUMN_REL,
	COLUMN_LOW,
	COLUMN_HIGH,
	COLUMN_UNIT,
	COLUMN_PERIOD,
	COLUMN_ROLE,
	COLUMN_OF,
	COLUMN_WHAT,
	COLUMN_SECTION,
	COLUMN_PARA,
	COLUMN_AT,
	COLUMN_TEXT,
	COLUMN_SCOPE,
};

static const struct slice kinds[] = {
	[FIGURE_COUNT] = {"count", 5},
	[FIGURE_MONEY] = {"money", 5},
	[FIGURE_DURATION] = {"duration", 8},
	[FIGURE_OTHER] = {"age", 3},
	{"percent", 7},
	{"ratio", 5},
	{"ordinal", 7},
	{"date", 4},
	{"nominal", 7},
};

static const struct slice measures[] = {
	[OF_INVESTIGATIONS] = {"investigations", 14},
	[OF_ARRESTS] = {"arrests", 7},
	[OF_PROSECUTIONS] = {"prosecutions", 12},
	[OF_CONVICTIONS] = {"convictions", 11},
	[OF_ACQUITTALS] = {"acquittals", 10},
	[OF_SENTENCE] = {"sentence", 8},
	[OF_PENALTY] = {"penalty", 7},
	[OF_FINE] = {"fine", 4},
	[OF_RESTITUTION] = {"restitution", 11},
	[OF_VICTIMS_IDENTIFIED] = {"victims_identified", 18},
	[OF_VICTIMS_ASSISTED] = {"victims_assisted", 16},
	[OF_VICTIMS_REPATRIATED] = {"victims_repatriated", 19},
	[OF_SHELTERS] = {"shelters", 8},
	[OF_HOTLINE] = {"hotline", 7},
	[OF_TRAINED] = {"trained", 7},
	[OF_INSPECTIONS] = {"inspections", 11},
	[OF_FUNDING] = {"funding", 7},
	[OF_PERMITS] = {"permits", 7},
	[OF_PREVALENCE] = {"prevalence", 10},
	[OF_NOTHING] = {"-", 1},
};

static const struct slice rels[] = {
	[REL_EQUAL] = {"=", 1},
	[REL_ABOUT] = {"~", 1},
	[REL_MORE] = {">", 1},
	[REL_AT_LEAST] = {">=", 2},
	[REL_LESS] = {"<", 1},
	[REL_AT_MOST] = {"<=", 2},
	[REL_MEAN] = {"mean", 4},
	[REL_UNKNOWN] = {"?", 1},
};

static const struct slice roles[] = {
	[ROLE_NONE] = {"-", 1},
	[ROLE_PRIOR] = {"prior", 5},
	[ROLE_CASE] = {"case", 4},
};

static const struct slice scopes[] = {
	[SCOPE_NONE] = {"-", 1},
	[SCOPE_CONV] = {"conv", 4},
	[SCOPE_CHANGE] = {"change", 6},
	[SCOPE_NGO] = {"ngo", 3},
	[SCOPE_OFFICIAL] = {"official", 8},
	[SCOPE_OPEN] = {"open", 4},
	[SCOPE_SEX] = {"sex", 3},
	[SCOPE_LABOR] = {"labor", 5},
	[SCOPE_OTHER] = {"other", 5},
};

struct slice
measure_name(enum figure_measure m)
{
	return measures[m];
}

struct slice
role_name(enum figure_role r)
{
	return roles[r];
}

struct slice
scope_name(enum figure_scope s)
{
	return scopes[s];
}

struct slice
rel_name(enum figure_rel r)
{
	return rels[r];
}

/* Which of the count names field i is; none of them ends the run. */
static int
one_of(const struct tsv *t, size_t i, const struct slice *names, size_t count,
    const char *what)
{
	size_t k;

	for (k = 0; k < count; k++)
		if (slice_eq(names[k], t->field[i]))
			return (int)k;
	tsv_unexpected(t, i, what);
}

/* Digits with at most one point, a minus before them or not. */
static bool
is_decimal(struct slice s)
{
	size_t i = s.n > 0 && s.p[0] == '-', points = 0;
	size_t first = i;

	for (; i < s.n; i++)
		if (s.p[i] == '.')
			points++;
		else if (!is_digit(s.p[i]))
			return false;
	return i > first && points <= 1 && is_digit(s.p[first]) &&
	    is_digit(s.p[s.n - 1]);
}

static void
check_value(const struct tsv *t, size_t i, enum figure_kind kind)
{
	struct slice s = t->field[i];

	if (kind == FIGURE_OTHER || is_dash(s) || is_decimal(s) ||
	    (kind == FIGURE_DURATION && slice_eq(s, SLICE("life"))))
		return;
	tsv_unexpected(t, i, "a number or \"-\"");
}

static struct span
keep(struct buf *arena, struct slice s)
{
	struct span kept = {(unsigned)arena->n, (unsigned)s.n};

	buf_add(arena, s);
	return kept;
}

void
figure_read(struct figure *f, const struct tsv *t, struct buf *arena)
{
	const struct slice *field = t->field;
	int kind = one_of(t, COLUMN_KIND, kinds, COUNT_OF(kinds),
	    "a kind of quantity");

	*f = (struct figure){
	    .kind = kind < FIGURE_OTHER ? (enum figure_kind)kind
	    : FIGURE_OTHER};
	f->measure = (enum figure_measure)one_of(t, COLUMN_MEASURE, measures,
	    COUNT_OF(measures), "a measure or \"-\"");
	f->rel = (enum figure_rel)one_of(t, COLUMN_REL, rels, COUNT_OF(rels),
	    "one of = ~ > >= < <= mean ?");
	f->role = (enum figure_role)one_of(t, COLUMN_ROLE, roles,
	    COUNT_OF(roles), "prior, case or \"-\"");
	f->scope = (enum figure_scope)one_of(t, COLUMN_SCOPE, scopes,
	    COUNT_OF(scopes), "a scope or \"-\"");
	check_value(t, COLUMN_LOW, f->kind);
	check_value(t, COLUMN_HIGH, f->kind);
	f->section = section_of(field[COLUMN_SECTION]);
	f->para = tsv_number(t, COLUMN_PARA);
	f->at = tsv_number(t, COLUMN_AT);
	f->when = when_read(field[COLUMN_PERIOD]);
	f->part = !is_dash(field[COLUMN_OF]);
	f->low = keep(arena, field[COLUMN_LOW]);
	f->high = keep(arena, field[COLUMN_HIGH]);
	f->unit = keep(arena, field[COLUMN_UNIT]);
	f->period = keep(arena, field[COLUMN_PERIOD]);
	f->of = keep(arena, field[COLUMN_OF]);
	f->what = keep(arena, field[COLUMN_WHAT]);
	f->text = keep(arena, field[COLUMN_TEXT]);
}
