/* SPDX-License-Identifier: ISC */
/*
 * A quantity record as the panel holds it: all of it but its sentence. What
 * is compared is read once, the rest are spans of the holder's arena, which
 * may move while it grows.
 */
#ifndef FIGURE_H
#define FIGURE_H

#include "column.h"
#include "record.h"
#include "when.h"

struct span {
	unsigned from, n;
};

struct figure {
	enum kind kind;
	enum measure measure;
	enum rel rel;
	enum role role;
	enum scope scope;
	enum section section;
	bool part;  /* of another figure */
	bool other; /* of another copy of the report: counts for nothing */
	bool head;  /* a cell of the panel is made from it */
	struct when when; /* its period */
	unsigned long para, at;
	size_t order; /* in which it came */
	struct span low, high, unit, period, of, what, text;
	struct figure *next; /* of the same measure, as they stand */
};

/*
 * Reads the quantity record of t and adds its texts to arena. A field that no
 * quantity has ends the run. order is left alone.
 */
void figure_read(struct figure *f, const struct tsv *t, struct buf *arena);

static inline struct slice
span_of(const struct buf *arena, struct span s)
{
	return (struct slice){arena->p + s.from, s.n};
}

static inline bool
is_dash(struct slice s)
{
	return s.n == 1 && s.p[0] == '-';
}

#endif
