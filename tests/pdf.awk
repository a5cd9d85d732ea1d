# SPDX-License-Identifier: ISC
# usage: awk [-v columns=2] [-v gap=6p] -f pdf.awk report.txt |
#            groff -k -Tpdf -ms
#
# Sets plain reports with blank lines between their paragraphs as the pages of
# a book: justified and hyphenated, in one column or two, the country above
# each page and a number below it, gap between paragraphs.

BEGIN {
	print ".nr PS 10\n.nr VS 12\n.nr LL 6.5i\n.nr HM 1i\n.nr FM 1i"
	print ".nr PD " (gap == "" ? "12p" : gap)
	print ".ds LH\n.ds CH\n.ds RH TRAFFICKING IN PERSONS REPORT"
	print ".ds LF\n.ds CF %\n.ds RF"
	if (columns == 2)
		print ".LP\n.2C"
}

# One paragraph; what troff would take for more than text is spelled.
function set(s) {
	gsub(/\\/, "\\e", s)
	gsub(/'/, "\\[aq]", s)
	gsub(/"/, "\\[dq]", s)
	if (s ~ /\((Tier|TIER|Special)|: (Tier|TIER)/) {
		head = s
		sub(/ *[(:].*/, "", head)
		print ".ds RH " toupper(head)
	}
	print ".LP"
	print (s ~ /^[.]/ ? "\\&" : "") s
}

function take(   i, s) {
	if (n == 0)
		return
	s = line[1]
	for (i = 2; i <= n; i++)
		if (line[1] ~ /^(•|Publisher)/) {
			set(s)
			s = line[i]
		} else
			s = s " " line[i]
	set(s)
	n = 0
}

/^[ \t]*$/ { take(); next }
{ line[++n] = $0 }
END { take() }
