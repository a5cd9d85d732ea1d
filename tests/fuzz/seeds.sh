#!/bin/sh
# SPDX-License-Identifier: ISC
# usage: seeds.sh FOLDER
# Makes what fuzzing begins with: FOLDER/HARNESS/... from the fixtures, layouts
# and cases, and FOLDER/words, a dictionary of the vocabulary. The first byte
# of a seed chooses options; each harness says what for.
set -e
[ -z "$TIP_BUILD" ] || PATH=$TIP_BUILD:$PATH
tests=$(cd "$(dirname "$0")/.." && pwd)
to=$1
export LC_ALL=C
mkdir -p "$to"
for harness in sections numbers tier tsv text english names; do
	mkdir -p "$to/$harness"
done

# seed HARNESS NAME OPTIONS: standard input, behind its first byte
seed() {
	{ printf '%b' "$3"; cat; } >"$to/$1/$2"
}

# The cases as lines: a byte that chooses the section, the text.
awk -F'\t' '!/^#/ { print "d" $4 }' "$tests"/cases/[!b]*.tsv >"$to/cases"
awk -F'\t' '!/^#/ { print "d" $NF }' "$tests"/tier-cases.tsv >>"$to/cases"
split -l 12 -a 3 "$to/cases" "$to/lines."

for file in "$tests"/fixtures/*.txt "$tests"/fixtures/whole/*.txt \
    "$tests"/layouts/*.txt; do
	name=${file##*/}
	seed sections "$name" '\0' <"$file"
	tip-sections "$file" >"$to/p"
	{ tip-tier "$to/p"; tip-numbers "$to/p"; } | sort -s -k1,1 >"$to/q"
	head -c 12000 "$to/p" | seed numbers "$name" '\1'
	head -c 12000 "$to/p" | seed tier "$name" '\1'
	head -c 12000 "$to/q" | seed tsv "$name" '\2'
	head -c 12000 "$to/q" | seed tsv "$name.long" '\4'
	cut -f 5 "$to/p" | seed english "$name" ''
	head -c 12000 "$file" | seed names "$name" ''
	head -c 12000 "$to/p" | seed text "$name" '\1'
done
for file in "$to"/lines.*; do
	name=${file##*/}
	cut -c 2- "$file" | seed sections "$name" '\2'
	cut -c 2- "$file" | seed english "$name" ''
	seed numbers "$name" '\3' <"$file"
	seed tier "$name" '\3' <"$file"
	seed tsv "$name" '\1' <"$file"
done
rm -f "$to"/lines.* "$to"/cases "$to/p" "$to/q"

# The vocabulary: the first column of each table, as dictionaries have it.
awk -F'\t' '
BEGIN {
	for (i = 128; i < 256; i++)
		hex[sprintf("%c", i)] = sprintf("\\x%02x", i)
	print "\"\\x09\"\n\"\\x0a\"\n\"\\x0c\"\n\"\\x0d\\x0a\"\n\"\\x00\""
	print "\"\\xe2\\x80\\x93\"\n\"\\xc2\\xad\"\n\"\\xe2\\x80\\x8b\"\n\"\\xff\""
}
/^#/ || $1 == "" || length($1) > 30 || seen[$1]++ { next }
{
	out = ""
	for (i = 1; i <= length($1); i++) {
		c = substr($1, i, 1)
		out = out (c in hex ? hex[c] : c == "\"" || c == "\\" ? "\\" c : c)
	}
	print "\"" out "\""
}' "$tests"/../lib/*/*.tsv >"$to/words"
