/* SPDX-License-Identifier: ISC */
/*
 * Quantities: numbers with their bounds, units and currencies, ranges, dates
 * and the numbers that only name something. This reads what a sentence says;
 * what it is evidence of is the report floor's to find.
 */
#ifndef QUANTITY_H
#define QUANTITY_H

#include "date.h"
#include "decimal.h"
#include "token.h"

enum kind {
	KIND_COUNT,
	KIND_MONEY,
	KIND_DURATION,
	KIND_AGE,
	KIND_PERCENT,
	KIND_RATIO,
	KIND_ORDINAL,
	KIND_DATE,
	KIND_NOMINAL,
};

enum rel {
	REL_EQUAL,
	REL_ABOUT,
	REL_MORE,
	REL_AT_LEAST,
	REL_LESS,
	REL_AT_MOST,
	REL_MEAN,
	REL_UNKNOWN, /* stated as not reported */
};

/* What a figure is evidence of, in the order of tip(5). */
enum measure {
	MEASURE_NONE,
	MEASURE_INVESTIGATIONS,
	MEASURE_ARRESTS,
	MEASURE_PROSECUTIONS,
	MEASURE_CONVICTIONS,
	MEASURE_ACQUITTALS,
	MEASURE_SENTENCE,
	MEASURE_PENALTY,
	MEASURE_FINE,
	MEASURE_RESTITUTION,
	MEASURE_VICTIMS_IDENTIFIED,
	MEASURE_VICTIMS_ASSISTED,
	MEASURE_VICTIMS_REPATRIATED,
	MEASURE_SHELTERS,
	MEASURE_HOTLINE,
	MEASURE_TRAINED,
	MEASURE_INSPECTIONS,
	MEASURE_FUNDING,
	MEASURE_PERMITS,
	MEASURE_PREVALENCE,
};

enum role { ROLE_NONE, ROLE_PRIOR, ROLE_CASE };

/* What narrows a figure; the first that fits stands. */
enum scope {
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

/* No other quantity: what whole has where there is none. */
#define NO_QUANTITY SIZE_MAX

/* One row to be, its members in the order of the columns. */
struct quantity {
	enum kind kind;
	uint32_t measures; /* a bit for each: one row a measure is written */
	enum rel rel;
	struct decimal low, high; /* of all kinds but dates */
	struct interval when;     /* of a date: its value */
	int unit;                 /* of time: enum unit */
	int per;                  /* of a rate: the time it is per */
	struct slice iso;         /* of money */
	struct slice per_what;    /* of a rate per something else */
	struct interval period;
	enum role role;
	size_t whole; /* offset of the whole's span, NO_QUANTITY if none */
	struct slice what;
	size_t at, n; /* its span, bytes of the paragraph, at from 0 */
	enum scope scope;

	/* how it was read; for the passes that fill the columns above */
	size_t first, last;  /* tokens of the span */
	size_t bound;        /* first token of the words that bound it */
	size_t tail;         /* last token of those behind it, or last */
	bool vague;          /* low and high are a class: "hundreds" */
	bool hyphen;         /* its unit is joined on: "45-day" */
	bool denial;         /* the span denies, and is no number */
	bool verbal;         /* ... a verb: "did not" */
	bool plain;          /* nothing but a number: no unit, no range */
	size_t noun, head;   /* first and last token of the noun phrase counted
				behind it; both 0 where its noun is left out */
	size_t list;         /* last token of what a denial lists, or 0 */
	bool predicate;      /* its noun is what its predicate says it is */
	bool apart;          /* it tells of another crime or matter: it has no
				measure, and takes none from its whole */
	bool dated;          /* its clause gives its period */
	size_t compared;     /* of a prior one: the index of the figure that it
				is compared with, NO_QUANTITY if none */
};

/* The quantities of one sentence in the order of their spans. */
struct quantities {
	struct quantity *q;
	size_t n, cap;
};

/*
 * Reads the quantities of the sentence ts behind those that qs holds. *year is
 * that of the last full date, 0 for none; it is moved on.
 */
void quantities_read(const struct tokens *ts, struct quantities *qs,
    int *year);

/* Room for one more, all zero but for "no whole". */
struct quantity *quantities_add(struct quantities *qs);
void quantities_free(struct quantities *qs);

#endif
