/* SPDX-License-Identifier: ISC */
/*
 * The streams between the tools (tip(5)) and the paragraph
 * record, which all but tip-tsv read.
 */
#ifndef RECORD_H
#define RECORD_H

#include "../text/tsv.h"

extern const struct stream paragraph_stream; /* what tip-sections writes */
extern const struct stream quantity_stream;  /* tip-numbers */
extern const struct stream tier_stream;      /* tip-tier */

/* The section of a paragraph, in the order of tip(5). */
enum section {
	SECTION_TITLE,
	SECTION_META,
	SECTION_TIER,
	SECTION_PROFILE,
	SECTION_OVERVIEW,
	SECTION_RECOMMENDATIONS,
	SECTION_PROSECUTION,
	SECTION_PROTECTION,
	SECTION_PREVENTION,
	SECTION_BOILERPLATE,
	SECTION_BODY,
};

struct slice section_name(enum section s);

/* The section of that name; SECTION_BODY for any other. */
enum section section_of(struct slice name);

/* One row of the paragraph stream; its slices are the reader's. */
struct paragraph {
	struct slice doc;
	enum section section;
	struct slice section_text; /* as it was spelled */
	struct slice label;
	unsigned long para; /* from 1 within the document */
	struct slice text;
};

/* Opens in for paragraph records; close with tsv_close. */
void paragraph_open(struct tsv *t, struct input *in);
bool paragraph_next(struct tsv *t, struct paragraph *p);
void paragraph_write(const struct paragraph *p);

/* The three letters of a key, "ZZZ" too; and its year, 0 for "0000". */
struct slice key_country(struct slice doc);
unsigned key_year(struct slice doc);

#endif
