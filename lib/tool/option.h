/* SPDX-License-Identifier: ISC */
/* The options that all tools share, and how a wrong one is answered. */
#ifndef OPTION_H
#define OPTION_H

#include <unistd.h> /* optind, optarg */

/* What a tool is, in the words of its -h. */
struct usage {
	const char *synopsis; /* "[-ahHV] [file ...]" */
	const char *does;     /* two lines: what goes in, what comes out */
	const char *options;  /* a line each */
	const char *reads;    /* "the text of a report" */
	const char *example;  /* one pipeline, of one line */
};

/*
 * The next option letter of argv (getopt, with --help as h and --version as V),
 * -1 behind the last, having said what is awaited where no file is named and
 * standard input is a terminal. h and V are answered here, with exit 0, and anything
 * that is no option of letters with a message, the synopsis and exit 2.
 */
int option_next(int argc, char **argv, const char *letters,
    const struct usage *usage);

#endif
