/* SPDX-License-Identifier: ISC */
/* What the passes that fill periods and roles share: a sentence in hand. */
#ifndef PERIOD_DATING_H
#define PERIOD_DATING_H

#include "period.h"

/* A figure's phrase is looked for among so many on each side. */
#define LOOK 24

/* The most tokens between a figure and its date that are looked at. */
#define FAR 128

/* The most figures that are compared one by one. */
#define PAIRS 8

struct dating {
	struct periods *ps;
	const struct tokens *ts;
	struct quantities *qs;
	size_t from; /* the sentence's first figure in qs */
	const struct clause_mark *mark;
	const struct when_phrase *w;
	size_t phrases;
	int year; /* of the report, 0 if unknown */
	const struct paragraph *p;
	size_t before[PAIRS]; /* figures of the sentence before, if read */
	size_t befores;
	bool before_read;
};

static inline bool
no_interval(struct interval when)
{
	return !date_known(when.from) && !date_known(when.to);
}

/* Whether figures of its kind have a period at all. */
static inline bool
has_period(const struct quantity *q)
{
	return q->kind != KIND_DATE && q->kind != KIND_ORDINAL &&
	    q->kind != KIND_NOMINAL && q->kind != KIND_AGE;
}

static inline const struct clause_mark *
mark_of(const struct dating *d, const struct quantity *q)
{
	return &d->mark[q->first];
}

/* The first phrase behind token i. */
size_t phrase_behind(const struct dating *d, size_t i);

/* Whether the figure is itself part of a phrase: "the last six years". */
bool is_in_phrase(const struct dating *d, const struct quantity *q);

/* The phrase of the figure's own bracket or comparison; NO_TOKEN if none. */
size_t phrase_aside(const struct dating *d, const struct quantity *q,
    bool bracket);

/*
 * The phrase that says when the figure is; NO_TOKEN if none does. *own: it is
 * of the figure's own clause, or of the whole sentence.
 */
size_t phrase_of(const struct dating *d, const struct quantity *q, bool *own);

/* Whether a begins before b; false where either is not known. */
bool is_earlier(struct interval a, struct interval b);

/* Roles and periods of figures that are compared; all are dated before. */
void compares_fill(struct dating *d);

/* The role of figures about one case. */
void cases_fill(struct dating *d);

#endif
