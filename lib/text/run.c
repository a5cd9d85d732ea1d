/* SPDX-License-Identifier: ISC */
#include "run.h"

static _Thread_local struct run *now;

int
run_work(struct run *r, void (*work)(void *), void *arg)
{
	struct run *outer = now; /* a sink may do other work */

	r->result = 0;
	now = r;
	if (setjmp(r->back) == 0)
		work(arg);
	now = outer;
	return r->result;
}

struct run *
run_now(void)
{
	return now;
}

void
run_document(void)
{
	now->documents++;
}

void
run_leave(int result)
{
	now->result = result;
	longjmp(now->back, 1);
}
