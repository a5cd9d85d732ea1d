/* SPDX-License-Identifier: ISC */
/*
 * The library: the work of the four tools, bytes in, records out. tip(3) says
 * how it is used, tip(5) what the records are.
 */
#ifndef TIP_H
#define TIP_H

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

struct tip; /* one piece of work, and all that it remembers */

/* What ended the work: the input is wrong, or there is no memory. */
#define TIP_FAILED (-1)

/* Where the work speaks to. All calls are made from within tip_ functions. */
struct tip_sink {
	/*
	 * One record, n bytes without the newline, good until this returns.
	 * Anything but 0 ends the work, and is what the tip_ function returns.
	 */
	int (*record)(void *arg, const char *line, size_t n);

	/*
	 * One line for people, or NULL if none are wanted. failed is 1 where
	 * the work ends with it, 0 where it goes on.
	 */
	void (*message)(void *arg, int failed, const char *text);

	void *arg;
};

/*
 * The work of each tool. All give NULL, after a message, if there is no
 * memory. The sink is copied.
 */

/*
 * Text in, paragraphs out. Of documents that do not name theirs: country, a
 * code or NULL, and year, or 0. A country that is not known also gives NULL.
 */
struct tip *tip_sections(const struct tip_sink *, const char *country,
    unsigned year, int nul_ends);

/* Paragraphs in, quantities out; all: of every section. */
struct tip *tip_numbers(const struct tip_sink *, int all);

/* Paragraphs in, tiers out; warn: messages where heading and prose differ. */
struct tip *tip_tier(const struct tip_sink *, int warn);

/* Tiers and quantities in, sorted by key; country-years out. */
enum tip_form {
	TIP_WIDE,
	TIP_TRACED, /* wide, with what tip-tsv -p adds */
	TIP_LONG,   /* a record a figure, tip-tsv -l */
};

struct tip *tip_tsv(const struct tip_sink *, enum tip_form);

/*
 * These give 0, or else what ended the work; from then on they do nothing and
 * give the same again.
 */

/* The names of the columns, as a record. */
int tip_header(struct tip *);

/* A text begins, the one before it ends; messages call it name. */
int tip_begin(struct tip *, const char *name);

/* The next n bytes of the text, cut anywhere; one without a name may begin. */
int tip_push(struct tip *, const void *bytes, size_t n);

/*
 * Room for the next *n bytes, or NULL if there is no memory. What is put there
 * and then pushed from there is not copied; any other tip_ call ends this.
 */
char *tip_room(struct tip *, size_t *n);

/* The last text ends, what still waits comes out, and all may begin anew. */
int tip_end(struct tip *);

/* Frees it; what still waits is lost. NULL is well. */
void tip_close(struct tip *);

/* The line of the text that the work has come to, from 1; 0 before any. */
unsigned long tip_line(const struct tip *);

/* How far it has come, in all texts. */
struct tip_progress {
	unsigned long long bytes, lines, documents;
};

struct tip_progress tip_progress(const struct tip *);

/* Drops the line that is not yet whole, where the rest cannot be read. */
void tip_drop(struct tip *);

/* Field i of a record, from 0: its bytes and, in *size, how many; or NULL. */
const char *tip_field(const char *line, size_t n, size_t i, size_t *size);

const char *tip_version(void);

#ifdef __cplusplus
}
#endif

#endif
