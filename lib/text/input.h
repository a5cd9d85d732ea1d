/* SPDX-License-Identifier: ISC */
/*
 * Lines of a file or pipe, as slices of one buffer. The one place that reads.
 * What a line is does not depend on how the reads were split.
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
	const char *name;   /* as messages have it, "<stdin>" for "-" */
	unsigned long line; /* of the last line handed out, from 1 */
	int fd;
	bool nul_ends;  /* a NUL byte ends a record */
	bool page_ends; /* a form feed ends a line */
	bool fresh;     /* the next piece begins a new line */
	bool ended;     /* no more to read */
	size_t at, end; /* unread bytes of the buffer */
	size_t limit;   /* a line longer than this comes in pieces */
	char *buf;
	size_t cap;
};

/* How much tip-sections looks at as one line before it goes on in pieces. */
#define TEXT_LINE_LIMIT (64 * 1024)

/* The longest line that a reader of records takes (tip(5)). */
#define RECORD_LINE_LIMIT (2 * 1024 * 1024)

/*
 * Opens path ("-" is standard input) for lines of up to limit bytes. False,
 * with a message and the exit status set, if it cannot be read as a file.
 */
bool input_open(struct input *in, const char *path, size_t limit);

/* The next line or piece of one. False at the end or on a failed read. */
bool input_line(struct input *in, struct line *line);

void input_close(struct input *in);

/*
 * Calls work once for each file named in argv, for standard input if none is.
 * A file that cannot be opened is reported and the others still are worked.
 */
void input_each(char *const *argv, size_t limit,
    void (*work)(struct input *, void *), void *arg);

#endif
