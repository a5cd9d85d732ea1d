/* SPDX-License-Identifier: ISC */
#include <stdlib.h>

#include "../text/err.h"
#include "../text/utf8.h"
#include "country.h"
#include "panel.h"
#include "panel_write.h"

/* How much of a field a message shows, in bytes. */
#define SHOWN 40

/* The columns of the tier stream. */
enum {
	COLUMN_DOC,
	COLUMN_KIND,
	COLUMN_TIER,
	COLUMN_CHANGE,
	COLUMN_STATEMENT = 5,
	COLUMN_COUNTRY = 7,
	COLUMN_YEAR,
	COLUMN_SENTENCE = 10,
};

static int
by_number(unsigned long a, unsigned long b)
{
	return (a > b) - (a < b);
}

/* The order of the rows in a report (tip-numbers writes them so). */
static int
by_place(const void *left, const void *right)
{
	const struct figure *a = left, *b = right;
	int order = by_number(a->para, b->para);

	if (!order)
		order = by_number(a->at, b->at);
	if (!order)
		order = (int)a->measure - (int)b->measure;
	if (!order)
		order = (a->when.from > b->when.from) -
		    (a->when.from < b->when.from);
	if (!order)
		order = (a->when.to > b->when.to) - (a->when.to < b->when.to);
	return order ? order : a->order < b->order ? -1 : 1;
}

static bool
same_place(const struct figure *a, const struct figure *b)
{
	return a->para == b->para && a->at == b->at &&
	    a->measure == b->measure;
}

/* How many bytes of s a message shows. */
static int
shown(struct slice s)
{
	return (int)utf8_floor(s, SHOWN);
}

static void
name_copies(const struct panel *p, const struct figure *first,
    const struct figure *other)
{
	struct slice a = span_of(&p->arena, first->text);
	struct slice b = span_of(&p->arena, other->text);

	notice("%.*s: two copies of this report differ: paragraph %lu has "
	    "\"%.*s\" and \"%.*s\" at byte %lu; the first in the input "
	    "counts", shown(buf_slice(&p->doc)), p->doc.p, first->para,
	    shown(a), a.p, shown(b), b.p, first->at);
}

/*
 * Of figures at one place that differ in their text, all but those that agree
 * with the first in the input are another copy's.
 */
static void
drop_copies(struct panel *p)
{
	size_t from, to, i;
	bool named = false;

	for (from = 0; from < p->count; from = to) {
		const struct figure *first = &p->figures[from];

		for (to = from + 1; to < p->count &&
		    same_place(&p->figures[from], &p->figures[to]); to++)
			if (p->figures[to].order < first->order)
				first = &p->figures[to];
		for (i = from; i < to; i++) {
			struct figure *f = &p->figures[i];

			f->other = !slice_eq(span_of(&p->arena, f->text),
			    span_of(&p->arena, first->text));
			if (f->other && !named)
				name_copies(p, first, f);
			named = named || f->other;
		}
	}
}

/* Chains the figures of each measure: most rules look at one measure. */
static void
chain(struct panel *p)
{
	size_t i;

	memset(p->first, 0, sizeof(p->first));
	for (i = p->count; i-- > 0;) {
		struct figure *f = &p->figures[i];

		f->next = p->first[f->measure];
		p->first[f->measure] = f;
	}
}

/* Writes what the rows of the key in hand amount to, and forgets them. */
static void
finish(struct panel *p)
{
	if (p->unsorted)
		qsort(p->figures, p->count, sizeof(*p->figures), by_place);
	p->unsorted = false;
	drop_copies(p);
	chain(p);
	if (p->count > 0 || p->tier.there || p->full)
		panel_write(p);
	p->doc.n = p->arena.n = 0;
	p->count = p->bytes = 0;
	p->full = false;
	p->tier = (struct tier_row){0};
}

static int
by_bytes(struct slice a, struct slice b)
{
	size_t n = a.n < b.n ? a.n : b.n;
	int order = n > 0 ? memcmp(a.p, b.p, n) : 0;

	return order ? order : (a.n > b.n) - (a.n < b.n);
}

