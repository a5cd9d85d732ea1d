/* SPDX-License-Identifier: ISC */
/*
 * Where a paragraph without a heading belongs: by what it says (section_cues.tsv), by
 * the order of sections in its year's reports, and by the blank lines before
 * it. Looks back only, since a paragraph's row does not wait for the next.
 */
#ifndef SECTION_H
#define SECTION_H

#include "record.h"

/* What was seen of a narrative so far. */
struct narrative {
	unsigned year;        /* of the report, 0 if unknown */
	bool special;         /* a special case: overview first */
	bool headed;          /* the country heading has come */
	bool begun;           /* a paragraph of it has come */
	bool lost_headings;   /* no explicit heading so far */
	bool bare;            /* the overview so far is one sentence */
	bool summed;          /* sections open with what efforts there were */
	bool single;          /* one blank line was between two paragraphs */
	bool doubled;         /* blank lines were doubled where a part began */
	enum section at;      /* of the last paragraph; body before the first */
	unsigned seen;        /* 1 << section of each that had a paragraph */
	unsigned paragraphs;  /* in a row in that section */
};

void narrative_start(struct narrative *n, unsigned year);

/* What a paragraph says outright. */
struct tells {
	bool formula;   /* the minimum standards are met, or not */
	bool opening;   /* "X is a source and destination country" */
	size_t formula_at; /* where its sentence begins */
};

void section_tells(struct tells *t, struct slice text);

/*
 * The section of a paragraph that stands under no heading; blanks is how many
 * blank lines were before it. *summed is what section_efforts gives for it; body
 * where the paragraph tells outright that it is of none of those sections. Does
 * not change n.
 */
enum section section_infer(const struct narrative *n, struct slice text,
    const struct tells *t, enum section *summed, unsigned blanks);

/*
 * The section whose efforts the first sentence sums up, as that of nearly every
 * section does since 2004; body if it names those of several, or none.
 */
enum section section_efforts(struct slice text);

/* Whether what a paragraph says is plainly a narrative's. */
bool section_speaks(struct slice text);

/*
 * Notes whether a paragraph without a heading, which sums up the efforts of
 * summed, opens section s; before _add.
 */
void narrative_summed(struct narrative *n, enum section s, struct slice text,
    enum section summed);

/* Notes that a paragraph of section s came. */
void narrative_add(struct narrative *n, enum section s, unsigned blanks,
    bool headed);

#endif
