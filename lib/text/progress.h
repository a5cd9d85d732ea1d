/* SPDX-License-Identifier: ISC */
/*
 * How far a run has come, as dd(1) tells it: SIGUSR1, and SIGINFO where there
 * is one, print what was read so far on standard error. The run goes on.
 */
#ifndef PROGRESS_H
#define PROGRESS_H

#include "buf.h"

void progress_start(void);     /* from here on the signals are answered */
void progress_bytes(size_t n); /* read */
void progress_line(void);      /* begun */
void progress_document(void);  /* begun */

#endif
