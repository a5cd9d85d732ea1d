/* SPDX-License-Identifier: ISC */
/* tip-numbers: paragraphs in, one line a quantity out. See tip-numbers(1). */
#include "../lib/report/numbers.h"
#include "../lib/report/record.h"
#include "../lib/text/err.h"
#include "../lib/text/option.h"
#include "../lib/text/output.h"
#include "../lib/text/progress.h"

static const struct usage usage = {
	"[-ahHV] [file ...]",
	"Reads rows of tip-sections (no file or -: standard input), writes a line for\n"
	"every number in them: value, unit, time, what it is evidence of, sentence.",
	"  -a  also the paragraphs of title, meta, tier, and boilerplate\n"
	"  -H  the column names first",
	"rows of tip-sections",
	"tip-sections report.txt | tip-numbers -H",
};

static void
numbers(struct input *in, void *all)
{
	struct tsv records;
	struct paragraph p;
	struct numbers work = {0};

	paragraph_open(&records, in);
	while (paragraph_next(&records, &p))
		if (*(bool *)all || numbers_wanted(p.section))
			numbers_paragraph(&work, &p);
	numbers_free(&work);
	tsv_close(&records);
}

int
main(int argc, char **argv)
{
	bool all = false, header = false;
	int c;

	err_name(argv[0]);
	output_start();
	progress_start();
	while ((c = option_next(argc, argv, "aH", &usage)) != -1)
		if (c == 'a')
			all = true;
		else
			header = true;
	if (header)
		tsv_header(&quantity_stream);
	input_each(argv + optind, RECORD_LINE_LIMIT, numbers, &all);
	output_close();
	return err_status();
}
