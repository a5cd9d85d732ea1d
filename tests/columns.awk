# SPDX-License-Identifier: ISC
# usage: awk -v form=layout|lines|glued|shifted [-v wrap=48] [-v gutter=4]
#            [-v seed=1] [-v bytes=7000] -f columns.awk PARAGRAPHS
#
# Makes a page of two columns, set from paragraphs (one a line), as programs
# that take text out of PDF files read it across: side by side with a gutter
# of blanks (layout), a line of the one and a line of the other (lines), the
# same without line ends (glued). shifted moves each letter by 29 codes.

function random(n) {
	state = (state * 1103 + 12345) % 1000003
	return int(state / 7) % n
}

# A column's lines, from paragraph k on, into line[c, 1 ...].
function column(c, k,    n, w, i, s, total) {
	while (total < bytes / 2) {
		n = split(para[k], w, " ")
		s = ""
		for (i = 1; i <= n; i++) {
			if (s != "" && length(s) + 1 + length(w[i]) > wrap) {
				line[c, ++lines[c]] = s
				total += length(s) + 1
				s = ""
			}
			s = s (s == "" ? "" : " ") w[i]
		}
		line[c, ++lines[c]] = s
		total += length(s) + 1
		k = k % paras + 1
	}
}

function shift(s,    i, c, t) {
	for (i = 1; i <= length(s); i++) {
		c = index(codes, substr(s, i, 1))
		t = t (c > 29 ? substr(codes, c - 29, 1) : "")
	}
	return t
}

BEGIN {
	if (!wrap)
		wrap = 48
	if (!gutter)
		gutter = 4
	if (!bytes)
		bytes = 7000
	state = (seed == "" ? 1 : seed) * 7919
	for (i = 32; i < 127; i++)
		codes = codes sprintf("%c", i)
}

length($0) > 150 { para[++paras] = $0 }

END {
	for (i = 0; i < 9; i++)
		random(2) # the first ones are alike
	from = random(paras) + 1
	column(1, from)
	if (form == "shifted") {
		for (i = 1; i <= lines[1]; i++)
			print shift(line[1, i])
		exit
	}
	column(2, (from + int(paras / 2) - 1) % paras + 1)
	n = lines[1] > lines[2] ? lines[1] : lines[2]
	for (i = 1; i <= n; i++) {
		a = line[1, i]
		b = line[2, i]
		if (form == "layout" && b != "")
			printf "%-*s%s\n", wrap + gutter, a, b
		else if (form == "layout")
			print a
		else {
			if (a != "")
				printf "%s%s", a, form == "glued" ? " " : "\n"
			if (b != "")
				printf "%s%s", b, form == "glued" ? " " : "\n"
		}
	}
}
