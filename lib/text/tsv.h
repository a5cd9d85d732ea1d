/* SPDX-License-Identifier: ISC */
/*
 * Streams of records: one a line, fields separated by one TAB, none empty.
 * The one reader of all tools but tip-sections. A line that is not of an
 * expected stream ends the run: what came before it is written.
 */
#ifndef TSV_H
#define TSV_H

#include "input.h"

/* More than any stream has. */
#define TSV_FIELDS 32

/* A kind of stream: its columns and the tool that makes it. */
struct stream {
	const char *what;    /* "paragraphs" */
	const char *maker;   /* "tip-sections" */
	const char *columns; /* their names, TAB between */
	size_t count;        /* how many they are */
};

struct tsv {
	struct input *in;
	const struct stream *const *streams; /* those expected, NULL ends */
	const struct stream *stream;         /* that of the current record */
	struct slice field[TSV_FIELDS];      /* good until the next record */
	size_t count;
	uint32_t odd;     /* a bit for each field that was not plain */
	struct buf clean; /* what those were made */
	struct buf key;   /* column 1 of the record before */

	/* If set, called once before a bad record ends the run. */
	void (*last_words)(void *last_arg);
	void *last_arg;
};

void tsv_open(struct tsv *t, struct input *in,
    const struct stream *const *streams);

/* The next record; a line that is just a stream's header is passed over. */
bool tsv_next(struct tsv *t);

void tsv_close(struct tsv *t);

/* Calls last_words, for a caller that ends the run itself. */
void tsv_last_words(const struct tsv *t);

/* Ends the run: field i of the current record is not what was expected. */
_Noreturn void tsv_unexpected(const struct tsv *t, size_t i, const char *what);

/* Field i as a whole number above 0; anything else ends the run. */
unsigned long tsv_number(const struct tsv *t, size_t i);

/* Writes the stream's header line. */
void tsv_header(const struct stream *s);

#endif
