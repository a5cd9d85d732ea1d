/* SPDX-License-Identifier: ISC */
/*
 * A tool's work by tip(3): bytes in, cut as the harness wants, records and
 * messages caught.
 */
#include <stdlib.h>

#include "fuzz.h"

static int
keep_record(void *arg, const char *line, size_t n)
{
	struct feed *f = arg;

	buf_add(&f->out, (struct slice){line, n});
	buf_byte(&f->out, '\n');
	return 0;
}

static void
keep_message(void *arg, int failed, const char *text)
{
	struct feed *f = arg;

	f->failed |= failed;
	buf_add(&f->said, (struct slice){text, strlen(text)});
	buf_byte(&f->said, '\n');
}

/* How many of n bytes come next. */
static size_t
some(struct feed *f, size_t n)
{
	uint32_t r;

	if (f->split == 0)
		return n;
	f->split = f->split * 1664525u + 1013904223u;
	/* large inputs in few pieces, small ones byte by byte */
	r = (f->split >> 8) % (uint32_t)(n / 16 + 4);
	return r < n ? r : n;
}

/* All of s, copied into the work's own room or not, as it comes. */
static int
push(struct feed *f, struct tip *t, struct slice s)
{
	int result = tip_begin(t, "<stdin>");
	size_t n, room;
	char *p;

	while (result == 0 && s.n > 0) {
		n = some(f, s.n);
		if (f->split % 2 == 0) {
			p = tip_room(t, &room);
			if (!p)
				fail("there is room for bytes", s);
			n = n < room ? n : room;
			memcpy(p, s.p, n);
			result = tip_push(t, p, n);
		} else {
			result = tip_push(t, s.p, n);
		}
		s = slice_part(s, n, s.n);
	}
	return result;
}

static void
run(struct feed *f, const struct work *w)
{
	const struct tip_sink sink = {keep_record, keep_message, f};
	struct tip *t = w->open(&sink, w->arg);
	size_t i;
	int end;

	if (!t)
		fail("the work is there", buf_slice(&f->said));
	f->result = 0;
	for (i = 0; i < f->files && f->result == 0; i++)
		f->result = push(f, t, f->file[i]);
	end = tip_end(t);
	if (f->result != 0 && end != f->result)
		fail("a result stays", buf_slice(&f->said));
	f->result = end;
	tip_close(t);
}

void
feed_free(struct feed *f)
{
	buf_free(&f->out);
	buf_free(&f->said);
}

void
feed_whole(struct feed *f, const struct work *w, struct slice data)
{
	struct slice rest;

	*f = (struct feed){.file = {data}, .files = 1};
	buf_room(&f->out, 1);
	buf_room(&f->said, 1);
	run(f, w);
	rest = buf_slice(&f->said);
	hold(f->result == (f->failed ? TIP_FAILED : 0),
	    "a failure has a message", rest);
	while (rest.n > 0) {
		struct slice line = line_next(&rest);

		hold(is_clean(line), "a message is clean text", line);
	}
}

/* Runs w as f has it and holds that the same comes of it as of whole. */
static void
run_same(struct feed *f, const struct work *w, const struct feed *whole,
    const char *what)
{
	run(f, w);
	hold(slice_eq(buf_slice(&whole->out), buf_slice(&f->out)) &&
	    f->result == whole->result, what, buf_slice(&f->out));
}

void
feed_again(const struct feed *f, const struct work *w, uint32_t split)
{
	struct feed again = {.file = {f->file[0]}, .files = 1,
	    .split = split | 1};

	run_same(&again, w, f, "pieces change nothing");
	hold(slice_eq(buf_slice(&f->said), buf_slice(&again.said)),
	    "pieces change no message", buf_slice(&again.said));
	feed_free(&again);
}

/* Where a line of s begins that cut chooses, or s.n. */
static size_t
line_at(struct slice s, uint32_t cut)
{
	size_t at = s.n > 0 ? cut % s.n : 0;

	while (at < s.n && s.p[at] != '\n')
		at++;
	return at + (at < s.n);
}

void
feed_cut(const struct feed *f, const struct work *w, uint32_t cut)
{
	struct slice all = f->file[0];
	struct feed two = {.files = 2};
	size_t at = line_at(all, cut);

	two.file[0] = slice_part(all, 0, at);
	two.file[1] = slice_part(all, at, all.n);
	run_same(&two, w, f, "two files are as one");
	feed_free(&two);
}

static struct slice
key_of(struct slice line)
{
	const char *tab = line.n > 0 ? memchr(line.p, '\t', line.n) : NULL;

	return slice_part(line, 0, tab ? (size_t)(tab - line.p) : line.n);
}

/* Both halves of f's file, cut at at, each by a work of its own. */
static void
run_halves(const struct feed *f, const struct work *w, size_t at,
    const char *what)
{
	struct slice all = f->file[0];
	struct feed half;
	struct buf both = {0};

	feed_whole(&half, w, slice_part(all, 0, at));
	buf_add(&both, buf_slice(&half.out));
	feed_free(&half);
	feed_whole(&half, w, slice_part(all, at, all.n));
	buf_add(&both, buf_slice(&half.out));
	feed_free(&half);
	hold(slice_eq(buf_slice(&both), buf_slice(&f->out)), what,
	    buf_slice(&both));
	buf_free(&both);
}

void
feed_apart(const struct feed *f, const struct work *w, uint32_t cut)
{
	struct slice all = f->file[0], rest = all, doc = {0}, line;
	size_t at = 0;

	while (rest.n > 0) {
		line = line_next(&rest);
		if (doc.n > 0 && !slice_eq(doc, key_of(line)) && cut-- % 4 == 0)
			break;
		doc = key_of(line);
		at = all.n - rest.n;
	}
	run_halves(f, w, at, "documents are read apart");
}

void
feed_halves(const struct feed *f, const struct work *w, uint32_t cut)
{
	run_halves(f, w, line_at(f->file[0], cut), "lines are read apart");
}

void
feed_twice(const struct feed *f, const struct work *w)
{
	struct feed two = {.file = {f->file[0], f->file[0]}, .files = 2};
	struct buf both = {0};

	buf_add(&both, buf_slice(&f->out));
	buf_add(&both, buf_slice(&f->out));
	run(&two, w);
	hold(slice_eq(buf_slice(&two.out), buf_slice(&both)),
	    "a second file is read like the first", buf_slice(&two.out));
	feed_free(&two);
	buf_free(&both);
}
