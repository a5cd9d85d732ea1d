/* SPDX-License-Identifier: ISC */
/* tip-sections: report text in, one line a paragraph out. See tip-sections(1). */
#include "../lib/report/country.h"
#include "../lib/report/reader.h"
#include "../lib/text/err.h"
#include "../lib/text/option.h"
#include "../lib/text/output.h"
#include "../lib/text/progress.h"

static const struct usage usage = {
	"[-0hHV] [-c code] [-y year] [file ...]",
	"Reads reports as plain text (no file or -: standard input), writes a line\n"
	"for every paragraph: document, section, heading, number, text.",
	"  -0  a NUL byte ends a document\n"
	"  -c  the country, by its code, of documents that do not name theirs\n"
	"  -H  the column names first\n"
	"  -y  the year of documents that do not name theirs",
	"the text of a report",
	"tip-sections report.txt | tip-numbers",
};

struct run {
	struct reader reader;
	bool nul_ends;
};

static void
sections(struct input *in, void *arg)
{
	struct run *run = arg;

	in->nul_ends = run->nul_ends;
	reader_file(&run->reader, in);
}

/* A code of the country table, in either case. */
static void
read_country(struct defaults *d, const char *arg)
{
	static char code[3];
	struct slice given = {arg, strlen(arg)};
	struct buf meant = {0};
	size_t i;

	for (i = 0; i < given.n && i < sizeof(code); i++)
		code[i] = is_lower(arg[i]) ? (char)(arg[i] - 'a' + 'A') : arg[i];
	d->country = (struct slice){code, i};
	if (i == given.n && country_name(d->country).n > 0)
		return;
	country_suggest(&meant, given);
	die_usage("-c: expected a country's code, as FRA; found %s%.*s", arg,
	    (int)meant.n, meant.n ? meant.p : "");
}

static void
read_year(struct defaults *d, const char *arg)
{
	size_t i;

	d->year = 0;
	for (i = 0; i < 5 && is_digit(arg[i]); i++)
		d->year = d->year * 10 + (unsigned)(arg[i] - '0');
	if (i != 4 || arg[4] != '\0' || d->year == 0)
		die_usage("-y: expected a year, as 2004; found %s", arg);
}

int
main(int argc, char **argv)
{
	struct defaults defaults = {{NULL, 0}, 0};
	struct run run = {.nul_ends = false};
	bool header = false;
	int c;

	err_name(argv[0]);
	output_start();
	progress_start();
	while ((c = option_next(argc, argv, "0Hc:y:", &usage)) != -1)
		if (c == '0')
			run.nul_ends = true;
		else if (c == 'H')
			header = true;
		else if (c == 'c')
			read_country(&defaults, optarg);
		else
			read_year(&defaults, optarg);
	if (header)
		tsv_header(&paragraph_stream);
	reader_open(&run.reader, &defaults);
	input_each(argv + optind, TEXT_LINE_LIMIT, sections, &run);
	reader_close(&run.reader);
	output_close();
	return err_status();
}
