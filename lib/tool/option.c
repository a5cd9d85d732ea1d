/* SPDX-License-Identifier: ISC */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "../tip.h"
#include "message.h"
#include "option.h"
#include "sandbox.h"
#include "stdout.h"

static void
say(const char *s)
{
	stdout_add(s, strlen(s));
}

static _Noreturn void
help(const struct usage *u)
{
	say("usage: ");
	say(err_tool());
	say(" ");
	say(u->synopsis);
	say("\n");
	say(u->does);
	say("\n");
	say(u->options);
	say("\n  -h  this help          -V  the version\nexample: ");
	say(u->example);
	say("\nmore: man ");
	say(err_tool());
	say(", man 7 tip\n");
	stdout_close();
	exit(STATUS_OK);
}

static _Noreturn void
version(void)
{
	say(err_tool());
	say(" ");
	say(tip_version());
	say("\nsandbox: ");
	say(sandbox_kind);
	say("\n");
	stdout_close();
	exit(STATUS_OK);
}

/* "--help" comes as the option '-' with the argument "help". */
static int
long_option(const char *name)
{
	if (strcmp(name, "help") == 0)
		return 'h';
	if (strcmp(name, "version") == 0)
		return 'V';
	return 0;
}

/* Says what a tool waits for that was started with nothing to read. */
static void
say_what_is_awaited(const struct usage *u)
{
	if (isatty(STDIN_FILENO))
		remark("waiting for %s, typed or pasted here; Ctrl-D ends it\n"
		    "example: %s", u->reads, u->example);
}

int
option_next(int argc, char **argv, const char *letters,
    const struct usage *usage)
{
	char spec[32];
	int c;

	/* '+': options end at the first operand, with every libc */
	snprintf(spec, sizeof(spec), "+:%shV-:", letters);
	opterr = 0;
	c = getopt(argc, argv, spec);
	if (c == -1 && optind == argc)
		say_what_is_awaited(usage);
	if (c == '-')
		c = long_option(optarg);
	if (c == 'h')
		help(usage);
	if (c == 'V')
		version();
	if (c == ':')
		die_usage("expected a value after -%c\nusage: %s %s", optopt,
		    err_tool(), usage->synopsis);
	if (c == 0)
		die_usage("expected an option, found --%s\nusage: %s %s",
		    optarg, err_tool(), usage->synopsis);
	if (c == '?')
		die_usage("expected an option, found -%c\nusage: %s %s",
		    optopt, err_tool(), usage->synopsis);
	return c;
}
