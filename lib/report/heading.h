/* SPDX-License-Identifier: ISC */
/*
 * What a line is by its own words: a title, a header label, the heading of a
 * country, a section or a part of a book, page furniture, or text. Layouts
 * and spellings as the reports of 2001 to 2024 have them, by source: the
 * tables beside this file name them.
 */
#ifndef HEADING_H
#define HEADING_H

#include "record.h"
#include "tier_word.h"

enum line_kind {
	LINE_TEXT,
	LINE_TITLE,     /* "2012 Trafficking in Persons Report - Namibia" */
	LINE_META,      /* "Publication Date 14 June 2004" */
	LINE_TIER,      /* "Belgium (Tier 1)", "Tier 2 Watch List" */
	LINE_NAME,      /* "THE BAHAMAS": a heading or a running head */
	LINE_SECTION,   /* "Prosecution", "Recommendations for Fiji: Enact" */
	LINE_FURNITURE, /* "45", "Search Refworld", "B U R K I N A" */
};

/* What else a line tells. */
enum {
	HEADING_STARTS = 1, /* a document begins here */
	HEADING_BACK = 2,   /* the back matter of a book begins here */
	HEADING_LIST = 4,   /* a title: of a list of tier placements */
	HEADING_OTHER = 8,  /* a title: of a paper that is no narrative */
	HEADING_OPEN = 16,  /* more of it may stand on the next line */
	HEADING_BOOK = 32,  /* a title: of several countries, or of all */
	HEADING_PAGE = 64,  /* furniture that only a page's turn brings */
	HEADING_ALMANAC = 128, /* a section's, for this paragraph alone */
	HEADING_DATED = 256,   /* the year is that of a date on the page */
	HEADING_SOURCE = 512,  /* a note on the source of this very text */
};

struct heading {
	enum line_kind kind;
	enum section section; /* of LINE_SECTION */
	enum tier tier;       /* of LINE_TIER */
	unsigned flags;
	struct slice text;  /* the row: title, label's value, heading */
	struct slice label; /* of a label or section, without its colon */
	struct slice rest;  /* what follows on the line, perhaps empty */
	struct slice code;  /* the country named, or empty */
	unsigned year;      /* the report's, if it says so, else 0 */
};

/*
 * Reads a line (or a paragraph, of which it looks at the beginning). The
 * slices of h are parts of line; signs are those that it may have; year is the
 * report's if known. header: no narrative has begun, so that labels without
 * colon are labels.
 */
void heading_read(struct heading *h, struct slice line, unsigned signs,
    unsigned year, bool header);

/*
 * Whether line is what heading_read takes for a heading of a country, a title,
 * or a section; only then h is filled in.
 */
bool heading_read_main(struct heading *h, struct slice line, unsigned signs,
    unsigned year);

/*
 * The tier that a heading's text gives: "Belgium (Tier 1)", "SPECIAL CASE:
 * YEMEN", "(Tier 2 - Watch List)*". TIER_NONE if it gives none.
 */
enum tier heading_tier(struct slice text);

/*
 * Where in line a title, label or country heading begins that was glued to
 * the end of the text before it, since that had no newline; line.n if none is.
 */
size_t heading_glued(struct slice line, unsigned signs, unsigned year);

/*
 * Where the next heading stands in text[from...] that was run in to the middle
 * of a paragraph ("... 2008. Prosecution The government ..."); text.n if none
 * does.
 */
size_t heading_inside(struct slice text, size_t from, unsigned year);

/* Whether one may stand behind the full stop at text[stop]; no is sure. */
bool heading_may_follow(struct slice text, size_t stop);

#endif
