/* SPDX-License-Identifier: ISC */
/* The files that a command line names. The one place that reads. */
#ifndef FILES_H
#define FILES_H

#include <stdbool.h>

#include "../tip.h"

/*
 * All that a tool does once its options are read: the header, if it is wanted,
 * and the work on each file of argv, on standard input if there is none and
 * for "-". A file that cannot be read is reported and the others still are
 * worked. Frees t; NULL has had its message. Gives the exit status.
 */
int files_work(struct tip *t, bool header, char *const *argv);

#endif
