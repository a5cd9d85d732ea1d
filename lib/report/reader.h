/* SPDX-License-Identifier: ISC */
/*
 * Report text in, paragraph rows out: lines are joined to paragraphs, and
 * page furniture that stands inside one is moved behind it.
 */
#ifndef READER_H
#define READER_H

#include "damage.h"
#include "document.h"
#include "dump.h"
#include "wrap.h"

/* What is open: lines may still be added to it. */
enum open {
	OPEN_NONE,
	OPEN_TEXT,
	OPEN_TITLE, /* without its country, or cut at its line's end */
	OPEN_META,  /* a label whose value may go on */
	OPEN_TIER,  /* a country heading with a note that goes on */
	OPEN_NAME,  /* a country alone: heading or running head? */
};

struct reader {
	struct document doc;
	struct buf line;      /* the line under way, clean */
	unsigned signs;       /* that it may have, and any part of it */
	struct reading read;  /* of it, if worth keeping, else of no line */
	struct buf para;      /* what is open */
	unsigned para_signs;  /* that it may have */
	struct buf both;      /* it and the next line, tried as a heading */
	struct buf aside;     /* furniture met inside it, LF after each */
	enum open open;
	bool ended;           /* a wrapped paragraph, by a blank line */
	bool notice;          /* what is open is furniture of several lines */
	bool bare;            /* a label whose value stands below it */
	bool gap, soft;       /* a space is due; a soft hyphen ended the line */
	bool inside;          /* the line goes on in the next piece */
	bool unwrapped;       /* lines are paragraphs here */
	bool page;            /* a page ended since the last line of text */
	bool cut_heading;     /* the heading under way stood on several lines */
	bool cut;             /* the paragraph's beginning was written */
	unsigned blanks;      /* blank lines since the last line */
	unsigned para_blanks; /* ... before what is open */
	unsigned lines;       /* of what is open */
	size_t mended;        /* its bytes that were looked at for lost blanks */
	size_t width;         /* of its last line, in characters */
	size_t indent;        /* of the line under way: a list's is set in */
	struct wraps wraps;
	struct dump dump;
	unsigned parted;      /* wrapped paragraphs that a blank line ended */
	unsigned spaced;      /* sentences in a row that went over a blank */
	unsigned long serial; /* the document whose wrapping is known */
	struct damage damage; /* what that one shows of it */
	unsigned long warned; /* the last document that was damaged */
	const char *damaged;  /* how, until that is said */
	unsigned long damaged_line;
	struct input *in;
};

void reader_open(struct reader *r, struct input *in,
    const struct defaults *defaults);
void reader_lines(struct reader *r); /* takes all that have come */
void reader_text_end(struct reader *r);
void reader_free(struct reader *r);

#endif
