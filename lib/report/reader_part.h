/* SPDX-License-Identifier: ISC */
/* What the files of the reader have of each other. */
#ifndef READER_PART_H
#define READER_PART_H

#include "reader.h"

/* Furniture inside a paragraph is held up to this. */
#define ASIDE_MAX (64 * 1024)

/* reader.c */
void reader_heading(const struct reader *r, struct heading *h,
    struct slice text, unsigned signs);
void reader_aside(struct reader *r, struct slice text); /* for behind it */
void reader_write_aside(struct reader *r);
void reader_flush(struct reader *r); /* closes what is open */
void reader_open_with(struct reader *r, enum open open, struct slice text);
void reader_join(struct reader *r, struct slice text); /* to what is open */
size_t reader_width(const struct reader *r, struct slice text);
void reader_text(struct reader *r, struct slice text); /* a line of prose */
bool reader_in_sentence(const struct reader *r); /* it breaks off in one */

/* reader_heading.c: takes one line, or what is left of it. */
void reader_take(struct reader *r, struct slice text);

/* reader_join.c: whether a line goes on with the open paragraph. */
bool reader_goes_on(struct reader *r, struct slice text);

#endif
