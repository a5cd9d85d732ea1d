# SPDX-License-Identifier: ISC
# usage: awk -f texts.awk texts.txt >TEXTS
#        awk -v mode=check -f texts.awk texts.txt ROWS MESSAGES
# The texts of texts.txt, a NUL byte behind each, for tip-sections -0; then what
# came of them. Prints those of which something else came.

# What stands for what an editor does not show, and for what is repeated.
function shown(s,    part, times, out) {
	while (match(s, /\{[0-9]+\*[^}]*\}/)) {
		part = substr(s, RSTART + 1, RLENGTH - 2)
		times = part + 0
		sub(/^[0-9]+\*/, "", part)
		out = substr(s, 1, RSTART - 1)
		s = substr(s, RSTART + RLENGTH)
		while (times-- > 0)
			out = out part
		s = out s
	}
	gsub(/\\f/, "\f", s)
	gsub(/\\t/, "\t", s)
	gsub(/\\r/, "\r", s)
	gsub(/\\-/, "\302\255", s)
	gsub(/\\_/, "\302\240", s)
	return s
}

function put(s) {
	lines++
	if (mode != "check")
		printf "%s\n", shown(s)
}

function want(section, label, text) {
	expected[n] = expected[n] doc "\t" section "\t" label "\t" shown(text) "\n"
}

# A report of that year: its title and its heading.
function report(year,    title) {
	title = year " Trafficking in Persons Report - Kenya"
	doc = "KEN-" year
	put(title)
	put("")
	put("KENYA (Tier 2)")
	put("")
	want("title", "-", title)
	want("tier", "-", "KENYA (Tier 2)")
}

# Behind each text stands one that tells its number; what ends with a NUL byte is
# a line too.
function end_text() {
	if (n && mode != "check")
		printf "%cText %d ends here.\n%c", 0, n, 0
	last[n] = lines += 3
}

function check(    i, wrong) {
	for (i = 1; i <= n; i++)
		if (found[i] != expected[i] || told[i] != message[i]) {
			printf "%s: expected\n%s%sfound\n%s%s\n", name[i], \
			    expected[i], message[i], found[i], told[i]
			wrong = 1
		}
	if (!n || of != n)
		print "of " n " texts " of + 0 " gave rows"
	exit wrong || !n || of != n
}

BEGIN { FS = "\t" }

FNR == 1 { file++ }

file == 1 && /^@ / {
	end_text()
	name[++n] = substr($0, 3)
	next
}
file == 1 && /^\+ / { report(substr($0, 3)); next }
file == 1 && /^>/ {
	put(substr($0, /^>>/ ? 4 : 3))
	if (/^>>/)
		put("")
	next
}
file == 1 && /^= / {
	sub(/^= /, "")
	$0 = $0
	if (NF == 4)
		doc = $1
	want($(NF < 4 ? 1 : 2), NF < 3 ? "-" : $(NF - 1), $NF)
	next
}
file == 1 && /^! / { message[n] = message[n] substr($0, 3) "\n"; next }
file == 1 && !/^(#.*)?$/ {
	print "no line of texts.txt: " $0
	exit 2
}
file == 1 { next }

file == 2 && $5 ~ /^Text [0-9]+ ends here\.$/ { of++; next }
file == 2 {
	found[of + 1] = found[of + 1] substr($1, 1, 8) "\t" $2 "\t" $3 "\t" $5 "\n"
	next
}

# a message: the line that it names tells the text
{
	at = $0
	sub(/^[^:]*:[^:]*:/, "", at)
	for (i = 1; i < n && at + 0 > last[i]; i++)
		;
	sub(/^[^:]*:[^:]*:[0-9]*: /, "")
	told[i] = told[i] $0 "\n"
}

END {
	if (n)
		end_text()
	if (mode == "check")
		check()
}