/* Makes the current record's key the one in hand. */
static void
turn_to(struct panel *p, const struct tsv *t)
{
	struct slice doc = t->field[COLUMN_DOC], last = buf_slice(&p->doc);
	int order = by_bytes(doc, last);

	if (p->doc.n > 0 && order == 0)
		return;
	if (memchr(doc.p, ' ', doc.n))
		tsv_unexpected(t, COLUMN_DOC, "a document key without a space");
	if (p->doc.n > 0 && order < 0) {
		tsv_last_words(t);
		die("%s:%lu: expected keys in byte order, found %.*s after "
		    "%.*s: sort the rows first, with LC_ALL=C sort -s -k1,1",
		    t->in->name, t->in->line, shown(doc), doc.p, shown(last),
		    last.p);
	}
	finish(p);
	buf_add(&p->doc, doc);
}

/* Whether the current record is still within the bytes that are held. */
static bool
has_room(struct panel *p, const struct tsv *t)
{
	size_t i;

	for (i = 0; i + 1 < t->count; i++)
		p->bytes += t->field[i].n + 1;
	if (p->bytes > PANEL_LIMIT && !p->full) {
		p->full = true;
		notice("%s:%lu: %.*s has more than 4 MiB of rows: this one "
		    "and the rest count for nothing", t->in->name,
		    t->in->line, shown(buf_slice(&p->doc)), p->doc.p);
	}
	return !p->full;
}

static struct span
keep(struct panel *p, struct slice s)
{
	struct span kept = {(unsigned)p->arena.n, (unsigned)s.n};

	buf_add(&p->arena, s);
	return kept;
}

/* The first tier row with a statement stands, else the first. */
static void
add_tier(struct panel *p, const struct tsv *t)
{
	bool stated = !is_dash(t->field[COLUMN_STATEMENT]);

	if (!slice_eq(t->field[COLUMN_KIND], SLICE("tier")))
		tsv_unexpected(t, COLUMN_KIND, "\"tier\"");
	if (p->tier.there && (p->tier.stated || !stated))
		return;
	p->tier = (struct tier_row){true, stated,
	    keep(p, t->field[COLUMN_TIER]),
	    keep(p, t->field[COLUMN_CHANGE]),
	    keep(p, t->field[COLUMN_COUNTRY]),
	    keep(p, t->field[COLUMN_YEAR])};
}

static void
add_figure(struct panel *p, const struct tsv *t)
{
	struct figure *f;

	p->figures = mem_grow(p->figures, &p->cap, p->count + 1,
	    sizeof(*p->figures));
	f = &p->figures[p->count];
	figure_read(f, t, &p->arena);
	f->order = p->count++;
	p->unsorted |= f->order > 0 && by_place(f - 1, f) > 0;
}

/* Before a bad record ends the run, what came before it is written. */
static void
last_words(void *panel)
{
	finish(panel);
}

void
panel_open(struct panel *p, struct input *in)
{
	static const struct stream *const streams[] = {
	    &tier_stream, &quantity_stream, NULL};

	tsv_open(&p->records, in, streams);
	p->records.last_words = last_words;
	p->records.last_arg = p;
}

void
panel_read(struct panel *p)
{
	struct tsv *t = &p->records;

	p->figures = mem_grow(p->figures, &p->cap, 1, sizeof(*p->figures));
	while (tsv_next(t)) {
		turn_to(p, t);
		if (!has_room(p, t))
			continue;
		if (t->stream == &tier_stream)
			add_tier(p, t);
		else
			add_figure(p, t);
	}
}

void
panel_end(struct panel *p)
{
	finish(p);
}

void
panel_free(struct panel *p)
{
	tsv_close(&p->records);
	buf_free(&p->doc);
	buf_free(&p->arena);
	free(p->figures);
	free(p->values);
}

struct slice
panel_country(const struct panel *p)
{
	struct slice name = span_of(&p->arena, p->tier.country);

	if (!p->tier.there || is_dash(name))
		name = country_name(key_country(buf_slice(&p->doc)));
	return name;
}

struct slice
panel_year(const struct panel *p)
{
	struct slice doc = buf_slice(&p->doc);
	struct slice year = span_of(&p->arena, p->tier.year);

	if (p->tier.there && !is_dash(year))
		return year;
	return key_year(doc) > 0 ? slice_part(doc, 4, 8) : SLICE("-");
}
