/* SPDX-License-Identifier: ISC */
/*
 * The rows of a document and the key that they are written under. A row is
 * written at once if the key stands; else it waits until country and year are
 * known, at the latest until three rows of profile, overview or body wait, or
 * 64 KiB of text. What is missing then stays ZZZ or 0000. Where the command
 * line gives both, none waits but a label above the title, for the next row.
 */
#ifndef ROWS_H
#define ROWS_H

#include "record.h"

/* What the command line says of documents that do not say it themselves. */
struct defaults {
	struct slice country; /* a code, or empty */
	unsigned year;        /* 0 for none */
};

struct rows {
	const struct defaults *defaults;
	char code[3];
	bool coded;     /* code is known */
	unsigned year;  /* 0 if unknown */
	bool dated;     /* ... and a date's, not a title's */
	bool fixed;     /* the key stands */
	bool given;     /* ... by the command line alone, waiting for nothing */
	char key[32];
	size_t key_n;
	unsigned long para;

	/* rows that wait */
	struct buf held;
	size_t held_rows;
	size_t held_text;  /* bytes of column 5 */
	size_t held_body;  /* ... of body rows that are sentences */
	size_t held_prose; /* rows of profile, overview or body */
	bool content;      /* there was more than titles, labels, chrome */
};

/* A new document; year is what is known before it says any. */
void rows_start(struct rows *r, unsigned year);
void rows_end(struct rows *r); /* what waits is written */

void rows_add(struct rows *r, enum section s, struct slice label,
    struct slice text);

/* Waiting body without a label was a site's lines: boilerplate. */
void rows_demote(struct rows *r, bool titled);

#endif
