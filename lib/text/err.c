/* SPDX-License-Identifier: ISC */
#include <stdarg.h>
#include <stdio.h>

#include "err.h"
#include "run.h"

/* Room for a long path and what is said of it; a longer line is cut. */
#define MESSAGE_ROOM 8192

static void
say(int failed, const char *format, va_list args)
{
	const struct tip_sink *sink = &run_now()->sink;
	char text[MESSAGE_ROOM];

	if (!sink->message)
		return;
	vsnprintf(text, sizeof(text), format, args);
	sink->message(sink->arg, failed, text);
}

void
notice(const char *format, ...)
{
	va_list args;

	va_start(args, format);
	say(0, format, args);
	va_end(args);
}

void
die(const char *format, ...)
{
	va_list args;

	va_start(args, format);
	say(1, format, args);
	va_end(args);
	run_leave(TIP_FAILED);
}
