/* SPDX-License-Identifier: ISC */
/* Where sentences end. */
#ifndef SENTENCE_H
#define SENTENCE_H

#include "../text/buf.h"

/*
 * The offset just behind the sentence of text that begins at from, its closing
 * quotes and brackets included; text.n where it is the last. from is below
 * text.n. The text is clean: one space at most between words.
 */
size_t sentence_end(struct slice text, size_t from);

/* The offset of the next sentence's first byte: end, or behind the space. */
static inline size_t
sentence_next(struct slice text, size_t end)
{
	return end < text.n && text.p[end] == ' ' ? end + 1 : end;
}

#endif
