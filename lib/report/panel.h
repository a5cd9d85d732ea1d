/* SPDX-License-Identifier: ISC */
/*
 * The country-year panel (tip(5), tip-tsv(1)): the tier and quantity rows of
 * one key at a time, folded into one line, or told one by one in the long
 * form. Keys come in byte order. Memory holds one key's rows.
 */
#ifndef PANEL_H
#define PANEL_H

#include "../tip.h"
#include "figure.h"

#define MEASURES (MEASURE_PREVALENCE + 1)

/* What the line takes from the tier row that stands; spans of the arena. */
struct tier_row {
	bool there;
	bool stated; /* it has a statement */
	struct span tier, change, country, year;
};

struct panel {
	enum tip_form form;
	struct tsv records;
	struct buf doc;   /* the key, empty before the first row */
	struct buf arena; /* texts of its rows */
	struct tier_row tier;
	struct figure *figures; /* in their order in the report, once read */
	size_t count, cap;
	bool unsorted; /* they did not come in that order */
	struct figure *first[MEASURES]; /* of each measure, once sorted */
	size_t bytes; /* of its rows so far, without their sentences */
	bool full;    /* they were too many: the rest counts for nothing */
	struct slice *values; /* scratch */
	size_t values_cap;
};

/* So much of one key's rows is held (records of some 20,000 figures). */
#define PANEL_LIMIT ((size_t)4 * 1024 * 1024)

void panel_header(enum tip_form form);

void panel_open(struct panel *p, struct input *in); /* p all zero but form */

/* Reads all rows that have come; writes a key's lines when the next begins. */
void panel_read(struct panel *p);

/* Behind the last input: writes the last key's lines. */
void panel_end(struct panel *p);

void panel_free(struct panel *p);

/* The country and the year of the key in hand, "-" if unknown. */
struct slice panel_country(const struct panel *p);
struct slice panel_year(const struct panel *p);

#endif
