/* SPDX-License-Identifier: ISC */
/*
 * How far a run has come, as dd(1) tells it: SIGUSR1, and SIGINFO where there
 * is one, print what was read so far on standard error. The run goes on.
 */
#ifndef PROGRESS_H
#define PROGRESS_H

#include "../tip.h"

void progress_start(void); /* from here on the signals are answered */

/* Takes over how far t has come; it may be told between two of these. */
void progress_set(const struct tip *t);

#endif
