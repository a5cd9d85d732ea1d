/* SPDX-License-Identifier: ISC */
/*
 * Tier placements as a page or a book's front matter lists them: countries
 * under "Tier 1", "Tier 2 Watch List" and so on, a line each, in columns read
 * across, with bullets and footnote marks.
 */
#ifndef LISTING_H
#define LISTING_H

#include "record.h"
#include "tier_word.h"

/* More countries than countries.tsv has; what is listed beyond is left out. */
#define LISTING_ENTRIES 400

struct listing_entry {
	char code[3];
	enum tier tier;
	unsigned long para;
	size_t from, n; /* of the sentence, in texts */
};

struct listing {
	struct listing_entry entries[LISTING_ENTRIES];
	size_t count;
	unsigned tiers;   /* a bit for each that has an entry */
	bool begun;       /* a tier is in force, "no tier rating" too */
	enum tier tier;   /* that tier */
	bool labelled;
	enum tier label;  /* the last that a label gave */
	size_t prose;     /* letters that were no names */
	struct buf texts;
};

/* Takes a paragraph of the document; year is the report's. */
void listing_read(struct listing *l, const struct paragraph *p, unsigned year);

/* Whether the document is a list. stated: its prose gave a tier. */
bool listing_is_list(const struct listing *l, bool stated);

/* Writes a tier row for each country; doc is the list's own key. */
void listing_write(const struct listing *l, struct slice doc);

void listing_reset(struct listing *l);

#endif
