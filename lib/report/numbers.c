/* SPDX-License-Identifier: ISC */
#include <stdlib.h>

#include "../english/phrase.h"
#include "../english/sentence.h"
#include "../text/output.h"
#include "../text/utf8.h"
#include "column.h"
#include "measure.h"
#include "numbers.h"
#include "scope.h"
#include "silence.h"
#include "whole.h"

static const struct slice units[] = {
	[UNIT_NONE] = LIT("-"), [UNIT_SECOND] = LIT("second"),
	[UNIT_MINUTE] = LIT("minute"), [UNIT_HOUR] = LIT("hour"),
	[UNIT_DAY] = LIT("day"), [UNIT_WEEK] = LIT("week"),
	[UNIT_MONTH] = LIT("month"), [UNIT_YEAR] = LIT("year"),
	[UNIT_DECADE] = LIT("decade"),
};

bool
numbers_wanted(enum section s)
{
	return s != SECTION_TITLE && s != SECTION_META && s != SECTION_TIER &&
	    s != SECTION_BOILERPLATE;
}

void
numbers_free(struct numbers *n)
{
	tokens_free(&n->tokens);
	periods_free(&n->periods);
	quantities_free(&n->qs);
	buf_free(&n->marks);
	frame_free(&n->frame);
}

static inline void
add_field(struct buf *row, struct slice s)
{
	if (s.n == 0)
		s = SLICE("-");
	buf_room(row, s.n + 1);
	memcpy(row->p + row->n, s.p, s.n);
	row->n += s.n;
	row->p[row->n++] = '\t';
}

static inline void
add_word(struct buf *row, const struct column_word *w)
{
	buf_room(row, sizeof(w->p) + 1);
	memcpy(row->p + row->n, w->p, sizeof(w->p));
	row->n += w->n;
	row->p[row->n++] = '\t';
}

static void
add_number(struct buf *row, size_t n)
{
	buf_number(row, n);
	buf_byte(row, '\t');
}

/* Whether low and high of q, no date, are written alike: most are a point. */
static bool
is_point(const struct quantity *q)
{
	return q->low.form == DECIMAL_FIXED && q->high.form == DECIMAL_FIXED &&
	    q->low.v == q->high.v;
}

static void
add_values(struct buf *row, const struct quantity *q)
{
	size_t low = row->n, n;

	if (q->kind == KIND_DATE)
		date_write(row, q->when.from);
	else
		decimal_write(row, q->low);
	buf_byte(row, '\t');
	n = row->n - low;
	if (q->kind != KIND_DATE && is_point(q)) {
		buf_room(row, n);
		memcpy(row->p + row->n, row->p + low, n);
		row->n += n;
		return;
	}
	if (q->kind == KIND_DATE)
		date_write(row, q->when.to);
	else
		decimal_write(row, q->high);
	buf_byte(row, '\t');
}

static void
add_unit(struct buf *row, const struct quantity *q)
{
	bool life = q->kind == KIND_DURATION && q->unit == UNIT_NONE;

	if (q->kind == KIND_MONEY)
		buf_add(row, q->iso);
	else if (q->kind == KIND_PERCENT)
		buf_byte(row, '%');
	else
		buf_add(row, life ? SLICE("life") : units[q->unit]);
	if (q->per != UNIT_NONE) {
		buf_byte(row, '/');
		buf_add(row, units[q->per]);
	} else if (q->per_what.n > 0) {
		buf_byte(row, '/');
		buf_add(row, q->per_what);
	}
	buf_byte(row, '\t');
}

/* The part of a long sentence [from, to) around the span of q. */
static struct slice
around(struct slice text, size_t from, size_t to, const struct quantity *q)
{
	size_t first = q->at - from > NUMBERS_AROUND
	    ? q->at - NUMBERS_AROUND : from;
	size_t end = q->at + q->n, last;

	last = to - end > NUMBERS_AROUND ? end + NUMBERS_AROUND : to;
	if (first > from) {
		while (first < q->at && text.p[first - 1] != ' ')
			first++;
	}
	if (last < to) {
		while (last > end && text.p[last] != ' ')
			last--;
	}
	return slice_part(text, first, last);
}

