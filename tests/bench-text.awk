# SPDX-License-Identifier: ISC
# usage: awk -v bytes=N [-v seed=1] -f bench-text.awk countries.tsv report.txt ...
#
# Report text of about N bytes: the reports again and again, each time with
# other figures, another country and other places, so that hardly a line comes
# twice. Years stay in their decade, so that they still agree with the layout.

BEGIN {
	FS = "\t"
	state = seed == "" ? 1 : seed
	# the countries that the reports are of, and places that they name
	own = "Moldova|Philippines|MOLDOVA|PHILIPPINES"
	other = "Turkey|Russia|Romania|Poland|Syria|Chisinau|Transnistria"
	varied = own "|" other "|20[0-9][0-9]|[2-9]"
}

# Below k; the same in every awk.
function random(k) {
	state = state * 16807 % 2147483647
	return state % k
}

# A line as pieces, each with the mark of what is put behind it.
function cut(s, key,    word) {
	while (match(s, varied)) {
		piece[++n] = substr(s, 1, RSTART - 1)
		word = substr(s, RSTART, RLENGTH)
		s = substr(s, RSTART + RLENGTH)
		if (word ~ /^20/) {
			piece[n] = piece[n] substr(word, 1, 3)
			mark[n] = key ? "year" : "figure"
		} else if (word ~ /^[2-9]/ && key) {
			piece[n] = piece[n] word
		} else if (word ~ /^[2-9]/) {
			mark[n] = "figure"
		} else if (word ~ "^(" other ")$") {
			mark[n] = "other"
		} else {
			mark[n] = word ~ /[a-z]/ ? "own" : "OWN"
		}
	}
	piece[++n] = s "\n"
}

/^#/ && FILENAME ~ /\.tsv$/ { next }
FILENAME ~ /\.tsv$/ {
	if ($3 <= 2004 && $4 >= 2022)
		name[++names] = $2
	next
}
FNR == 1 && n { last[++reports] = n }
{ cut($0, $0 ~ /Trafficking in Persons Report|Tier|Updated|Publication/) }

function report(from, to,    i, k, y, s, out) {
	k = 1 + random(names)
	y = 3 + random(2)
	for (i = from; i <= to; i++) {
		s = ""
		if (mark[i] == "figure")
			s = 2 + random(8)
		else if (mark[i] == "year")
			s = y
		else if (mark[i] == "own")
			s = name[k]
		else if (mark[i] == "OWN")
			s = toupper(name[k])
		else if (mark[i] == "other")
			s = name[1 + random(names)]
		out = out piece[i] s
	}
	printf "%s", out
	return length(out)
}

END {
	last[++reports] = n
	while (size < bytes)
		for (r = 1; r <= reports; r++)
			size += report(last[r - 1] + 1, last[r])
}
