/* SPDX-License-Identifier: ISC */
/*
 * Spellings compared as tables have them: lower case, letters without marks,
 * apostrophes and full stops dropped, & as "and", every other run of
 * punctuation and spaces one space.
 */
#ifndef FOLD_H
#define FOLD_H

#include "../text/table.h"

/* Longer than any folded spelling in a table. */
#define FOLD_BYTES 96

/* A spelling grown a character at a time, with its hash for table_find_hash. */
struct fold {
	char p[FOLD_BYTES];
	size_t n;
	uint32_t hash;
	bool full; /* it did not fit */
};

void fold_start(struct fold *f);

/* Adds the ASCII letters at text[at], or one character; gives its bytes. */
size_t fold_add(struct fold *f, struct slice text, size_t at);

/* The spelling so far, without a space at its end. */
struct slice fold_slice(const struct fold *f);

/* The row of t for the spelling so far, NULL if there is none. */
const void *fold_find(const struct fold *f, const struct table *t);

/* Whether what was added behind before ended a word. */
static inline bool
fold_ends_word(const struct fold *f, size_t before)
{
	return f->n > before && f->n > 1 && f->p[f->n - 1] == ' ';
}

/* All of text, which is a whole heading or line; full if it is too long. */
void fold_text(struct fold *f, struct slice text);

/*
 * Whether a spelling of t may stand at the beginning of text: a look at its
 * first word. No is sure.
 */
bool fold_may_start(const struct table *t, struct slice text);

/*
 * The longest spelling of t that stands at the beginning of text and ends with
 * a word there: its row and *end, the byte behind it; NULL if there is none.
 */
const void *fold_longest(const struct table *t, struct slice text,
    size_t *end);

#endif
