/* SPDX-License-Identifier: ISC */
/* The phrases of a sentence that say when: "in 2009", "the previous year". */
#ifndef PERIOD_PHRASE_H
#define PERIOD_PHRASE_H

#include "../english/clause.h"
#include "../english/quantity.h"

enum when_kind {
	WHEN_PLAIN, /* in, during, on: may hold for other verbs too */
	WHEN_SINCE, /* its own verb's only */
	WHEN_OWN,   /* likewise: by, for, "at the end of" */
	WHEN_NOUN,  /* of the thing beside it: "the 2009 grant" */
};

struct when_phrase {
	size_t first, last; /* tokens, its preposition included */
	struct interval when; /* no dates where it cannot be known */
	int back;     /* so many years before the figure compared with, or 0 */
	enum when_kind kind;
	uint32_t clause; /* that it stands in, or that "since" hangs on */
	bool joined;  /* to the one before: "in 2009 and 2010" */
	bool front;   /* before the subject: holds for the whole sentence */
	bool reduced; /* "suspects arrested in 2009" */
	bool same;    /* "in the same period of 2009" */
};

/* The phrases of one sentence in their order. */
struct when_phrases {
	struct when_phrase *w;
	size_t n, cap;
};

/*
 * Reads the phrases of ts, whose dates are among the quantities from number
 * from on. year is the report's, 0 if unknown; us: it is about the United
 * States, where the fiscal year begins in October.
 */
void when_phrases_read(struct when_phrases *ws, const struct tokens *ts,
    const struct clauses *c, const struct quantities *qs, size_t from,
    int year, bool us);

/* The reporting period of the report of year, or so many before it. */
struct interval reporting_period(int year, int before);

/* The interval when, so many years earlier. */
struct interval years_earlier(struct interval when, int years);

/* What period_word.tsv says of token i: PW_... */
unsigned period_is(const struct tokens *ts, size_t i);

enum {
	PW_PERIOD = 1 << 0,
	PW_YEAR = 1 << 1,
	PW_REPORTING = 1 << 2,
	PW_ANNUAL = 1 << 3,
	PW_BEFORE = 1 << 4,
	PW_LAST = 1 << 5,
	PW_PAST = 1 << 6,
	PW_NOW = 1 << 7,
	PW_END = 1 << 8,
	PW_START = 1 << 9,
	PW_IN = 1 << 10,
	PW_SINCE = 1 << 11,
	PW_UNTIL = 1 << 12,
	PW_BY = 1 << 13,
	PW_FOR = 1 << 14,
	PW_SKIP = 1 << 15,
	PW_OF = 1 << 16,
	PW_LAW = 1 << 17,
	PW_STUDY = 1 << 18,
	PW_PLAN = 1 << 19,
};

#endif
