/* SPDX-License-Identifier: ISC */
/*
 * How lines are wrapped, learned from those that break off in mid-sentence: so
 * that a line that ended early is known for a paragraph's last.
 */
#ifndef WRAP_H
#define WRAP_H

#include "../text/buf.h"

/* A longer line was not wrapped: it is a paragraph, or a web page's line. */
#define WRAP_MAX 160

#define WRAPS_SEEN 8

/* So many such lines tell that the text is wrapped. */
#define WRAPS_SURE 3

struct wraps {
	size_t width[WRAPS_SEEN]; /* such a line's */
	size_t next[WRAPS_SEEN];  /* ... with the word that did not fit */
	unsigned count;           /* ever seen */
};

size_t wrap_width(struct slice line); /* in characters; of a long one, bytes */
size_t wrap_word(struct slice line);  /* its first word's, in characters */

/* Notes a line that was certainly wrapped, and the word that did not fit. */
void wrap_note(struct wraps *w, size_t width, size_t word);

/*
 * The width of the last of the lines that a program made one of, where it took
 * out the hyphens between them (pdftotext does).
 */
size_t wrap_last(const struct wraps *w, size_t width);

/* Whether a line of this width is as good as full. */
bool wrap_is_full(const struct wraps *w, size_t width);

/*
 * Whether the next line's first word would have fitted on a line of this
 * width, so that something else than the margin ended it. Where lines are
 * ragged, it must have fitted easily.
 */
bool wrap_had_room(const struct wraps *w, size_t width, size_t next_width,
    size_t word);

#endif
