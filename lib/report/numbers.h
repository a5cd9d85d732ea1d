/* SPDX-License-Identifier: ISC */
/* The work of tip-numbers: a paragraph's figures, as rows. */
#ifndef NUMBERS_H
#define NUMBERS_H

#include "frame.h"
#include "period.h"
#include "record.h"

/* The most of a sentence that is analysed at once, in bytes. */
#define NUMBERS_PIECE (16 * 1024)

/* A sentence longer than this is cut down to what stands around the figure. */
#define NUMBERS_SENTENCE 2048
#define NUMBERS_AROUND 1000

/* What is reused from paragraph to paragraph; all zero at first. */
struct numbers {
	struct tokens tokens;
	struct quantities qs; /* up to FRAME_BACK of earlier sentences */
	struct frame frame;
	struct periods periods;
	struct buf marks; /* a byte a token */
};

/* Whether figures of that section are looked for without -a. */
bool numbers_wanted(enum section s);

/* Writes a row for every figure of p. */
void numbers_paragraph(struct numbers *n, const struct paragraph *p);

void numbers_free(struct numbers *n);

#endif
