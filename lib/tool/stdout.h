/* SPDX-License-Identifier: ISC */
/*
 * Standard output, in large blocks. The one place that writes: every write is
 * checked, a failed one ends the run with STATUS_ERROR, and a closed pipe ends
 * it quietly by SIGPIPE. A run that is interrupted ends with a whole line. Half
 * a line is taken back where it is the end of a file, as on a disk that is
 * full; a pipe or a device may be left with one.
 */
#ifndef STDOUT_H
#define STDOUT_H

#include "../tip.h"

/* The sink of a tool: records go to standard output, messages to error. */
extern const struct tip_sink stdout_sink;

/* Before anything else: SIGPIPE as it was born, others wait for a line's end. */
void stdout_start(void);
void stdout_add(const char *p, size_t n);
void stdout_flush(void); /* before a read that may wait */
void stdout_close(void); /* the last word: flushes, closes, checks both */

#endif
