/* SPDX-License-Identifier: ISC */
/* tip-tier: paragraphs in, one line a document out: its tier. See tip-tier(1). */
#include "../lib/report/tier.h"
#include "../lib/text/err.h"
#include "../lib/text/option.h"
#include "../lib/text/output.h"
#include "../lib/text/progress.h"

static const struct usage usage = {
	"[-hHVw] [file ...]",
	"Reads rows of tip-sections (no file or -: standard input), writes a line for\n"
	"every document: its tier by the heading and by the prose, and why.",
	"  -H  the column names first\n"
	"  -w  also name on standard error where heading and prose differ",
	"rows of tip-sections",
	"tip-sections report.txt | tip-tier -H",
};

static void
read_tiers(struct input *in, void *tiers)
{
	tiers_read(tiers, in);
}

int
main(int argc, char **argv)
{
	static struct tiers tiers; /* large */
	bool header = false;
	int c;

	err_name(argv[0]);
	output_start();
	progress_start();
	while ((c = option_next(argc, argv, "Hw", &usage)) != -1)
		if (c == 'H')
			header = true;
		else
			tiers.warn = true;
	if (header)
		tsv_header(&tier_stream);
	input_each(argv + optind, RECORD_LINE_LIMIT, read_tiers, &tiers);
	tiers_end(&tiers);
	output_close();
	return err_status();
}
