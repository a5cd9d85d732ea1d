/* SPDX-License-Identifier: ISC */
/*
 * Documents: what belongs to one report. The reader tells what comes, title by
 * title and paragraph by paragraph; here it is decided where a document ends,
 * what its country and year are, and where a paragraph belongs.
 */
#ifndef DOCUMENT_H
#define DOCUMENT_H

#include "heading.h"
#include "rows.h"
#include "section.h"

enum document_kind {
	KIND_UNKNOWN,   /* nothing yet says what it is */
	KIND_NARRATIVE,
	KIND_LIST,      /* of tier placements */
	KIND_OTHER,     /* front and back matter, another paper */
};

/* What a line was read as, by what was known then. */
struct reading {
	struct slice line;
	struct heading heading; /* its slices are parts of line */
	unsigned year;
	bool header;
};

struct document {
	struct rows rows;

	/* the text it stands in, perhaps a book */
	unsigned book_year; /* as a title without a country gives it */
	bool book;          /* such a title, or a second narrative, came */
	bool any;           /* a narrative has come */

	/* the document */
	unsigned long serial; /* how many there were */
	enum document_kind kind;
	bool titled;       /* a title has come */
	bool tiered;       /* the country heading has come */
	bool noted;        /* ... with the mark of a note */

	struct reading known; /* of what may be asked for again, else of no line */

	/* the section under way */
	bool headed;       /* under an explicit heading */
	bool unused;       /* ... that has no paragraph yet */
	enum section section;
	struct buf label;
	struct narrative narrative;
};

void document_open(struct document *d, const struct defaults *defaults);

/* The text has ended: a file, or a record that a NUL byte ends. */
void document_text_end(struct document *d);

void document_free(struct document *d);

/* No narrative has begun: labels may stand without a colon. */
bool document_in_header(const struct document *d);

/* The year to read names by; 0 if unknown. */
unsigned document_year(const struct document *d);

/* Whether the country is this document's; this document's or a part of it. */
bool document_is_of(const struct document *d, struct slice code);
bool document_speaks_of(const struct document *d, struct slice code);

/*
 * heading_read of what stands in this document, a line or a paragraph; header:
 * labels may stand without colon.
 */
void document_heading(const struct document *d, struct heading *h,
    struct slice line, unsigned signs, bool header);

/*
 * Keeps what it gave for the next time that line is asked for where it stands
 * now, whose bytes are the same; until they change, and it is forgotten.
 */
void document_keep_reading(struct document *d, const struct reading *r,
    struct slice now);
void document_forget_reading(struct document *d);

/* Whether a line with that name alone may be the country heading. */
bool document_may_head(const struct document *d, struct slice code);

void document_list(struct document *d); /* countries are listed here */
void document_title(struct document *d, const struct heading *h);
void document_meta(struct document *d, const struct heading *h);
void document_tier(struct document *d, const struct heading *h);
void document_section(struct document *d, enum section s, struct slice label);
void document_heading_end(struct document *d); /* nothing comes under it */
void document_furniture(struct document *d, const struct heading *h);

/*
 * A whole paragraph, or a piece of one that is cut for its length; signs are
 * those that it may have, blanks is how many blank lines were before it,
 * DOCUMENT_GOES_ON for a later piece.
 */
#define DOCUMENT_GOES_ON (~0u)
void document_paragraph(struct document *d, struct slice text,
    unsigned signs, unsigned blanks);

#endif
