/* SPDX-License-Identifier: ISC */
/* tip-sections: report text in, one line a paragraph out. See tip-sections(1). */
#include "../lib/tool/files.h"
#include "../lib/tool/message.h"
#include "../lib/tool/option.h"
#include "../lib/tool/progress.h"
#include "../lib/tool/stdout.h"

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

static void
refuse(void *unused, int failed, const char *text)
{
	(void)unused;
	(void)failed;
	die_usage("-c: %s", text);
}

static const char *
read_country(const char *arg)
{
	static const struct tip_sink sink = {NULL, refuse, NULL};

	tip_close(tip_sections(&sink, arg, 0, 0)); /* or is refused */
	return arg;
}

static unsigned
read_year(const char *arg)
{
	unsigned year = 0;
	size_t i;

	for (i = 0; i < 5 && arg[i] >= '0' && arg[i] <= '9'; i++)
		year = year * 10 + (unsigned)(arg[i] - '0');
	if (i != 4 || arg[4] != '\0' || year == 0)
		die_usage("-y: expected a year, as 2004; found %s", arg);
	return year;
}

int
main(int argc, char **argv)
{
	const char *country = NULL;
	unsigned year = 0;
	bool header = false, nul_ends = false;
	int c;

	err_name(argv[0]);
	stdout_start();
	progress_start();
	while ((c = option_next(argc, argv, "0Hc:y:", &usage)) != -1)
		if (c == '0')
			nul_ends = true;
		else if (c == 'H')
			header = true;
		else if (c == 'c')
			country = read_country(optarg);
		else
			year = read_year(optarg);
	return files_work(tip_sections(&stdout_sink, country, year, nul_ends),
	    header, argv + optind);
}
