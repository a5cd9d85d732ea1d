/* SPDX-License-Identifier: ISC */
/* tip-tsv: tiers and quantities in, one line a country-year out. See tip-tsv(1). */
#include "../lib/report/panel.h"
#include "../lib/text/err.h"
#include "../lib/text/option.h"
#include "../lib/text/output.h"
#include "../lib/text/progress.h"

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

static void
fold(struct input *in, void *panel)
{
	panel_read(panel, in);
}

int
main(int argc, char **argv)
{
	struct panel panel = {.form = PANEL_WIDE};
	bool header = false;
	int c;

	err_name(argv[0]);
	output_start();
	progress_start();
	while ((c = option_next(argc, argv, "Hlp", &usage)) != -1)
		if (c == 'l')
			panel.form = PANEL_LONG;
		else if (c == 'H')
			header = true;
		else if (panel.form == PANEL_WIDE)
			panel.form = PANEL_TRACED;
	if (header)
		panel_header(panel.form);
	input_each(argv + optind, RECORD_LINE_LIMIT, fold, &panel);
	panel_end(&panel);
	output_close();
	return err_status();
}
