# SPDX-License-Identifier: ISC
# usage: awk -f spell.awk -v mode=paragraphs [-v last=100000]
#        awk -f spell.awk -v mode=check ROWS
# Spells numbers in words, each the count of a sentence, and reads the rows
# back: the number's value must be that of its paragraph. Every number to last
# and large ones, in the four ways of writing them (with "and" or without, with
# commas or without); the first row of a paragraph must hold the whole number.
# Prints what fails; exit status 1 if anything does.

function below_thousand(n, and,    s, t) {
	if (n >= 100) {
		s = unit[int(n / 100)] " hundred"
		n %= 100
		if (n)
			s = s (and ? " and " : " ")
	}
	if (n >= 20) {
		t = tens[int(n / 10)]
		return s t (n % 10 ? (and ? "-" : " ") unit[n % 10] : "")
	}
	return s (n ? unit[n] : "")
}

function spell(n, and, comma,    s, k, part, by) {
	for (k = 4; k >= 1; k--) {
		by = 1000 ^ k
		part = int(n / by)
		n -= part * by
		if (part)
			s = s (s == "" ? "" : (comma ? ", " : " ")) \
			    below_thousand(part, and) " " scale[k]
	}
	if (!n)
		return s
	if (s != "")
		s = s (n < 100 ? (and ? " and " : " ") : comma ? ", " : " ")
	return s below_thousand(n, and)
}

function row(n) {
	rows++
	printf "ZZZ-0000-0000000000000000\tbody\t-\t%.0f\tThe town counted %s sheep.\n", \
	    n, spell(n, rows % 2, int(rows / 2) % 2)
}

BEGIN {
	FS = "\t"
	split("one two three four five six seven eight nine ten eleven twelve " \
	    "thirteen fourteen fifteen sixteen seventeen eighteen nineteen", unit, " ")
	split("- twenty thirty forty fifty sixty seventy eighty ninety", tens, " ")
	split("thousand million billion trillion", scale, " ")
	if (mode != "paragraphs")
		exit
	if (!last) last = 100000
	for (n = 1; n <= last; n++)
		row(n)
	# large ones, in steps that no digit's place is the same as before
	for (n = last + 1; n < 1e15; n = int(n * 1.0173) + 7919)
		row(n)
	for (k = 1; k <= 4; k++) for (m = 1; m < 1000; m += 37) {
		row(m * 1000 ^ k)
		row(m * 1000 ^ k + 1)
		row(m * 1000 ^ k + 100)
	}
	exit
}

END {
	if (mode != "check")
		exit
	while ((getline < ARGV[1]) > 0) {
		seen++
		if ($5 != $13 "" || $6 != $13 "" || $2 != "count") {
			print "read as " $2 " " $5 " to " $6 ": " $17
			failed = 1
		}
	}
	exit failed || !seen
}
