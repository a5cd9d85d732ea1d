#!/bin/sh
# SPDX-License-Identifier: ISC
# usage: sections-score.sh [floor [floor-stripped]]
# How many paragraphs of made-up reports (book.awk) tip-sections gives their
# text and section, by group of years: with the headings of sections, and
# stripped of them, so that only order and words tell. Then of whole paragraphs
# that were written without a look at the cue words, put together to reports
# (stripped.awk). Percent; status 1 if a group is below its floor.
tests=$(cd "$(dirname "$0")" && pwd)
floor=${1:-97}
stripped=${2:-93}
work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT

# score YEAR FORM [DOUBLED]: adds "right all" of a year's reports to $work/sum
score() {
	rm -f "$work/gold"
	LC_ALL=C awk -v year="$1" -v form="$2" -v doubled="$3" -v most=80 \
	    -v seed="$1" -v gold="$work/gold" -f "$tests/book.awk" \
	    "$tests/book.sentences.tsv" \
	    "$tests/../lib/report/countries.tsv" >"$work/text"
	tip-sections "$work/text" >"$work/rows"
	LC_ALL=C awk -F'\t' '
	NR == FNR { has[$1, $2, $5]++; next }
	{ all++; if (has[$1, $2, $5]-- > 0) right++ }
	END { print right + 0, all + 0 }' "$work/rows" "$work/gold" >>"$work/sum"
}

# group NAME YEAR ...: one line of the table
group() {
	name=$1
	shift
	for form in texts stripped; do
		: >"$work/sum"
		for year; do
			score "$year" $form ""
			[ $form = texts ] || [ "$year" -lt 2003 ] ||
			    score "$year" $form 1
		done
		awk '{ r += $1; n += $2 } END { printf "%.2f\n", 100 * r / n }' \
		    "$work/sum" >"$work/$form"
	done
	awk -v name="$name" -v a="$(cat "$work/texts")" \
	    -v b="$(cat "$work/stripped")" -v floor="$floor" \
	    -v stripped="$stripped" 'BEGIN {
		low = a < floor || b < stripped
		printf "%-9s  %6.2f  %6.2f%s\n", name, a, b, low ? "  low" : ""
		exit low
	}' || status=1
}

# blind NAME FIRST LAST: a line for the reports of stripped.awk of these years
blind() {
	name=$1
	while read -r n year _; do
		[ "$year" -ge "$2" ] && [ "$year" -le "$3" ] || continue
		given=
		[ "$year" -lt 2018 ] || given="-c KEN -y $year"
		# shellcheck disable=SC2086 # options and their values
		tip-sections $given "$work/$n.txt" >"$work/rows"
		awk -F'\t' '
		NR == FNR { has[$2, $5]++; next }
		{ all++; if (has[$1, $2]-- > 0) right++ }
		END { print right + 0, all + 0 }' "$work/rows" "$work/$n.tsv"
	done <"$work/list" | awk -v name="$name" -v floor="$stripped" '
	{ r += $1; n += $2 }
	END {
		low = n == 0 || 100 * r / n < floor
		printf "%-9s       -  %6.2f%s\n", name, 100 * r / n,
		    low ? "  low" : ""
		exit low
	}' || status=1
}

status=0
echo "years      headed  stripped"
group 2001-2002 2001 2002
group 2003 2003
group 2004-2008 2004 2006 2008
group 2009-2014 2009 2012 2014
group 2015-2016 2015 2016
group 2017-2018 2017 2018
group 2019-2024 2019 2021 2024
LC_ALL=C awk -v dir="$work" -f "$tests/stripped.awk" "$tests/stripped.tsv" \
    >"$work/list"
echo "whole paragraphs, written blind"
blind 2003-2007 2003 2007
blind 2009-2016 2009 2016
blind 2018-2024 2018 2024
exit $status
