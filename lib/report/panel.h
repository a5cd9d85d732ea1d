/* SPDX-License-Identifier: ISC */
/*
 * The country-year panel (tip(5), tip-tsv(1)): the tier and quantity rows of
 * one key at a time, folded into one line, or told one by one in the long
 * form. Keys come in byte order. Memory holds one key's rows.
 */
#ifndef PANEL_H
#define PANEL_H

#include "figure.h"

enum panel_form {
	PANEL_WIDE,
	PANEL_TRACED, /* wide, with rivals and places */
	PANEL_LONG,
};

/* What the line takes from the tier row that stands; spans of the arena. */
struct tier_row {
	bool there;
	bool stated; /* it has a statement */
	struct span tier, change, country, year;
};

struct panel {
	enum panel_form form;
	struct buf doc;   /* the key, empty before the first row */
	struct buf arena; /* texts of its rows */
	struct tier_row tier;
	struct figure *figures; /* in their order in the report, once read */
	size_t count, cap;
	size_t bytes; /* of its rows so far, without their sentences */
	bool full;    /* they were too many: the rest counts for nothing */
	struct slice *values; /* scratch */
	size_t values_cap;
};

/* So much of one key's rows is held (records of some 20,000 figures). */
#define PANEL_LIMIT ((size_t)4 * 1024 * 1024)

void panel_header(enum panel_form form);

/* Reads all of in, and writes each key's lines once the next one begins. */
void panel_read(struct panel *p, struct input *in);

/* Behind the last input: writes the last key's lines and frees all. */
void panel_end(struct panel *p);

/* The country and the year of the key in hand, "-" if unknown. */
struct slice panel_country(const struct panel *p);
struct slice panel_year(const struct panel *p);

#endif
