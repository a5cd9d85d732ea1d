/* SPDX-License-Identifier: ISC */
/* tip-numbers: paragraphs in, one line a quantity out. See tip-numbers(1). */
#include "../lib/tool/files.h"
#include "../lib/tool/message.h"
#include "../lib/tool/option.h"
#include "../lib/tool/progress.h"
#include "../lib/tool/stdout.h"

static const struct usage usage = {
	"[-ahHV] [file ...]",
	"Reads rows of tip-sections (no file or -: standard input), writes a line for\n"
	"every number in them: value, unit, time, what it is evidence of, sentence.",
	"  -a  also the paragraphs of title, meta, tier, and boilerplate\n"
	"  -H  the column names first",
	"rows of tip-sections",
	"tip-sections report.txt | tip-numbers -H",
};

int
main(int argc, char **argv)
{
	bool all = false, header = false;
	int c;

	err_name(argv[0]);
	stdout_start();
	progress_start();
	while ((c = option_next(argc, argv, "aH", &usage)) != -1)
		if (c == 'a')
			all = true;
		else
			header = true;
	return files_work(tip_numbers(&stdout_sink, all), header, argv + optind);
}
