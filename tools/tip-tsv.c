/* SPDX-License-Identifier: ISC */
/* tip-tsv: tiers and quantities in, one line a country-year out. See tip-tsv(1). */
#include "../lib/tool/files.h"
#include "../lib/tool/message.h"
#include "../lib/tool/option.h"
#include "../lib/tool/progress.h"
#include "../lib/tool/stdout.h"

static const struct usage usage = {
	"[-hHlpV] [file ...]",
	"Reads sorted rows of tip-tier and tip-numbers (no file or -: standard input),\n"
	"writes a line for every country and year.",
	"  -H  the column names first\n"
	"  -l  the long form: a line for every figure that has a measure\n"
	"  -p  also the bound, rivals, noun, and place of the figures",
	"sorted rows of tip-tier and tip-numbers",
	"{ tip-tier p.tsv; tip-numbers p.tsv; } | LC_ALL=C sort | tip-tsv -H",
};

int
main(int argc, char **argv)
{
	enum tip_form form = TIP_WIDE;
	bool header = false;
	int c;

	err_name(argv[0]);
	stdout_start();
	progress_start();
	while ((c = option_next(argc, argv, "Hlp", &usage)) != -1)
		if (c == 'l')
			form = TIP_LONG;
		else if (c == 'H')
			header = true;
		else if (form == TIP_WIDE)
			form = TIP_TRACED;
	return files_work(tip_tsv(&stdout_sink, form), header, argv + optind);
}
