/* SPDX-License-Identifier: ISC */
/*
 * The readers that heading_read tries in turn. Each fills in h and says whether
 * the line is of its kind; where it is not, h holds nothing of use.
 */
#ifndef HEADING_PART_H
#define HEADING_PART_H

#include "heading.h"

/* No heading of a country or section is longer. */
#define HEADING_MAX 160

bool heading_country(struct heading *h, struct slice line, unsigned year);
bool heading_name(struct heading *h, struct slice line, unsigned year);

/* Whether name is a country's, as headings have them; its code. */
bool heading_is_name(struct slice name, unsigned year, struct slice *code);

bool heading_section(struct heading *h, struct slice line);
bool heading_almanac(struct heading *h, struct slice line);

/* header: labels may stand without a colon */
bool heading_label(struct heading *h, struct slice line, bool header);

/* The year, from 2000 on, that a note on a copy's source gives; 0 if none. */
unsigned heading_note_year(struct slice text);

bool heading_furniture(struct heading *h, struct slice line);

#endif
