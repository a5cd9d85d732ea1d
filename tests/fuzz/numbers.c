/* SPDX-License-Identifier: ISC */
/*
 * Throws bytes at numbers_paragraph: whatever they are, no row may be read
 * outside the paragraph. For libFuzzer; tests/fuzz/README.md says how.
 */
#include "../../lib/report/numbers.h"
#include "../../lib/text/run.h"
#include "../../lib/text/utf8.h"

struct job {
	struct numbers work;
	struct paragraph p;
};

static int
drop(void *unused, const char *line, size_t n)
{
	(void)unused;
	(void)line;
	(void)n;
	return 0;
}

static void
work(void *arg)
{
	struct job *job = arg;

	numbers_paragraph(&job->work, &job->p);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const struct slice docs[] = {{"PHL-2010", 8}, {"USA-2021", 8},
	    {"ZZZ-0000-0123456789abcdef", 25}, {"x", 1}};
	struct run run = {.sink = {.record = drop}};
	struct buf text = {0};
	struct job job = {.p = {.section_text = SLICE("prosecution"),
	    .label = SLICE("-"), .para = 1}};
	bool gap = false;

	if (size < 2)
		return 0;
	job.p.doc = docs[data[0] % 4];
	job.p.section = (enum section)(data[0] / 4 % (SECTION_BODY + 1));
	utf8_clean(&text, 0, &gap, (struct slice){(const char *)data + 1,
	    size - 1});
	job.p.text = buf_slice(&text);
	if (job.p.text.n > 0)
		run_work(&run, work, &job);
	numbers_free(&job.work);
	buf_free(&run.line);
	buf_free(&text);
	return 0;
}
