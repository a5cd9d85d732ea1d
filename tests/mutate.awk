# SPDX-License-Identifier: ISC
# usage: awk -v seed=1 -f mutate.awk FILE ...
# Small changes to the files, C and tables, in an order that the seed gives,
# three of C to one of a table. A line each: file, number of its line, kind of
# change, the line as it becomes; nothing is left of one that is dropped.

# Below 1; the same in every awk.
function random() {
	state = state * 16807 % 2147483647
	return state / 2147483647
}

# Where line FNR becomes s.
function change(kind, s) {
	printf "%d\t%.9f\t%s\t%d\t%s\t%s\n", !table, random(), FILENAME, FNR, kind, s
}

# The line with what stands in strings, characters and comments blanked out.
function blanked(s,    out, i, c, end) {
	for (i = 1; i <= length(s); i++) {
		c = substr(s, i, 1)
		if (comment) {
			if (substr(s, i, 2) == "*/") {
				comment = 0
				i++
				out = out " "
			}
			c = " "
		} else if (substr(s, i, 2) == "/*") {
			comment = 1
			c = " "
		} else if (end == "" && (c == "\"" || c == "'")) {
			end = c
		} else if (c == end) {
			end = ""
		} else if (end != "") {
			if (c == "\\") {
				i++
				out = out "~"
			}
			c = "~"
		}
		out = out c
	}
	return out
}

# Each place of code that is like re, changed by becomes().
function places(kind, re,    from, at, s) {
	for (from = 1; match(substr(code, from), re); from = at + length(s)) {
		at = from + RSTART - 1
		s = substr(code, at, RLENGTH)
		change(kind, substr($0, 1, at - 1) becomes(kind, s) \
		    substr($0, at + length(s)))
	}
}

function becomes(kind, s) {
	if (kind == "compare" || kind == "logic" || kind == "truth" || kind == "sum")
		return other[s]
	if (kind == "number")
		return substr(s, 1, 1) sprintf("%.0f", substr(s, 2) + 1)
	if (kind == "not")
		return substr(s, 1, 1) substr(s, 3)
	if (kind == "word")
		return s "~"
	return "" # flag
}

# The condition of an if that begins and ends on this line.
function negate(    at, i, depth, c) {
	if (!match(code, /(^|[^a-z_])if \(/))
		return
	at = i = RSTART + RLENGTH - 1
	for (depth = 0; i <= length(code); i++) {
		c = substr(code, i, 1)
		depth += (c == "(") - (c == ")")
		if (depth == 0) {
			change("negate", substr($0, 1, at) "!(" \
			    substr($0, at + 1, i - at - 1) ")" substr($0, i))
			return
		}
	}
}

function drop() {
	if (code ~ /^\t+(break|continue);/)
		change("jump", "\t;")
	else if (last ~ /[;{}):]$|else$/ && code ~ /^\t+[a-z_*(].*;[ ]*$/ &&
	    code ~ /[=(]|\+\+|--/ && code !~ /^\t+(return|static|const|struct|enum|size_t|bool|int|unsigned|signed|char|uint[0-9]+_t|void|long|double|goto|case|default|else|for|while|if|do|switch|extern|typedef)([^a-z_]|$)/)
		change("drop", "\t;")
}

BEGIN {
	FS = "\t"
	state = seed * 7919 + 1
	random()
	n = split(" < , > , <= , >= , == , != ,&&,||,return true,return false, + , - , += , -= ", pair, ",")
	for (i = 1; i <= n; i += 2) {
		other[pair[i]] = pair[i + 1]
		other[pair[i + 1]] = pair[i]
	}
}

FNR == 1 {
	table = FILENAME ~ /\.tsv$/
	comment = 0
	last = ""
}

table && !/^#/ && !/^$/ { change("row", "") }

table { next }

{
	code = blanked($0)
	sub(/[ \t]+$/, "", code)
	if (code ~ /^#include/ || code ~ /^#(if|endif|else)/ || code == "")
		next
	places("compare", " (<=?|>=?|==|!=) ")
	places("logic", "&&|[|][|]")
	places("truth", "return (true|false)")
	places("sum", " [+-]=? ")
	places("number", "[^A-Za-z0-9_.~\"'][0-9]+")
	places("not", "[^A-Za-z]![a-z]")
	places("word", "(SLICE|LIT)\\(\"")
	places("flag", " [|] [A-Z][A-Z0-9_]+")
	negate()
	drop()
	last = code
}
