/* SPDX-License-Identifier: ISC */
/*
 * What the harnesses share. Each gives LLVMFuzzerTestOneInput, which calls
 * abort() where something does not hold; libFuzzer, AFL++ and replay.c run it.
 */
#ifndef FUZZ_H
#define FUZZ_H

#include "../../lib/text/buf.h"
#include "../../lib/tip.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* Says what does not hold and about which bytes, and aborts. */
_Noreturn void fail(const char *what, struct slice s);

static inline void
hold(bool holds, const char *what, struct slice s)
{
	if (!holds)
		fail(what, s);
}

/* feed.c: a tool's work on bytes, and what came of it. */

struct work {
	struct tip *(*open)(const struct tip_sink *sink, void *arg);
	void *arg;
};

struct feed {
	struct slice file[2];
	size_t files;
	uint32_t split; /* 0: all comes at once; else a seed of its pieces */

	struct buf out, said; /* records; messages; an LF behind each */
	int result, failed;
};

/* Runs w on all of data at once; what came is f's until feed_free. */
void feed_whole(struct feed *f, const struct work *w, struct slice data);
void feed_free(struct feed *f);

/* Runs w again, its bytes in pieces: the same must come of it. */
void feed_again(const struct feed *f, const struct work *w, uint32_t split);

/*
 * Runs w again on two files, cut behind a line that cut chooses: the same rows
 * must come out.
 */
void feed_cut(const struct feed *f, const struct work *w, uint32_t cut);

/* Runs w on both sides of a cut between keys: the rows must be the same. */
void feed_apart(const struct feed *f, const struct work *w, uint32_t cut);

/* ... of a cut behind any line. */
void feed_halves(const struct feed *f, const struct work *w, uint32_t cut);

/* Runs w on the file twice: what comes must be the same, twice. */
void feed_twice(const struct feed *f, const struct work *w);

/* check.c: what any stream must be, and the values in it. */

#define ROW_FIELDS 128

struct row {
	struct slice f[ROW_FIELDS];
	size_t n;
	struct slice all;
};

/* Takes the next row off rest: n clean fields, none empty, and an LF. */
bool row_next(struct slice *rest, struct row *row, size_t n);

/* Bytes of the character at s by the table of RFC 3629; 0 if it is none. */
size_t character(struct slice s, uint32_t *c);
bool is_clean(struct slice s);     /* by tip(5), read apart from utf8.c */
bool is_key(struct slice s);
bool is_dashed(struct slice s);    /* "-" */
bool is_among(struct slice s, const char *words); /* a blank between */
bool is_decimal(struct slice s);   /* "12.5", as tip(5) has numbers */
int decimal_order(struct slice a, struct slice b); /* below, at, above 0 */
bool is_date(struct slice s);      /* "2003-06", "--06-14" */
bool is_period(struct slice s);    /* a date, two in order, an open one */
bool is_whole(struct slice s);     /* 1, 2, 3 ... */
size_t whole(struct slice s);      /* its value */

/* Whether part's bytes stand somewhere in s. */
bool holds_bytes(struct slice s, struct slice part);

/* What may stand in the input between two harness-made records. */
struct slice line_next(struct slice *rest);

/* A number from the bytes of s, for choosing what to try. */
uint32_t mix(struct slice s);

/*
 * Paragraph records from data, a line each: its first byte chooses the
 * section, the rest is the text, or a word a byte. choice has the first
 * document, 4 for words, and in its upper bits how often a text is said.
 */
void make_paragraphs(struct buf *out, struct slice data, unsigned choice);

/* soup.c: words for bytes; a harness uses one table alone. */
extern const char soup_prose[], soup_pages[];
void soup(struct buf *out, const char *table, struct slice data);

#endif
