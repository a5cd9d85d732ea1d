# SPDX-License-Identifier: ISC
# usage: tip-numbers -a PARAGRAPHS >ROWS
#        LC_ALL=C awk -f coverage.awk PARAGRAPHS ROWS
# Checks what must hold for any text: a row has 17 fields, the bytes of its
# span are its column 15, a part points to another row of its paragraph, spans
# are the same or apart and stand in order, and each run of digits and each
# number word lies in exactly one (a run of more than 1,000 digits is read in
# pieces). Words that are no number in some places ("one", "second", "score",
# "quarter", "double") are left out. Prints what fails; exit status 1 if
# anything does.

function fail(what) {
	print name[p] ": " what
	failed = 1
}

# Whether bytes [from, to) lie in one span; in one after the other if pieces.
function covered(from, to, pieces,    k) {
	for (k = 1; k <= n; k++) {
		if (at[k] > from || from >= ends[k])
			continue
		if (to <= ends[k])
			return 1
		if (!pieces)
			return 0
		from = ends[k]
	}
	return 0
}

function check_runs(s,    from, rest) {
	from = 1
	rest = s
	while (match(rest, /[0-9]+/)) {
		if (!covered(from + RSTART - 1, from + RSTART - 1 + RLENGTH, RLENGTH > 1000))
			fail("in no span: " substr(rest, RSTART, RLENGTH))
		from += RSTART - 1 + RLENGTH
		rest = substr(rest, RSTART + RLENGTH)
	}
}

function check_words(s,    from, rest, w) {
	from = 1
	rest = tolower(s)
	gsub(/\342\200[\223\224]/, "---", rest) # dashes are no letters
	while (match(rest, /[a-z\200-\377']+/)) {
		w = substr(rest, RSTART, RLENGTH)
		if (w in number && !covered(from + RSTART - 1, from + RSTART - 1 + RLENGTH, 0))
			fail("in no span: " w)
		from += RSTART - 1 + RLENGTH
		rest = substr(rest, RSTART + RLENGTH)
	}
}

# The spans of the rows of a paragraph, each once.
function read_spans(    i, k) {
	n = 0
	for (i = 1; i <= rows[p]; i++) {
		if (row_of[p, i] != "-" && (row_of[p, i] == row_at[p, i] ||
		    !((p, row_of[p, i]) in begins)))
			fail("part of no other row: " row_text[p, i])
		if (n && at[n] == row_at[p, i] && ends[n] == at[n] + length(row_text[p, i]))
			continue
		if (n && row_at[p, i] < ends[n])
			fail("spans overlap: " row_text[p, i])
		n++
		at[n] = row_at[p, i]
		ends[n] = at[n] + length(row_text[p, i])
		if (substr(text[p], at[n], ends[n] - at[n]) != row_text[p, i] "")
			fail("not the bytes of its span: " row_text[p, i])
	}
}

BEGIN {
	FS = "\t"
	k = split("zero two three four five six seven eight nine ten eleven twelve " \
	    "thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty " \
	    "thirty forty fifty sixty seventy eighty ninety hundred thousand million " \
	    "billion trillion dozen dozens hundreds thousands millions billions " \
	    "trillions first third fourth fifth sixth seventh eighth ninth tenth " \
	    "eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth " \
	    "eighteenth nineteenth twentieth thirtieth fortieth fiftieth sixtieth " \
	    "seventieth eightieth ninetieth hundredth thousandth millionth half " \
	    "twofold threefold fourfold fivefold sixfold sevenfold eightfold ninefold " \
	    "tenfold", word, " ")
	for (; k > 0; k--)
		number[word[k]]
}

FNR == 1 { file++ }

file == 1 {
	text[NR] = $5
	name[NR] = $1 ":" $4
	place[$1, $4] = NR
	paragraphs = NR
	next
}

{
	p = place[$1, $13]
	if (!p) {
		print "no such paragraph: " $1 " " $13
		failed = 1
		exit
	}
	rows[p]++
	row_at[p, rows[p]] = $14
	row_text[p, rows[p]] = $15
	row_of[p, rows[p]] = $10
	begins[p, $14]
	if (NF != 17)
		fail("not 17 fields: " $0)
}

END {
	for (p = 1; p <= paragraphs; p++) {
		read_spans()
		check_runs(text[p])
		check_words(text[p])
	}
	exit failed
}
