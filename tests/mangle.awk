# SPDX-License-Identifier: ISC
# usage: awk -v by=words [-v times=9] [-v seed=1] -f mangle.awk ROWS
#        awk -v by=lines [-v seed=1] -f mangle.awk TEXT
# Sense that is nearly right: paragraphs (doc, section, text), each several
# times with some words left out, put behind the next, or taken from another
# place; or a text of which some lines are. The same in every awk.

function random(k) {
	state = state * 16807 % 2147483647
	return int(state / 2147483647 * k) + 1
}

# The pieces 1 to n of a, one in twelve of them changed; joint between them.
function mangled(a, n, joint,    i, out, x, held) {
	for (i = 1; i <= n; i++) {
		x = random(48)
		if (x == 1)
			continue
		if (x == 2 && held == "") {
			held = a[i]
			continue
		}
		out = out (out == "" ? "" : joint) (x == 3 ? pool[random(pooled)] : a[i])
		if (x == 4)
			out = out joint pool[random(pooled)]
		if (held != "") {
			out = out joint held
			held = ""
		}
	}
	return out
}

BEGIN {
	FS = "\t"
	state = seed == "" ? 1 : seed
	random(2)
}

/^#/ && by == "words" { next }

by == "words" {
	row[++rows] = $0
	n = split($3, word, " ")
	for (i = 1; i <= n; i++)
		pool[++pooled] = word[i]
	next
}

{ pool[++pooled] = $0 }

END {
	if (by == "lines") {
		for (i = 1; i <= pooled; i++)
			line[i] = pool[i]
		print mangled(line, pooled, "\n")
		exit
	}
	for (t = 1; t <= (times ? times : 9); t++)
		for (r = 1; r <= rows; r++) {
			split(row[r], field, "\t")
			n = split(field[3], word, " ")
			printf "%s\t%s\t-\t%d\t%s\n", field[1], field[2], 1, mangled(word, n, " ")
		}
}
