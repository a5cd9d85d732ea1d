/* SPDX-License-Identifier: ISC */
#include "dump.h"
#include "snip.h"

/* Hidden links, buttons and pictures have numbers too. */
#define LINKS_HIDDEN 40

/* No tag that is left in a text is longer. */
#define TAG_MAX 80

/*
 * Bytes of the mark at s[at], a bracket: 0 unless its number is the next, or
 * is 1 and stands right before a word.
 */
static size_t
read_mark(struct dump *d, struct slice s, size_t at)
{
	unsigned n = 0;
	size_t i;

	for (i = at + 1; i < s.n && is_digit(s.p[i]); i++)
		n = n * 10 + (unsigned)(s.p[i] - '0');
	if (i == at + 1 || i >= s.n || s.p[i] != ']')
		return 0;
	i++;
	if (n == 1 ? i >= s.n || !(is_letter(s.p[i]) || s.p[i] == '(')
	    : d->link == 0 || n <= d->link || n > d->link + LINKS_HIDDEN)
		return 0;
	d->link = n;
	return i - at;
}

/* Whether s may stand in a tag behind its name. */
static bool
is_tag_rest(struct slice s)
{
	s = snip_trim(s);
	if (memchr(s.p, '<', s.n))
		return false;
	return s.n == 0 || (s.n == 1 && s.p[0] == '/') ||
	    memchr(s.p, '=', s.n) != NULL;
}

/* Bytes of the tag at s[at], "<br />" or "</strong>": those that sites leave. */
static size_t
read_tag(struct slice s, size_t at)
{
	static const struct slice names[] = {LIT("br"), LIT("p"), LIT("div"),
	    LIT("span"), LIT("strong"), LIT("b"), LIT("em"), LIT("i"),
	    LIT("u"), LIT("sup"), LIT("sub"), LIT("font"), LIT("h1"),
	    LIT("h2"), LIT("h3"), LIT("h4"), LIT("ul"), LIT("li")};
	size_t from = at + 1, to, i;
	const char *close;

	if (from < s.n && s.p[from] == '/')
		from++;
	if (s.n > at + TAG_MAX)
		s.n = at + TAG_MAX;
	for (to = from; to < s.n && (is_letter(s.p[to]) || is_digit(s.p[to]));
	    to++)
		;
	close = to < s.n ? memchr(s.p + to, '>', s.n - to) : NULL;
	if (!close || !is_tag_rest(slice_part(s, to, (size_t)(close - s.p))))
		return 0;
	for (i = 0; i < sizeof(names) / sizeof(names[0]); i++)
		if (slice_eq_fold(slice_part(s, from, to), names[i]))
			return (size_t)(close + 1 - s.p) - at;
	return 0;
}

/* The first c in s from at on; s.n if there is none. */
static size_t
next(struct slice s, size_t at, char c)
{
	const char *p = memchr(s.p + at, c, s.n - at);

	return p ? (size_t)(p - s.p) : s.n;
}

/* Adds s, where a mark was taken out before it: one blank stays of two. */
static void
add_plain(struct dump *d, struct slice s)
{
	if (s.n > 0 && s.p[0] == ' ' &&
	    (d->plain.n == 0 || d->plain.p[d->plain.n - 1] == ' '))
		s = slice_part(s, 1, s.n);
	buf_add(&d->plain, s);
}

struct slice
dump_plain(struct dump *d, struct slice line)
{
	size_t mark = next(line, 0, '['), tag = next(line, 0, '<');
	size_t from = 0, at, n, past;

	d->plain.n = d->marks.n = 0;
	buf_room(&d->plain, 1); /* it may hold nothing */
	while (mark < line.n || tag < line.n) {
		at = mark < tag ? mark : tag;
		n = mark < tag ? read_mark(d, line, at) : read_tag(line, at);
		past = at + (n > 0 ? n : 1);
		/* neither is looked for twice in the same bytes */
		if (mark < past)
			mark = next(line, past, '[');
		if (tag < past)
			tag = next(line, past, '<');
		if (n == 0)
			continue;
		add_plain(d, slice_part(line, from, at));
		buf_add(&d->marks, slice_part(line, at, at + n));
		buf_byte(&d->marks, '\n');
		from = past;
	}
	if (from == 0)
		return line;
	add_plain(d, slice_part(line, from, line.n));
	return snip_trim(buf_slice(&d->plain));
}

bool
dump_is_html(struct slice first_line)
{
	return slice_starts_fold(first_line, SLICE("<!doctype html")) ||
	    slice_starts_fold(first_line, SLICE("<html"));
}

bool
dump_cell(struct dump *d, struct slice line, size_t *at, struct slice *cell)
{
	if (*at == 0) {
		d->grid = line.n > 2 && ((line.p[0] == '+' &&
		    (line.p[1] == '-' || line.p[1] == '=')) ||
		    (d->grid && line.p[0] == '|' && line.p[line.n - 1] == '|'));
		if (!d->grid || line.p[0] == '+') {
			*at = line.n;
			*cell = line;
			return true;
		}
	}
	while (*at + 1 < line.n) {
		const char *bar = memchr(line.p + *at + 1, '|', line.n - *at - 1);
		size_t to = bar ? (size_t)(bar - line.p) : line.n;

		*cell = snip_trim(slice_part(line, *at + 1, to));
		*at = to;
		if (cell->n > 0)
			return true;
	}
	return false;
}

void
dump_text_end(struct dump *d)
{
	d->link = 0;
	d->grid = false;
}

void
dump_free(struct dump *d)
{
	buf_free(&d->plain);
	buf_free(&d->marks);
}
