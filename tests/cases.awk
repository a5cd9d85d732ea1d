# SPDX-License-Identifier: ISC
# usage: awk -f cases.awk -v mode=paragraphs CASES
#        awk -f cases.awk -v mode=score [-v verbose=1] [-v name=N] CASES ROWS
#
# The cases of tests/cases/*.tsv (their form stands at the head of each file):
# made into paragraph records, then compared with the rows that tip-numbers
# made of those. A case's number is its paragraph's. Prints lines
#	name topic figure right of share
# where figure is precision and recall of detection, or a column, and topic
# "all" sums up. verbose lists each difference first, as lines
#	- name:line topic figure span expected got opening
# where opening is how the paragraph does.

function dash(s) { return s == "" ? "-" : s }

# The fields of row k of the case, "-" for what is left off.
function read_expected(k, s,    n, f, part) {
	n = split(s, part, "|")
	for (f = 1; f <= 12; f++)
		E[k, f] = dash(f <= n ? part[f] : "")
}

function head(s,    n, word) {
	n = split(tolower(s), word, " ")
	return word[n]
}

# Whether field f of expected row k agrees with output row o.
function agrees(f, k, o,    e) {
	e = E[k, f]
	if (e == "*") return 1
	if (f == 11) return head(e) == head(O[o, f])
	return (e "") == (O[o, f] "")
}

function likeness(k, o,    f, s, a, b) {
	a = E[k, 1]; b = O[o, 1]
	if (a == b) s = 100
	else if (index(a, b) && 3 * length(b) >= length(a)) s = 20
	else if (index(b, a) && 3 * length(a) >= length(b)) s = 20
	else return -1
	for (f = 2; f <= 9; f++)
		if ((E[k, f] "") == (O[o, f] "")) s++
	return s
}

# Pairs expected rows 1..ne with output rows first..last in order, so that
# they are as like as can be: pair[k] is the output row, 0 if none.
function align(ne, first, last,    i, j, n, s, best, from) {
	n = last - first + 1
	for (i = 0; i <= ne; i++) best[i, 0] = 0
	for (j = 0; j <= n; j++) best[0, j] = 0
	for (i = 1; i <= ne; i++) for (j = 1; j <= n; j++) {
		best[i, j] = best[i - 1, j]; from[i, j] = 1
		if (best[i, j - 1] > best[i, j]) { best[i, j] = best[i, j - 1]; from[i, j] = 2 }
		s = likeness(i, first + j - 1)
		if (s >= 0 && best[i - 1, j - 1] + s >= best[i, j]) { best[i, j] = best[i - 1, j - 1] + s; from[i, j] = 3 }
	}
	for (i = 1; i <= ne; i++) pair[i] = 0
	i = ne; j = n
	while (i > 0 && j > 0)
		if (from[i, j] == 3) { pair[i] = first + j - 1; taken[first + j - 1]; i--; j-- }
		else if (from[i, j] == 2) j--
		else i--
}

function count(figure, good) {
	all[topic, figure]++; all["all", figure]++
	if (good) { right[topic, figure]++; right["all", figure]++ }
	return good
}

function tell(what, k, got) {
	if (verbose)
		print "-\t" name ":" line "\t" topic "\t" what "\t" E[k, 1] "\t" \
		    (what in column ? E[k, column[what]] : "") "\t" got "\t" opening
}

# The row that field of means, "-" or its place in the paragraph.
function whole_of(k) {
	if (E[k, 10] == "-" || E[k, 10] == "*") return E[k, 10]
	return pair[E[k, 10]] ? at[pair[E[k, 10]]] : "missed"
}

function score_row(k, o,    f, w, open, value) {
	value = open = 0
	for (f = 4; f <= 7; f++) {
		if (E[k, f] == "*") open = 1
		else if (!agrees(f, k, o)) { value = 1; tell(title[f], k, O[o, f]) }
	}
	if (!open) count("value", !value)
	for (f = 1; f <= 12; f++) {
		if (f >= 4 && f <= 7 || f == 10 || E[k, f] == "*") continue
		if (!count(title[f], agrees(f, k, o))) tell(title[f], k, O[o, f])
	}
	w = whole_of(k)
	if (w == "*") return
	if (!count("of", (w "") == (O[o, 10] ""))) tell("of", k, O[o, 10])
	count("part", (w == "-") == (O[o, 10] == "-"))
}

# Compares the case of one line with its paragraph's output rows.
function score_case(para, text, ne,    k, o, first, last) {
	opening = substr(text, 1, 60)
	first = para in begins ? begins[para] : 1
	last = para in begins ? ends[para] : 0
	align(ne, first, last)
	for (k = 1; k <= ne; k++) {
		if (!count("recall", pair[k] > 0)) tell("missed", k, "")
		else score_row(k, pair[k])
	}
	for (o = first; o <= last; o++)
		if (!count("precision", o in taken) && verbose)
			print "-\t" name ":" line "\t" topic "\textra\t" O[o, 1] "\t\t\t" opening
}

BEGIN {
	FS = "\t"; OFS = "\t"
	# the columns of a case's row, and which of tip-numbers they are
	n = split("text kind measure rel low high unit period role of what scope", title, " ")
	split("15 2 3 4 5 6 7 8 9 10 11 16", from_column, " ")
	for (f = 1; f <= 12; f++) column[title[f]] = f
}

/^#/ { next }

mode == "paragraphs" { print $2, $3, "-", FNR, $4; next }

FNR == NR { cases++; number[cases] = FNR; row[cases] = $0; next }

{
	p = $13
	if (!(p in begins)) begins[p] = ++rows
	else rows++
	ends[p] = rows
	for (f = 1; f <= 12; f++) O[rows, f] = $from_column[f]
	at[rows] = $14
}

END {
	if (mode != "score") exit
	for (c = 1; c <= cases; c++) {
		nf = split(row[c], field, "\t")
		topic = field[1]; line = number[c]
		if (!(topic in seen)) { seen[topic]; order[++topics] = topic }
		for (k = 5; k <= nf; k++)
			read_expected(k - 4, field[k])
		score_case(line, field[4], nf < 5 ? 0 : nf - 4)
	}
	order[++topics] = "all"
	nf = split("precision recall text kind value period measure scope part of role what", figure, " ")
	for (t = 1; t <= topics; t++) for (f = 1; f <= nf; f++) {
		k = order[t] SUBSEP figure[f]
		if (k in all)
			printf "%s\t%s\t%s\t%d\t%d\t%.4f\n", name, order[t], figure[f], right[k], all[k], right[k] / all[k]
	}
}
