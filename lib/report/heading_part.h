/* SPDX-License-Identifier: ISC */
/*
 * The readers that heading_read tries in turn. Each fills in h and says whether
 * the line is of its kind; where it is not, h holds nothing of use.
 */
#ifndef HEADING_PART_H
#define HEADING_PART_H

#include "../text/signs.h"
#include "../text/table.h"
#include "heading.h"

/* No heading of a country or section is longer. */
#define HEADING_MAX 160

/* A line, and what a first sight of it tells. */
struct sight {
	struct slice line;
	unsigned signs; /* that may stand in it */
	size_t word_n;  /* its first word: its bytes, 0 if that is not known */
	uint32_t word;  /* ... and what table_look gives for it */
	bool tier;      /* words of a tier stand behind a sign: heading_country */
};

struct sight heading_sight(struct slice line, unsigned signs);

/* Whether a key of t may stand at the beginning of the line. */
static inline bool
sight_begins(const struct sight *s, const struct table *t)
{
	return s->word_n == 0 ||
	    table_word_may(t, s->word) & (TABLE_ROWS | TABLE_BEGINS);
}

bool heading_country(struct heading *h, struct sight *s, unsigned year);
bool heading_name(struct heading *h, const struct sight *s, unsigned year);

/* Whether name is a country's, as headings have them; its code. */
bool heading_is_name(struct slice name, unsigned year, struct slice *code);

bool heading_section(struct heading *h, const struct sight *s);
bool heading_may_be_section(struct slice line); /* cheap; no is sure */
bool heading_almanac(struct heading *h, const struct sight *s);

/* header: labels may stand without a colon */
bool heading_label(struct heading *h, const struct sight *s, bool header);

/* The year, from 2000 on, that a note on a copy's source gives; 0 if none. */
unsigned heading_note_year(struct slice text);

bool heading_furniture(struct heading *h, const struct sight *s);

/* Whether line begins small and is nothing that readers take; yes is sure. */
bool heading_is_prose(const struct sight *s);

#endif
