/* SPDX-License-Identifier: ISC */
/*
 * A run: who gets the records and messages of the code at work, and where its
 * failure goes back to. There is one at a time in a thread, so that the rules
 * of grammar need not carry it along.
 */
#ifndef RUN_H
#define RUN_H

#include <setjmp.h>

#include "../tip.h"
#include "buf.h"

struct run {
	struct tip_sink sink;
	struct buf line; /* the record under way */
	unsigned long long documents; /* that have begun */
	int result;      /* 0, or what ended the run early */
	jmp_buf back;
};

/*
 * Does work(arg), with r as the run that output, notice, and die speak to.
 * Gives 0, or what ended it early. All memory that work takes must be owned
 * by what arg reaches, not by its functions: they may not come to their end.
 */
int run_work(struct run *r, void (*work)(void *), void *arg);

struct run *run_now(void);

void run_document(void); /* one begins */

/* Ends the run that is at work. */
_Noreturn void run_leave(int result);

#endif
