/* SPDX-License-Identifier: ISC */
#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../text/utf8.h"
#include "message.h"
#include "stdout.h"

static const char *tool = "tip";
static int status = STATUS_OK;

void
err_name(const char *argv0)
{
	const char *slash = strrchr(argv0, '/');

	if (slash && slash[1])
		argv0 = slash + 1;
	if (*argv0 && utf8_is_clean((struct slice){argv0, strlen(argv0)}))
		tool = argv0;
}

const char *
err_tool(void)
{
	return tool;
}

int
err_status(void)
{
	return status;
}

/* Bytes of a message that are shown; paths are shorter. */
#define SHOWN 8192

static size_t
count_lines(const char *s)
{
	size_t n = 0;

	while ((s = strchr(s, '\n')) != NULL) {
		n++;
		s++;
	}
	return n;
}

/*
 * Prints text with a question mark for all that a terminal would obey. Only
 * the last lines are its own: a name may hold a line end to look like another
 * message.
 */
static void
print_plain(const char *text, size_t lines)
{
	static char room[3 * SHOWN]; /* a byte becomes three at most */
	struct slice rest = {text, strlen(text)};
	struct buf out = {.p = room, .cap = sizeof(room)};
	size_t foreign = count_lines(text) - lines, read = 0;
	uint32_t c;

	while (read < rest.n && read + 4 < SHOWN) {
		read += utf8_read(slice_part(rest, read, rest.n), &c);
		utf8_write(&out, utf8_shows(c) ||
		    (c == '\n' && foreign == 0) ? c : '?');
		if (c == '\n' && foreign > 0)
			foreign--;
	}
	fprintf(stderr, "%s: %.*s%s", tool, (int)out.n, room,
	    read < rest.n ? "..." : "");
}

static void
say(const char *format, va_list args)
{
	static char text[SHOWN];
	int reason = errno;
	size_t n = strlen(format);
	int wanted = vsnprintf(text, sizeof(text), format, args);

	print_plain(text, wanted < SHOWN ? count_lines(format) : 0);
	if (n > 0 && format[n - 1] == ':')
		fprintf(stderr, " %s", strerror(reason));
	fputc('\n', stderr);
}

void
remark(const char *format, ...)
{
	va_list args;

	va_start(args, format);
	say(format, args);
	va_end(args);
}

void
warn_error(const char *format, ...)
{
	va_list args;

	va_start(args, format);
	say(format, args);
	va_end(args);
	status = STATUS_ERROR;
}

void
die_usage(const char *format, ...)
{
	va_list args;

	va_start(args, format);
	say(format, args);
	va_end(args);
	exit(STATUS_USAGE);
}

void
message(void *unused, int failed, const char *text)
{
	(void)unused;
	if (failed) {
		stdout_flush(); /* what came before it, first */
		status = STATUS_ERROR;
	}
	print_plain(text, 0);
	fputc('\n', stderr);
}
