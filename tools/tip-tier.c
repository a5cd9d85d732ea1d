/* SPDX-License-Identifier: ISC */
/* tip-tier: paragraphs in, one line a document out: its tier. See tip-tier(1). */
#include "../lib/tool/files.h"
#include "../lib/tool/message.h"
#include "../lib/tool/option.h"
#include "../lib/tool/progress.h"
#include "../lib/tool/stdout.h"

static const struct usage usage = {
	"[-hHVw] [file ...]",
	"Reads rows of tip-sections (no file or -: standard input), writes a line for\n"
	"every document: its tier by the heading and by the prose, and why.",
	"  -H  the column names first\n"
	"  -w  also name on standard error where heading and prose differ",
	"rows of tip-sections",
	"tip-sections report.txt | tip-tier -H",
};

int
main(int argc, char **argv)
{
	bool header = false, warn = false;
	int c;

	err_name(argv[0]);
	stdout_start();
	progress_start();
	while ((c = option_next(argc, argv, "Hw", &usage)) != -1)
		if (c == 'H')
			header = true;
		else
			warn = true;
	return files_work(tip_tier(&stdout_sink, warn), header, argv + optind);
}
