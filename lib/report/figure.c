/* SPDX-License-Identifier: ISC */
#include "figure.h"

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

/* The value of field i in column c; a word that it does not have ends the run. */
static int
known(const struct tsv *t, size_t i, const struct column *c,
    const char *expected)
{
	int value = column_value(c, t->field[i]);

	if (value < 0)
		tsv_unexpected(t, i, expected);
	return value;
}

/*
 * Digits with at most one point, a minus before them or not, and no zero that
 * could be left off.
 */
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
	if (i == first || points > 1 || !is_digit(s.p[first]) ||
	    !is_digit(s.p[s.n - 1]))
		return false;
	/* 07 and 1.50 are 7 and 1.5 */
	return !(s.p[first] == '0' && first + 1 < s.n &&
	    s.p[first + 1] != '.') && !(points == 1 && s.p[s.n - 1] == '0');
}

static void
check_value(const struct tsv *t, size_t i, enum kind kind)
{
	struct slice s = t->field[i];

	if (kind > KIND_DURATION || is_dash(s) || is_decimal(s) ||
	    (kind == KIND_DURATION && slice_eq(s, SLICE("life"))))
		return;
	tsv_unexpected(t, i, "a plain number, as 12 or 0.5, or \"-\"");
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

	*f = (struct figure){.kind = (enum kind)known(t, COLUMN_KIND,
	    &column_kind, "a kind of quantity")};
	f->measure = (enum measure)known(t, COLUMN_MEASURE, &column_measure,
	    "a measure or \"-\"");
	f->rel = (enum rel)known(t, COLUMN_REL, &column_rel,
	    "one of = ~ > >= < <= mean ?");
	f->role = (enum role)known(t, COLUMN_ROLE, &column_role,
	    "prior, case or \"-\"");
	f->scope = (enum scope)known(t, COLUMN_SCOPE, &column_scope,
	    "a scope or \"-\"");
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
