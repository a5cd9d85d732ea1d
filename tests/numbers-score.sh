#!/bin/sh
# SPDX-License-Identifier: ISC
# usage: numbers-score.sh [-v]
# Prints the figures of all cases of tip-numbers, column by column, beside the
# floors of floors.tsv; -v by topic too, and each difference. Exit status 1
# if a figure lies below its floor.
here=$(dirname "$0")
verbose=
[ "$1" != -v ] || verbose=-v
files=$(awk -F'\t' -v d="$here/cases/" '!/^#/ && !seen[$1]++ {
	print d $1 ".tsv" }' "$here/floors.tsv")
# shellcheck disable=SC2086 # no case file has a blank in its name
sh "$here/cases.sh" $verbose $files |
    LC_ALL=C awk -F'\t' -v verbose="$verbose" '
NR == FNR { if (!/^#/) floor[$1, $2] = $3; next }
$1 == "-" { print; next }
$2 != "all" { if (verbose) printf "%-8s %-14s %-10s %5d of %5d  %s\n", $1, $2, $3, $4, $5, $6; next }
{
	low = ($1, $3) in floor && $6 + 0 < floor[$1, $3] + 0
	printf "%-8s %-10s %5d of %5d  %s%s\n", $1, $3, $4, $5, $6, \
	    ($1, $3) in floor ? "  floor " floor[$1, $3] (low ? "  BELOW" : "") : ""
	judged++
	below += low
}
END { exit below > 0 || judged == 0 }' "$here/floors.tsv" -
