/* SPDX-License-Identifier: ISC */
/* Small readings of a line, shared by those that read headings. */
#ifndef SNIP_H
#define SNIP_H

#include "../text/buf.h"

size_t snip_spaces(struct slice s, size_t at); /* bytes of spaces at s[at] */
size_t snip_dash(struct slice s, size_t at);   /* of a hyphen or dash, or 0 */
struct slice snip_trim(struct slice s);

/*
 * The next full stop from at on; s.n if there is none. In a row of them each
 * is found at once.
 */
static inline size_t
snip_stop(struct slice s, size_t at)
{
	const char *stop;

	if (at < s.n && s.p[at] == '.')
		return at;
	stop = at < s.n ? memchr(s.p + at, '.', s.n - at) : NULL;
	return stop ? (size_t)(stop - s.p) : s.n;
}

/* s without spaces, and without the characters of also, at its end. */
struct slice snip_trim_end(struct slice s, const char *also);

/* Whether s has two capitals at least and no small letter. */
bool snip_all_capitals(struct slice s);

/* The year of "14 June 2004", "06/14/10", "2004-06-14"; 0 if there is none. */
unsigned snip_date_year(struct slice s);

#endif
