/* SPDX-License-Identifier: ISC */
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdbool.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "files.h"
#include "message.h"
#include "progress.h"
#include "sandbox.h"
#include "stdout.h"

struct file {
	const char *name; /* as messages have it */
	int fd;
};

static void
file_close(const struct file *f)
{
	if (f->fd > STDIN_FILENO && close(f->fd) < 0)
		warn_error("%s: expected to close, found:", f->name);
}

/* False, with a message, if path cannot be read as a file. */
static bool
file_open(struct file *f, const char *path)
{
	bool standard = strcmp(path, "-") == 0;
	struct stat st;

	f->name = standard ? "<stdin>" : path;
	f->fd = standard ? STDIN_FILENO : open(path, O_RDONLY);
	if (f->fd < 0 || fstat(f->fd, &st) < 0) {
		warn_error("%s: expected a readable file, found:", f->name);
		file_close(f);
		return false;
	}
	if (S_ISDIR(st.st_mode)) {
		warn_error("%s: expected a file, found a directory: "
		    "name the files in it", f->name);
		file_close(f);
		return false;
	}
	return true;
}

static void
wait_readable(int fd)
{
	struct pollfd p = {.fd = fd, .events = POLLIN};

	(void)poll(&p, 1, -1);
}

/* How many bytes were read; 0 at the end, -1 on failure. */
static ssize_t
file_read(const struct file *f, char *room, size_t n)
{
	ssize_t r;

	/* Whoever waits for our output gets it before we wait for input. */
	stdout_flush();
	while ((r = read(f->fd, room, n)) < 0)
		if (errno == EAGAIN || errno == EWOULDBLOCK)
			wait_readable(f->fd);
		else if (errno != EINTR)
			break;
	return r;
}

/* No tool can make anything of a PDF; says what can. */
static bool
is_pdf(const struct file *f, const char *begin, size_t n)
{
	static const char sign[] = {'%', 'P', 'D', 'F', '-'};

	if (n < sizeof(sign) || memcmp(begin, sign, sizeof(sign)) != 0)
		return false;
	warn_error("%s:1: expected text, found a PDF: try "
	    "pdftotext -layout FILE - | tip-sections", f->name);
	return true;
}

/* False if the work has ended early. */
static bool
file_work(const struct file *f, struct tip *t)
{
	int result = tip_begin(t, f->name);
	bool first = true;
	ssize_t r = 0;
	char *room;
	size_t n;

	while (result == 0 && (room = tip_room(t, &n)) != NULL &&
	    (r = file_read(f, room, n)) > 0) {
		if (first && is_pdf(f, room, (size_t)r))
			break;
		first = false;
		result = tip_push(t, room, (size_t)r);
		progress_set(t);
	}
	if (r < 0) {
		warn_error("%s: expected to read on after line %lu, found:",
		    f->name, tip_line(t));
		tip_drop(t); /* half a line is no line */
	}
	return result == 0;
}

int
files_work(struct tip *t, bool header, char *const *argv)
{
	static char *const standard[] = {"-", NULL};
	struct file f;
	bool on;

	sandbox_enter(argv);
	on = t && (!header || tip_header(t) == 0);
	for (argv = *argv ? argv : standard; on && *argv; argv++)
		if (file_open(&f, *argv)) {
			on = file_work(&f, t);
			file_close(&f);
		}
	if (on)
		(void)tip_end(t);
	tip_close(t);
	stdout_close();
	return err_status();
}
