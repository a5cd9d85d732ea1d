/* SPDX-License-Identifier: ISC */
#include "output.h"
#include "run.h"

struct buf *
output_line(void)
{
	return &run_now()->line;
}

void
output(struct slice s)
{
	buf_add(&run_now()->line, s);
}

static void
end_record(struct run *r)
{
	size_t n = r->line.n;
	int result;

	r->line.n = 0;
	result = r->sink.record(r->sink.arg, r->line.p, n);
	if (result != 0)
		run_leave(result);
}

void
output_byte(char c)
{
	struct run *r = run_now();

	if (c == '\n')
		end_record(r);
	else
		buf_byte(&r->line, c);
}

void
output_number(unsigned long long n)
{
	buf_number(&run_now()->line, n);
}

void
output_field(struct slice s, char end)
{
	output(s.n > 0 ? s : SLICE("-"));
	output_byte(end);
}
