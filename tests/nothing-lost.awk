# SPDX-License-Identifier: ISC
# usage: tip-sections FILE | LC_ALL=C awk -v text=FILE -f nothing-lost.awk
#
# Whether the rows hold all of the text, in its order (tip(5)): labels and
# texts against the text itself, both without blanks and without the signs
# that joining lines and reading labels take away. Page furniture may stand
# behind the paragraph that it was found in. Says where it fails; status 1.

function squeezed(s) {
	gsub(/\357\273\277|\302\255|\342\200[\213\216\217\252-\256]|\342\201[\246-\251]|\330\234/, "", s)
	gsub(/\302\240|\341\232\200|\342\200[\200-\212\250\251\257]|\342\201\237|\343\200\200/, "", s)
	gsub(/\357\254\200/, "ff", s)
	gsub(/\357\254\201/, "fi", s)
	gsub(/\357\254\202/, "fl", s)
	gsub(/\357\254\203/, "ffi", s)
	gsub(/\357\254\204/, "ffl", s)
	gsub(/\357\254[\205\206]/, "st", s)
	gsub(/[\001-\040\177:|.-]|\342\200\220/, "", s)
	return s
}

# How many bytes a and b[from...] have in common at their beginning.
function common(a, b, from,    lo, hi, mid) {
	lo = 0
	hi = length(a)
	while (lo < hi) {
		mid = int((lo + hi + 1) / 2)
		if (substr(a, 1, mid) == substr(b, from, mid))
			lo = mid
		else
			hi = mid - 1
	}
	return lo
}

# Furniture that stands here in the text, in a row behind row r.
function furniture(r,    i) {
	for (i = r + 1; i <= rows && i <= r + 400; i++) {
		if (section[i] != "boilerplate")
			continue
		if (!done[i] && row[i] != "" && substr(all, at, length(row[i])) == row[i]) {
			done[i] = 1
			at += length(row[i])
			return 1
		}
	}
	return 0
}

BEGIN {
	FS = "\t"
	while ((getline line < text) > 0)
		all = all squeezed(line)
}

{
	rows++
	section[rows] = $2
	label = $3 == "-" ? "" : squeezed($3)
	again[rows] = ""
	if ($2 != "meta" && $1 == doc && $3 == last && $5 != "-") {
		again[rows] = label # its heading may have come twice
		label = ""
	}
	if ($2 != "boilerplate")
		last = $3
	doc = $1
	row[rows] = label squeezed($5 == "-" ? "" : $5)
}

END {
	at = 1
	for (r = 1; r <= rows; r++) {
		if (done[r])
			continue
		rest = row[r]
		if (again[r] != "" && substr(all, at, length(again[r])) == again[r] && index(rest, again[r]) != 1)
			at += length(again[r])
		while (rest != "") {
			n = common(rest, all, at)
			at += n
			rest = substr(rest, n + 1)
			if (rest != "" && !furniture(r)) {
				# the furniture may begin as the row goes on
				for (back = 1; back <= n && back < 40; back++) {
					at--
					rest = substr(all, at, 1) rest
					if (furniture(r))
						break
				}
				if (back > n || back == 40) {
					printf "%s: row %d: expected \"%s\", the text has \"%s\"\n", text, r, substr(rest, 1, 60), substr(all, at, 60)
					exit 1
				}
			}
		}
	}
	if (at <= length(all)) {
		printf "%s: not in any row: \"%s\"\n", text, substr(all, at, 60)
		exit 1
	}
}
