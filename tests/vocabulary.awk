# SPDX-License-Identifier: ISC
# usage: awk -v mode=numbers|texts|tiers|counted -f vocabulary.awk vocabulary.tsv
#        awk -v mode=check -v of=numbers|texts|tiers|counted \
#            -f vocabulary.awk vocabulary.tsv ROWS
# The words of vocabulary.tsv, each in its sentence: as paragraphs for
# tip-numbers, as documents of one for tip-tier, as texts for tip-sections -0, or
# as quantities for tip-tsv -l; then what came of them. Prints those of which something else came.

# The words of the line, of which kind.
function read_line() {
	kind = $1 == "text" || $1 == "key" ? "texts" : $1 == "counted" ? "counted" : \
	    $1 in tier_column ? "tiers" : "numbers"
	words = split($6, word, "; ")
}

# s with word w in its places.
function with(s, w,    at, out) {
	while ((at = index(s, "@")) > 0) {
		out = out substr(s, 1, at - 1) w
		s = substr(s, at + 1)
	}
	return out s
}

function capital(s) { return toupper(substr(s, 1, 1)) substr(s, 2) }

# Fills before, span and text from a sentence.
function cut(s,    from, to) {
	from = index(s, "{")
	to = index(s, "}")
	before = substr(s, 1, from - 1)
	span = substr(s, from + 1, to - from - 1)
	if (before == "")
		span = capital(span)
	else
		before = capital(before)
	text = before span substr(s, to + 1)
}

function show(w,    s) {
	n++
	s = with($5, w)
	if (kind == "counted") {
		printf "%s\tcount\tconvictions\t=\t%d\t%d\t-\t2012\t-\t-\t%s\tprosecution\t%d\t1\t%d\t-\tNone.\n", $3, n, n, w, n, n
		return
	}
	if (kind == "tiers") {
		print $3, $4, "-", 1, capital(s)
		return
	}
	cut(s)
	if (kind == "numbers") {
		print $3, $4, "-", n, text
		return
	}
	gsub(/\|/, "\n", text)
	printf "%s\n%cEnd of text %d.\n%c", text, 0, n, 0
}

function check(w,    want, got) {
	n++
	want = with($2, w)
	if (kind == "counted")
		got = n in row ? row[n] : "none"
	else if (kind == "tiers")
		got = (n, tier_column[$1]) in row ? row[n, tier_column[$1]] : "none"
	else {
		cut(with($5, w))
		if (kind == "texts") {
			gsub(/-\|/, "-", span)
			gsub(/\|+/, " ", span)
			got = (n, span, $1) in row ? row[n, span, $1] : "none"
		} else {
			got = (n, length(before) + 1, span, column[$1]) in row ? \
			    row[n, length(before) + 1, span, column[$1]] : "none"
		}
	}
	if (got != want) {
		print $1 ": " w ": expected " want ", found " got ": " with($5, w)
		wrong = 1
	}
}

BEGIN {
	FS = OFS = "\t"
	columns = split("doc kind measure rel low high unit period role of what section para at text scope sentence", name, " ")
	for (i = 1; i <= columns; i++)
		column[name[i]] = i
	tier_column["statement"] = 6
	tier_column["change"] = 4
	tier_column["waiver"] = 7
}

/^#/ && FNR == NR { next }

mode != "check" {
	read_line()
	for (i = 1; kind == mode && i <= words; i++)
		show(word[i])
	next
}

FNR == NR { line[++lines] = $0; next }

# the rows that came
of == "counted" { row[$9] = $12; next }
of == "tiers" {
	row[FNR, 6] = $6; row[FNR, 4] = $4; row[FNR, 7] = $7
	next
}
of == "texts" {
	if ($5 ~ /^End of text [0-9]+\.$/)
		texts++
	k = (texts + 1) SUBSEP $5
	row[k, "key"] = substr($1, 1, 8)
	row[k, "text"] = (k, "text") in row ? row[k, "text"] "+" $2 : $2
	next
}
{
	for (i = 1; i <= columns; i++) {
		k = $13 SUBSEP $14 SUBSEP $15 SUBSEP i
		row[k] = k in row ? row[k] "+" $i : $i
	}
}

END {
	if (mode != "check")
		exit
	for (l = 1; l <= lines; l++) {
		$0 = line[l]
		read_line()
		for (i = 1; kind == of && i <= words; i++)
			check(word[i])
	}
	if (!n)
		print "no word was asked"
	exit wrong || !n
}
