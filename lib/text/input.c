/* SPDX-License-Identifier: ISC */
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "err.h"
#include "input.h"
#include "output.h"
#include "progress.h"

/* Bytes asked of the system at once. */
#define READ_SIZE (64 * 1024)

bool
input_open(struct input *in, const char *path, size_t limit)
{
	bool standard = strcmp(path, "-") == 0;
	struct stat st;

	*in = (struct input){.name = standard ? "<stdin>" : path,
	    .fd = STDIN_FILENO,
	    .limit = limit,
	    .fresh = true};
	if (!standard)
		in->fd = open(path, O_RDONLY);
	if (in->fd < 0 || fstat(in->fd, &st) < 0) {
		warn_error("%s: expected a readable file, found:", in->name);
		return false;
	}
	if (S_ISDIR(st.st_mode)) {
		warn_error("%s: expected a file, found a directory", in->name);
		input_close(in);
		return false;
	}
	return true;
}

void
input_close(struct input *in)
{
	if (in->fd > STDIN_FILENO && close(in->fd) < 0)
		warn_error("%s: expected to close, found:", in->name);
	free(in->buf);
	in->buf = NULL;
}

static void
wait_readable(int fd)
{
	struct pollfd p = {.fd = fd, .events = POLLIN};

	(void)poll(&p, 1, -1);
}

/* Moves what is unread to the front and reads more behind it. */
static void
fill(struct input *in)
{
	ssize_t r;

	if (in->at > 0) {
		in->end -= in->at;
		memmove(in->buf, in->buf + in->at, in->end);
		in->at = 0;
	}
	in->buf = mem_grow(in->buf, &in->cap, in->end + READ_SIZE, 1);
	/* Whoever waits for our output gets it before we wait for input. */
	output_flush();
	for (;;) {
		r = read(in->fd, in->buf + in->end, READ_SIZE);
		if (r >= 0)
			break;
		if (errno == EAGAIN || errno == EWOULDBLOCK) {
			wait_readable(in->fd);
		} else if (errno != EINTR) {
			warn_error("%s: expected to read on after line %lu, "
			    "found:", in->name, in->line);
			in->end = in->at; /* half a line is no line */
			break;
		}
	}
	if (r <= 0)
		in->ended = true;
	else
		in->end += (size_t)r;
	if (r > 0)
		progress_bytes((size_t)r);
}

/* First byte of s that ends a line; s.n if there is none. */
static size_t
find_end(const struct input *in, struct slice s)
{
	const char *end = memchr(s.p, '\n', s.n);
	size_t n = end ? (size_t)(end - s.p) : s.n;

	if (in->page_ends && (end = memchr(s.p, '\f', n)) != NULL)
		n = (size_t)(end - s.p);
	if (in->nul_ends && (end = memchr(s.p, '\0', n)) != NULL)
		n = (size_t)(end - s.p);
	return n;
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
		progress_line();
	}
	in->fresh = end != END_PIECE;
	if (end == END_PAGE)
		in->fresh = false; /* the rest stands in the same line */
	return true;
}

bool
input_line(struct input *in, struct line *line)
{
	size_t seen = 0; /* bytes known to hold no end */

	for (;;) {
		struct slice s = {in->buf ? in->buf + in->at : "",
		    in->end - in->at};
		size_t n = seen;

		if (s.n > seen)
			n += find_end(in, slice_part(s, seen, s.n));
		if (n > in->limit)
			n = in->limit;
		else if (n < s.n)
			return hand_out(in, line, n, what_end(s.p[n]));
		if (n == in->limit && n < s.n)
			return hand_out(in, line,
			    whole_characters(s.p, n), END_PIECE);
		if (in->ended && s.n == 0)
			return false;
		if (in->ended)
			return hand_out(in, line, s.n, END_FILE);
		seen = s.n;
		fill(in);
	}
}

void
input_each(char *const *argv, size_t limit,
    void (*work)(struct input *, void *), void *arg)
{
	static char *const standard[] = {"-", NULL};
	struct input in;

	if (!*argv)
		argv = standard;
	for (; *argv; argv++)
		if (input_open(&in, *argv, limit)) {
			work(&in, arg);
			input_close(&in);
		}
}
