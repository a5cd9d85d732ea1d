/* SPDX-License-Identifier: ISC */
/*
 * Lines of bytes that come piece by piece, as slices of one buffer. What a
 * line is does not depend on how the pieces were cut.
 */
#ifndef INPUT_H
#define INPUT_H

#include "buf.h"

/* What ended a line. */
enum line_end {
	END_LF,
	END_PAGE,  /* a form feed: a page ends here (text lines only) */
	END_NUL,   /* a NUL byte, where those end records */
	END_FILE,  /* the file ended without a final newline */
	END_PIECE, /* nothing yet: the line is longer than the buffer */
};

struct line {
	struct slice text; /* without its end; good until the next call */
	enum line_end end;
};

struct input {
	const char *name;   /* as messages have it */
	unsigned long line; /* of the last line handed out, from 1 */
	unsigned long long lines; /* in all texts */
	bool nul_ends;  /* a NUL byte ends a record */
	bool page_ends; /* a form feed ends a line */
	bool fresh;     /* the next piece begins a new line */
	bool ended;     /* no more will come */
	size_t at, end; /* unread bytes of the buffer */
	size_t page;    /* before this byte no page ends, nor ... */
	size_t nul;     /* ... does a NUL stand before this one */
	size_t seen;    /* how many of them are known to hold no end */
	size_t limit;   /* a line longer than this comes in pieces */
	char *buf;
	size_t cap;
};

/* How much tip-sections looks at as one line before it goes on in pieces. */
#define TEXT_LINE_LIMIT (64 * 1024)

/* The longest line that a reader of records takes (tip(5)). */
#define RECORD_LINE_LIMIT (2 * 1024 * 1024)

/* The most that is taken at once. */
#define INPUT_PIECE ((size_t)64 * 1024)

/* A new text begins; what was left of another is dropped. */
void input_begin(struct input *in, const char *name);

/* Where the next INPUT_PIECE bytes may be put, so that they need no copy. */
char *input_room(struct input *in);

/* Adds n bytes, at most INPUT_PIECE; lines are to be taken before the next. */
void input_add(struct input *in, const char *p, size_t n);

/* Drops what has come of a line that has no end. */
void input_drop(struct input *in);

/* The text has come to its end; what is left is its last line. */
void input_end(struct input *in);

/* The next line or piece of one. False if no whole one has come. */
bool input_line(struct input *in, struct line *line);

void input_free(struct input *in);

#endif
