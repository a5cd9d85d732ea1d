/* SPDX-License-Identifier: ISC */
/*
 * Standard output, in large blocks. The one place that writes: every write is
 * checked, a failed one ends the run with STATUS_ERROR, and a closed pipe ends
 * it quietly by SIGPIPE. A run that is interrupted ends with a whole line.
 */
#ifndef OUTPUT_H
#define OUTPUT_H

#include "buf.h"

/* Before anything else: SIGPIPE as it was born, others wait for a line's end. */
void output_start(void);
void output(struct slice s);
void output_byte(char c);
void output_number(unsigned long long n);

/* A field and the TAB or LF after it. An empty field is written as "-". */
void output_field(struct slice s, char end);

void output_flush(void); /* input calls it before a read that may wait */
void output_close(void); /* the last word: flushes, closes, checks both */

#endif
