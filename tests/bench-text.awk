# SPDX-License-Identifier: ISC
# usage: awk -v bytes=N [-v seed=1] -f bench-text.awk countries.tsv report.txt ...
#
# Report text of about N bytes: the reports again and again, each time with
# other figures, another country and other places and people, so that hardly a
# paragraph comes twice. Years stay in their decade, so that they still agree
# with the layout.

BEGIN {
	FS = "\t"
	state = seed == "" ? 1 : seed
	# the countries that the reports are of, and places that they name
	own = "Moldova|Philippines|Mozambique|Morocco"
	own = own "|" toupper(own)
	other = "Turkey|Russia|Romania|Poland|Syria|Chisinau|Transnistria" \
	    "|Malawi|Zimbabwe|Thailand|Beira|Nacala|Nampula|South Africa" \
	    "|Spain|Italy|Nigeria|Senegal|Nepal|Indonesia|Casablanca"
	people = "women|girls|men|boys|children|workers|migrants|families"
	number = "two|three|four|six|seven|eight|nine|ten|eleven"
	persons = split(people, person, "|")
	numbers = split(number, spelled, "|")
	varied = own "|" other "|" people "|" number "|20[0-9][0-9]|[2-9]"
}

# Below k; the same in every awk.
function random(k) {
	state = state * 16807 % 2147483647
	return state % k
}

# What is put in place of a word of the text, or "" if it stays.
function kind(word, key) {
	if (word ~ /^20/)
		return key ? "year" : "figure"
	if (key)
		return word ~ "^(" own ")$" ? (word ~ /[a-z]/ ? "own" : "OWN") : ""
	if (word ~ /^[2-9]/)
		return "figure"
	if (word ~ "^(" people ")$")
		return "person"
	if (word ~ "^(" number ")$")
		return "number"
	if (word ~ "^(" other ")$")
		return "other"
	return word ~ /[a-z]/ ? "own" : "OWN"
}

# A line as pieces, each with the mark of what is put behind it.
function cut(s, key,    word, what, before, after) {
	piece[++n] = ""
	while (match(s, varied)) {
		word = substr(s, RSTART, RLENGTH)
		before = piece[n] substr(s, 1, RSTART - 1)
		after = substr(s, RSTART + RLENGTH)
		what = kind(word, key)
		# a part of a longer word stays
		if (word ~ /^[A-Za-z]/ && (before ~ /[A-Za-z]$/ || after ~ /^[A-Za-z]/))
			what = ""
		piece[n] = before
		if (what == "")
			piece[n] = before word
		else if (word ~ /^20/)
			piece[n] = before substr(word, 1, 3)
		if (what != "") {
			mark[n] = what
			piece[++n] = ""
		}
		s = after
	}
	piece[n] = piece[n] s "\n"
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
		else if (mark[i] == "person")
			s = person[1 + random(persons)]
		else if (mark[i] == "number")
			s = spelled[1 + random(numbers)]
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
