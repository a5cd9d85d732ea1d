#!/bin/sh
# SPDX-License-Identifier: ISC
# usage: demo.sh report.txt
# What the tools find in a report, for a terminal: its tier, and each sentence
# with a figure that is evidence of something, the figures below it.
set -e
[ -z "$TIP_BUILD" ] || PATH=$TIP_BUILD:$PATH
[ $# -eq 1 ] || { echo "usage: demo.sh report.txt" >&2; exit 2; }

paragraphs=$(tip-sections "$1")
{
	printf '%s\n' "$paragraphs" | tip-tier
	printf '%s\n' "$paragraphs" | tip-numbers
} | LC_ALL=C awk -F'\t' -v width=78 '
# Words of s on lines of at most width columns.
function wrap(s,   n, i, word, line) {
	n = split(s, word, " ")
	line = word[1]
	for (i = 2; i <= n; i++)
		if (length(line) + 1 + length(word[i]) > width) {
			print line
			line = word[i]
		} else
			line = line " " word[i]
	print line
}
function figure(   v, low, high) {
	low = $5; high = $6
	if ($4 == "?") return "not reported"
	if (low == "-" && high == "-") return $7
	if (low == high) v = low
	else if (high == "-") v = low
	else if (low == "-") v = high
	else v = low "-" high
	if ($4 != "=" && $4 != "mean") v = $4 v
	if ($7 != "-") v = v " " $7
	if ($4 == "mean") v = "mean " v
	return v
}
function meaning(   m) {
	m = $3
	gsub(/_/, " ", m)
	if ($16 != "-") m = m ", " $16
	if ($10 != "-") m = m ", a part"
	if ($9 == "prior") m = m ", earlier"
	if ($9 == "case") m = m ", one case"
	return m
}
NF == 11 {
	tier = $3 == "2WL" ? "Tier 2 Watch List" : \
	    $3 == "SC" ? "Special Case" : "Tier " $3
	print $8 " " $9 ": " tier
	next
}
$3 == "-" { next }
$17 != sentence { sentence = $17; print ""; wrap(sentence); line = "" }
{
	row = sprintf("  %16s  %-32s  %-9s  %s", figure(), meaning(),
	    $8 == "-" ? "" : $8, $2 == "count" && $11 != "-" ? $11 : "")
	sub(/ +$/, "", row)
	if (row != line)
		print row
	line = row
}'
