/* SPDX-License-Identifier: ISC */
/*
 * What a denying word denies: the verbs and nouns in its reach, and whether it
 * is a deed that was not done or a report that was not made.
 */
#ifndef DENIED_H
#define DENIED_H

#include "frame.h"

/* How far what is denied may stand from the word that denies, in tokens. */
#define DENIED_REACH 40

/* What a word is to a denial (denial.tsv). */
enum {
	DENIAL_TELLING = 1 << 0,
	DENIAL_TOLD = 1 << 1,
	DENIAL_DATA = 1 << 2,
	DENIAL_AVAILABLE = 1 << 3,
	DENIAL_EFFORT = 1 << 4,
	DENIAL_MANNER = 1 << 5,
	DENIAL_GIVES = 1 << 6,
	DENIAL_UNKNOWN = 1 << 7,
	DENIAL_NOUN = 1 << 8,
	DENIAL_VERB = 1 << 9,
	DENIAL_IDLE = 1 << 10,
	DENIAL_BOUND = 1 << 11,
	DENIAL_ENDS = 1 << 12,
	DENIAL_WANT = 1 << 13,
	DENIAL_COUNTED = 1 << 14,
	DENIAL_TERM = 1 << 15,
	DENIAL_ANY = 1 << 16,
	DENIAL_NONE = 1 << 17,
	DENIAL_NOR = 1 << 18,
	DENIAL_THAT = 1 << 19,
	DENIAL_WHOM = 1 << 20,
	DENIAL_TO = 1 << 21,

	/* any that has not, and any that may deny */
	DENIAL_NOT = DENIAL_VERB | DENIAL_NOUN | DENIAL_IDLE,
	DENIAL_DENIES = DENIAL_NOT | DENIAL_UNKNOWN,
};

struct denied {
	uint32_t verbs;     /* the measures of its verbs */
	uint32_t nouns;     /* the measures of its nouns */
	bool telling;       /* to tell is what is denied */
	bool told;          /* ... by a verb that only tells: "report" */
	bool data;          /* data, statistics, "how many" */
	bool available;     /* "not available" */
	bool effort;        /* efforts, steps: no figure is denied */
	bool manner;        /* how it was done is denied: "adequately" */
	bool number;        /* a figure stands where a noun would */
	bool want;          /* what is needed is lacked: "resources to" */
	bool granted;       /* to grant is what is denied */
	bool aid;           /* services, and victims to get them */
	bool whom;          /* "anyone" stands where a noun would */
	size_t behind;      /* the token that denied_phrase begins at */
	bool phrase;        /* it has read first and last */
	size_t first, last; /* the noun phrase of what is denied; last 0: none */
	size_t list;        /* the last noun that names a measure, 0 if none */
	size_t verb;        /* the first verb that names one, 0 if none */
};

/*
 * Reads what the words from token i on say is not so, to the end of their
 * clause. any is the token of the "any" that it is about: only verbs before it
 * count; SIZE_MAX if there is none.
 */
void denied_read(const struct frame *f, size_t i, size_t any,
    struct denied *d);

/*
 * Reads the first noun phrase there that names persons or a measure, which
 * denied_read does not.
 */
void denied_phrase(const struct frame *f, struct denied *d);

/* Whether token i is a plain verb whose object names what is denied. */
static inline bool
denied_doing(const struct frame *f, size_t i)
{
	return (evidence_at(f, i) & (EV_BEGIN_VERB | EV_FILE_VERB |
	    EV_GET_VERB | EV_GRANT_VERB | EV_FUND_VERB | EV_REPORT_VERB |
	    EV_CLOSE_VERB)) && !token_ends(f->ts, i, SLICE("ed"));
}

/* Whether denied_read may find any measure in the sentence; no is sure. */
bool denied_may_name(const struct frame *f);

#endif
