/* SPDX-License-Identifier: ISC */
/*
 * What programs that make text of web pages leave in it: lynx(1) numbers the
 * links, "[12]word", pandoc(1) draws the tables that old pages lie in, and some
 * sites leave tags.
 */
#ifndef DUMP_H
#define DUMP_H

#include "../text/buf.h"

/* Whether a text is a page itself, by its first line. */
bool dump_is_html(struct slice first_line);

struct dump {
	bool grid;        /* inside a drawn table */
	unsigned link;    /* the last number of a link in this text */
	struct buf plain; /* the line without its marks and tags */
	struct buf marks; /* these, LF after each */
};

/*
 * Takes the numbers of links and the tags out of line: the slice without them,
 * which is in d->plain, and they in d->marks. line itself if it has none.
 */
struct slice dump_plain(struct dump *d, struct slice line);

/*
 * The next cell of line that is not blank, from *at on, which is 0 at first;
 * false behind the last. Where no table is drawn, the line is one cell.
 */
bool dump_cell(struct dump *d, struct slice line, size_t *at,
    struct slice *cell);

void dump_text_end(struct dump *d); /* the next text has other links */
void dump_free(struct dump *d);

#endif
