/* SPDX-License-Identifier: ISC */
/*
 * A sentence as clauses: each has one finite verb, with its tense. Found by
 * the verbs' forms and the words that join clauses, not by a grammar: what
 * is doubtful stays with the clause before it.
 */
#ifndef CLAUSE_H
#define CLAUSE_H

#include "token.h"
#include "token_set.h"

enum tense {
	TENSE_NONE, /* no finite verb */
	TENSE_PAST,
	TENSE_PRESENT,
	TENSE_PERFECT,
	TENSE_PLUPERFECT,
	TENSE_MODAL, /* would, may, "are to" */
};

/* How a clause hangs on the others. */
enum clause_link {
	CLAUSE_MAIN,     /* or beside another: "and", "although" */
	CLAUSE_OBJECT,   /* "that courts convicted ..." */
	CLAUSE_RELATIVE, /* "which opened in 2009" */
	CLAUSE_REASON,   /* "after it passed a law" */
};

struct clause_span {
	size_t first;       /* token */
	size_t verb;        /* its finite verb; NO_TOKEN if none */
	enum tense tense;
	enum clause_link link;
	bool fronted;       /* no subject stands before its verb */
};

/* How a figure in a comparison phrase stands to what it is compared with. */
enum compare_kind {
	COMPARE_WITH,   /* "compared with 12", "as against 12" */
	COMPARE_FROM,   /* "an increase from 12" */
	COMPARE_CHANGE, /* "fell from 12 to nine": the first alone */
	COMPARE_THAN,   /* "two fewer than in 2009" */
	COMPARE_TIMES,  /* "three times the 480 trained in 2009" */
};

struct compare_span {
	size_t first, last; /* tokens; of the words that compare, too */
	size_t body;        /* first token behind these */
	enum compare_kind kind;
};

#define NO_TOKEN SIZE_MAX

/* What a token stands in; of compare and bracket 0 is none, else 1 + which. */
struct clause_mark {
	uint32_t clause;
	uint32_t part;    /* counts the semicolons before it */
	uint32_t compare;
	uint32_t bracket; /* the innermost */
	uint32_t word;    /* what clause_word.tsv says of it: CW_... */
	unsigned char tense; /* of a finite verb there, were it one */
	bool finite;
};

/* Reused from sentence to sentence; all zero at first. */
struct clauses {
	struct clause_mark *mark; /* one a token */
	size_t mark_cap;
	struct clause_span *c;
	size_t n, cap;
	struct compare_span *compare;
	size_t compares, compare_cap;
	struct token_set verbs;  /* what may be a finite verb */
	struct token_set joints; /* what may part clauses, or open one */
	struct token_set opens;  /* what may open a comparison */
	struct token_set times;  /* what may end a phrase of time: "year" */
	uint32_t signs; /* a bit for each kind of token there is but words */
	uint32_t seen;  /* what its words are, or-ed: CW_... */
};

/* What a word can be for clauses. */
enum {
	CW_PAST = 1 << 0,
	CW_PARTICIPLE = 1 << 1,
	CW_ADJECTIVE = 1 << 2,
	CW_REPORT = 1 << 3,
	CW_CHANGE = 1 << 4,
	CW_LESS = 1 << 5,
	CW_LIKE = 1 << 6,
	CW_TIMES = 1 << 7,
	CW_AMOUNT = 1 << 8,
	CW_CONCEDE = 1 << 9,
	CW_REASON = 1 << 10,
	CW_THAT = 1 << 11,
	CW_PART = 1 << 12,
	CW_ED = 1 << 13, /* by its ending */
	CW_COMPARES = 1 << 14,
	CW_OVER = 1 << 15,
	CW_TIME = 1 << 16,
	CW_LIST = 1 << 17,
	CW_CASE = 1 << 18,
	CW_CONTRAST = 1 << 19,
};

/* Whether a sign of that kind may stand in the sentence; no is sure. */
static inline bool
clauses_sign(const struct clauses *c, enum token_kind kind)
{
	return LOOK_EVERYWHERE || (c->signs & 1u << kind);
}

/* Reads the clauses of the sentence ts. */
void clauses_read(struct clauses *c, const struct tokens *ts);
void clauses_free(struct clauses *c);

/* What clause_word.tsv says of token i; 0 outside the sentence. */
uint32_t clause_is(const struct clauses *c, const struct tokens *ts,
    size_t i);

/* Whether token i begins an amount: a number, or a word for none. */
bool clause_amount(const struct tokens *ts, size_t i);

#endif
