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
# 1234567.5 as 1,234,567.5
function grouped(n,   rest, out) {
	rest = ""
	if (match(n, /[.]/)) {
		rest = substr(n, RSTART)
		n = substr(n, 1, RSTART - 1)
	}
	while (length(n) > 3) {
		out = "," substr(n, length(n) - 2) out
		n = substr(n, 1, length(n) - 3)
	}
	return n out rest
}
function figure(   v, unit) {
	if ($4 == "?")
		return "not reported"
	v = $5 != "-" ? grouped($5) : grouped($6)
	if ($5 != "-" && $6 != "-" && $5 != $6)
		v = v " to " grouped($6)
	if ($5 == "-" && $6 == "-")
		return $7
	if ($4 in bound)
		v = bound[$4] " " v
	unit = $7 == "-" ? "" : $7 == "%" ? "%" : " " $7
	if ($2 == "duration" && v !~ /(^| )1$/)
		unit = unit "s"
	return v unit
}
function meaning(   m) {
	m = $3
	gsub(/_/, " ", m)
	if ($16 != "-")
		m = m ", " ($16 in scope ? scope[$16] : $16)
	else if ($10 != "-" && $11 != "-" && $2 == "count")
		m = m ": " $11
	if ($9 == "prior")
		m = m ", earlier"
	if ($9 == "case")
		m = m ", one case"
	return m
}
BEGIN {
	bound["~"] = "about"; bound[">"] = "over"; bound[">="] = "at least"
	bound["<"] = "under"; bound["<="] = "up to"; bound["mean"] = "mean"
	scope["conv"] = "converted"; scope["ngo"] = "by others"
	scope["official"] = "of officials"
}
NF == 11 {
	tier = $3 == "2WL" ? "Tier 2 Watch List" : \
	    $3 == "SC" ? "Special Case" : $3 == "-" ? "no tier" : "Tier " $3
	print ($8 == "-" ? "No country" : $8) " " \
	    ($9 == "-" ? "and year found" : $9) ": " tier
	print "Each sentence with a figure; below it how much, of what, and when."
	next
}
$3 == "-" { next }
$17 != sentence { sentence = $17; print ""; wrap(sentence); line = "" }
{
	row = sprintf("%26s  %-34s  %s", figure(), meaning(),
	    $8 == "-" ? "" : $8)
	sub(/ +$/, "", row)
	if (row != line)
		print row
	line = row
}'