/* What is counted or measured; what is measured without quotation marks. */
static void
add_what(struct buf *row, const struct quantity *q, struct slice what)
{
	static const struct slice marks[] = {
		LIT("\""), LIT("\xe2\x80\x9c"), LIT("\xe2\x80\x9d")};
	size_t start = row->n, from = 0, i, k;
	bool gap = false;

	if (q->kind == KIND_COUNT || what.n == 0) {
		add_field(row, what);
		return;
	}
	for (i = 0; i < what.n; i++) {
		if (what.p[i] != '"' && what.p[i] != '\xe2')
			continue;
		for (k = 0; k < 3; k++)
			if (slice_starts(slice_part(what, i, what.n), marks[k]))
				break;
		if (k == 3)
			continue;
		utf8_clean(row, start, &gap, slice_part(what, from, i));
		i += marks[k].n - 1;
		from = i + 1;
	}
	utf8_clean(row, start, &gap, slice_part(what, from, what.n));
	if (row->n == start)
		buf_byte(row, '-');
	buf_byte(row, '\t');
}

static void
write_row(const struct paragraph *p, const struct quantity *q, enum measure m,
    struct slice what, size_t from, size_t to)
{
	struct buf *row = output_line();

	add_field(row, p->doc);
	add_word(row, &column_kind.word[q->kind]);
	add_word(row, &column_measure.word[m]);
	add_word(row, &column_rel.word[q->rel]);
	add_values(row, q);
	add_unit(row, q);
	interval_write(row, q->period);
	buf_byte(row, '\t');
	add_word(row, &column_role.word[q->role]);
	if (q->whole == NO_QUANTITY)
		add_field(row, SLICE("-"));
	else
		add_number(row, q->whole + 1);
	add_what(row, q, what);
	add_field(row, p->section_text);
	add_number(row, p->para);
	add_number(row, q->at + 1);
	add_field(row, slice_part(p->text, q->at, q->at + q->n));
	add_word(row, &column_scope.word[q->scope]);
	output_field(to - from > NUMBERS_SENTENCE ? around(p->text, from, to, q)
	    : slice_part(p->text, from, to), '\n');
}

/* A row for each measure of q, in the order of their list. */
static void
write_rows(struct numbers *n, const struct paragraph *p,
    const struct quantity *q, size_t from, size_t to)
{
	uint32_t set = q->measures;
	enum measure m;

	do {
		m = measure_first(set);
		write_row(p, q, m, q->denial ? silence_what(&n->frame, q, m) :
		    q->what, from, to);
		set &= ~measure_bit(m);
	} while (set);
}

/* Forgets all but the last figures, which parts may still point to. */
static void
forget(struct quantities *qs)
{
	size_t old = frame_back(qs->n);

	if (old == 0)
		return;
	qs->n -= old;
	memmove(qs->q, qs->q + old, qs->n * sizeof(*qs->q));
}

/* Analyses bytes [from, to) of the sentence [first, last) and writes rows. */
static void
piece(struct numbers *n, const struct paragraph *p, size_t from, size_t to,
    size_t first, size_t last)
{
	int year = 0;
	size_t i, before;

	if (!tokens_open(&n->tokens, from, to))
		return;
	tokens_read(&n->tokens);
	if (!n->tokens.numbers)
		return;
	forget(&n->qs);
	before = n->qs.n;
	quantities_read(&n->tokens, &n->qs, &year);
	frame_words(&n->frame, &n->tokens, &n->qs, before, p);
	silence_add(&n->frame, &n->marks);
	phrases_fill(&n->tokens, &n->qs, before);
	if (silence_only(&n->frame)) {
		n->qs.n = before;
		return;
	}
	clauses_read(&n->periods.clauses, &n->tokens);
	periods_fill(&n->periods, &n->tokens, &n->qs, before, p);
	frame_open(&n->frame, &n->periods.clauses);
	measures_fill(&n->frame);
	silence_fill(&n->frame);
	scopes_fill(&n->frame);
	wholes_fill(&n->frame);
	silence_drop(&n->frame);
	for (i = before; i < n->qs.n; i++)
		write_rows(n, p, &n->qs.q[i], first, last);
}

void
numbers_paragraph(struct numbers *n, const struct paragraph *p)
{
	size_t from = 0, end, at, to;

	n->qs.n = 0;
	n->frame.trafficking = false;
	n->tokens.text = p->text;
	n->tokens.country = key_country(p->doc);
	n->tokens.year = key_year(p->doc);
	while (from < p->text.n) {
		end = sentence_end(p->text, from);
		for (at = from; at < end; at = to) {
			to = end;
			if (end - at > NUMBERS_PIECE) {
				to = at + NUMBERS_PIECE;
				while (to > at && p->text.p[to] != ' ')
					to--;
				if (to == at)
					to = utf8_floor(p->text,
					    at + NUMBERS_PIECE);
			}
			piece(n, p, at, to, from, end);
		}
		from = sentence_next(p->text, end);
	}
}
