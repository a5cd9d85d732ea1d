/* SPDX-License-Identifier: ISC */
/*
 * A quantity record as the panel holds it: all of it but its sentence. What
 * is compared is read once, the rest are spans of the holder's arena, which
 * may move while it grows.
 */
#ifndef FIGURE_H
#define FIGURE_H

#include "record.h"
#include "when.h"

enum figure_kind { /* those that the panel tells apart */
	FIGURE_COUNT,
	FIGURE_MONEY,
	FIGURE_DURATION,
	FIGURE_OTHER,
};

/* In the order of tip(5), which is that of the rows of one span. */
enum figure_measure {
	OF_INVESTIGATIONS,
	OF_ARRESTS,
	OF_PROSECUTIONS,
	OF_CONVICTIONS,
	OF_ACQUITTALS,
	OF_SENTENCE,
	OF_PENALTY,
	OF_FINE,
	OF_RESTITUTION,
	OF_VICTIMS_IDENTIFIED,
	OF_VICTIMS_ASSISTED,
	OF_VICTIMS_REPATRIATED,
	OF_SHELTERS,
	OF_HOTLINE,
	OF_TRAINED,
	OF_INSPECTIONS,
	OF_FUNDING,
	OF_PERMITS,
	OF_PREVALENCE,
	OF_NOTHING, /* "-" */
};

enum figure_rel {
	REL_EQUAL,
	REL_ABOUT,
	REL_MORE, /* from here to REL_AT_MOST: bounds */
	REL_AT_LEAST,
	REL_LESS,
	REL_AT_MOST,
	REL_MEAN,
	REL_UNKNOWN, /* stated as not reported */
};

enum figure_role {
	ROLE_NONE,
	ROLE_PRIOR,
	ROLE_CASE,
};

enum figure_scope {
	SCOPE_NONE,
	SCOPE_CONV,
	SCOPE_CHANGE,
	SCOPE_NGO,
	SCOPE_OFFICIAL,
	SCOPE_OPEN,
	SCOPE_SEX,
	SCOPE_LABOR,
	SCOPE_OTHER,
};

struct span {
	unsigned from, n;
};

struct figure {
	enum figure_kind kind;
	enum figure_measure measure;
	enum figure_rel rel;
	enum figure_role role;
	enum figure_scope scope;
	enum section section;
	bool part;  /* of another figure */
	bool other; /* of another copy of the report: counts for nothing */
	bool head;  /* a cell of the panel is made from it */
	struct when when; /* its period */
	unsigned long para, at;
	size_t order; /* in which it came */
	struct span low, high, unit, period, of, what, text;
};

/*
 * Reads the quantity record of t and adds its texts to arena. A field that no
 * quantity has ends the run. order is left alone.
 */
void figure_read(struct figure *f, const struct tsv *t, struct buf *arena);

struct slice measure_name(enum figure_measure m);
struct slice role_name(enum figure_role r);
struct slice scope_name(enum figure_scope s);
struct slice rel_name(enum figure_rel r);

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
