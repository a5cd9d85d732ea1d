/* SPDX-License-Identifier: ISC */
#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "message.h"
#include "stdout.h"

static const char *tool = "tip";
static int status = STATUS_OK;

void
err_name(const char *argv0)
{
	const char *slash = strrchr(argv0, '/');

	if (slash && slash[1])
		tool = slash + 1;
	else if (*argv0)
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

static void
say(const char *format, va_list args)
{
	int reason = errno;
	size_t n = strlen(format);

	fprintf(stderr, "%s: ", tool);
	vfprintf(stderr, format, args);
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
	fprintf(stderr, "%s: %s\n", tool, text);
}
