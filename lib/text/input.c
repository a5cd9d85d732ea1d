/* SPDX-License-Identifier: ISC */
#include <stdlib.h>

#include "input.h"

void
input_begin(struct input *in, const char *name)
{
	in->name = name;
	in->line = 0;
	in->fresh = true;
	in->ended = false;
	in->at = in->end = in->seen = in->page = in->nul = 0;
}

char *
input_room(struct input *in)
{
	if (in->at > 0) {
		in->end -= in->at;
		memmove(in->buf, in->buf + in->at, in->end);
		in->at = 0;
	}
	in->page = in->nul = 0; /* more comes, and the rest has moved */
	in->buf = mem_grow(in->buf, &in->cap, in->end + INPUT_PIECE, 1);
	return in->buf + in->end;
}

void
input_add(struct input *in, const char *p, size_t n)
{
	if (!in->buf || p != in->buf + in->end)
		memcpy(input_room(in), p, n);
	in->end += n;
}

void
input_drop(struct input *in)
{
	in->end = in->at;
	in->seen = in->page = in->nul = 0;
}

void
input_end(struct input *in)
{
	in->ended = true;
}

void
input_free(struct input *in)
{
	free(in->buf);
	*in = (struct input){0};
}

/*
 * Where c stands first in the unread bytes from at on; their end if nowhere.
 * *known is where it was found last: before that there is none.
 */
static size_t
find_seldom(const struct input *in, size_t at, char c, size_t *known)
{
	const char *p;

	if (*known < at || (*known < in->end && in->buf[*known] != c)) {
		p = memchr(in->buf + at, c, in->end - at);
		*known = p ? (size_t)(p - in->buf) : in->end;
	}
	return *known;
}

/* The first unread byte from at on that ends a line; their end if none does. */
static size_t
find_end(struct input *in, size_t at)
{
	const char *p = memchr(in->buf + at, '\n', in->end - at);
	size_t end = p ? (size_t)(p - in->buf) : in->end, seldom;

	if (in->page_ends &&
	    (seldom = find_seldom(in, at, '\f', &in->page)) < end)
		end = seldom;
	if (in->nul_ends &&
	    (seldom = find_seldom(in, at, '\0', &in->nul)) < end)
		end = seldom;
	return end;
}

static enum line_end
what_end(char c)
{
	return c == '\n' ? END_LF : c == '\f' ? END_PAGE : END_NUL;
}

/* n, or up to three less, so that no character of s is cut in two. */
static size_t
whole_characters(const char *p, size_t n)
{
	size_t back = 0;

	while (back < 3 && back < n && ((unsigned char)p[n - back] & 0xc0) == 0x80)
		back++;
	return ((unsigned char)p[n - back] & 0xc0) == 0x80 ? n : n - back;
}

static bool
hand_out(struct input *in, struct line *line, size_t n, enum line_end end)
{
	bool taken = end != END_PIECE && end != END_FILE;

	*line = (struct line){{in->buf + in->at, n}, end};
	in->at += n + taken;
	if (in->fresh) {
		in->line++;
		in->lines++;
	}
	in->fresh = end != END_PIECE;
	if (end == END_PAGE)
		in->fresh = false; /* the rest stands in the same line */
	return true;
}

bool
input_line(struct input *in, struct line *line)
{
	struct slice s = {in->buf ? in->buf + in->at : "", in->end - in->at};
	size_t n = in->seen; /* so many are known to hold no end */

	in->seen = 0;
	if (s.n > n)
		n = find_end(in, in->at + n) - in->at;
	if (n > in->limit)
		n = in->limit;
	else if (n < s.n)
		return hand_out(in, line, n, what_end(s.p[n]));
	if (n == in->limit && n < s.n)
		return hand_out(in, line, whole_characters(s.p, n), END_PIECE);
	if (in->ended && s.n > 0)
		return hand_out(in, line, s.n, END_FILE);
	in->seen = s.n;
	return false;
}
