/* SPDX-License-Identifier: ISC */
/* Titles: "U.S. Department of State 2004 Trafficking in Persons Report - X". */
#ifndef TITLE_H
#define TITLE_H

#include "heading_part.h"

/* No title of any source is longer. */
#define TITLE_MAX 240

/*
 * Whether line is a title, made of nothing but what titles are made of; if so
 * fills in h: the year it names, the country if it names one alone, flags.
 */
bool title_read(struct heading *h, struct slice line, unsigned year);

/* Whether a title may begin with the first word of a line; no is sure. */
bool title_may_begin(const struct sight *s);

/*
 * The year and the country (empty if none) in the address of a page, as
 * ".../reports/2023-trafficking-in-persons-report/kenya/" has them; the year
 * is 0 where the line has no such address.
 */
unsigned title_address(struct slice line, struct slice *code);

#endif
