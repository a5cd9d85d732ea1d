/* SPDX-License-Identifier: ISC */
/*
 * The words that some columns of the quantity stream are made of (tip(5)):
 * kind, measure, rel, role and scope, each in the order of its enum.
 */
#ifndef COLUMN_H
#define COLUMN_H

#include "../english/quantity.h"

/* A word, in room for the longest, so that any is copied at once. */
struct column_word {
	char p[20];
	unsigned char n;
};

/* The words of a column: that of value v is word[v]. */
struct column {
	const struct column_word *word;
	size_t n;
};

static inline struct slice
column_word(const struct column *c, size_t v)
{
	return (struct slice){c->word[v].p, c->word[v].n};
}

extern const struct column column_kind, column_measure, column_rel,
    column_role, column_scope;

/* The value whose word it is; -1 if none has it. */
int column_value(const struct column *c, struct slice word);

#endif
