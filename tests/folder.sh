#!/bin/sh
# SPDX-License-Identifier: ISC
# usage: folder.sh FOLDER YEAR ...
# Fills a new folder with made-up reports, a file for each country and year in
# a folder for each year, and with a few odd files in FOLDER/odd.
set -e
tests=$(cd "$(dirname "$0")" && pwd)
mkdir "$1"
cd "$1"
shift

# Every third year has lost its headings.
for year; do
	form=texts
	[ $((year % 3)) -ne 0 ] || form=stripped
	mkdir "$year"
	awk -v year="$year" -v form=$form -f "$tests/book.awk" \
	    "$tests/book.sentences.tsv" "$tests/../lib/report/countries.tsv" |
	    awk -v year="$year" '
	    /^20[0-9][0-9] Trafficking in Persons Report( -|:) / {
		if (file)
			close(file)
		file = sprintf("%s/%03d.txt", year, ++n)
	    }
	    { print >file }'
done

mkdir odd
cd odd
: >empty.txt
printf '\n\n' >blank.txt
printf 'Courts convicted nine men, no more' >"no end.txt"
printf '\357\273\2772008 Trafficking in Persons Report - Peru\r\n\r\n%s\r\n' \
    'Courts convicted 11 traffickers.' >"it's.txt"
printf "2009 Trafficking in Persons Report - C\364te d'Ivoire\n\n" >latin.txt
printf 'Police arrested \22312 brokers\224 in Abidjan\205 \342\202' >>latin.txt
printf 'Police freed\00014 workers.\n\nThree were children.\n' >nul.txt
printf 'Police freed 14 workers.\n\n"Nine," she said, "are boys."\n' >story.txt
cp story.txt "story
again.txt"
