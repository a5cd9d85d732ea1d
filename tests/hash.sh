#!/bin/sh
# SPDX-License-Identifier: ISC
# usage: hash.sh [group ...] >hashes.tsv
# What all four tools write, messages too, for every text there is, as one
# checksum a tool and group of texts. hashes.tsv holds them: work on speed must
# not change one. Where a change is meant, write the file anew.
command -v tip-sections >/dev/null ||
    { echo 'hash.sh: no tip-sections in the PATH' >&2; exit 1; }
tests=$(cd "$(dirname "$0")" && pwd)
shared=$tests/../../shared
work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT
export LC_ALL=C

# book YEAR FORM WRAP: reports made up
book() {
	awk -v year="$1" -v form="$2" -v wrap="$3" -v most=60 -v seed=7 \
	    -f "$tests/book.awk" "$tests/book.sentences.tsv" \
	    "$tests/../lib/report/countries.tsv"
}

# texts GROUP: files of it, in the current folder
texts() {
	case $1 in
	fixtures | fixtures/whole | layouts)
		cp "$tests/$1"/*.txt . ;;
	factbook | refworld)
		cp "$shared/corpus/$1"/*.txt . ;;
	books)
		for year in 2001 2003 2006 2012 2016 2018 2023; do
			book $year book 60 >"$year-book"
			book $year texts 115 >"$year-wrapped"
			book $year stripped >"$year-stripped"
		done ;;
	varied)
		awk -v bytes=500000 -f "$tests/bench-text.awk" \
		    "$tests/../lib/report/countries.tsv" \
		    "$tests"/fixtures/*.txt >varied ;;
	cut)
		# a text that begins and ends anywhere, lines of any length
		cat "$tests"/fixtures/*.txt "$tests"/layouts/*.txt >all
		for from in 2 400 1111 3456 5003 7777 9001 12500 17017; do
			tail -c "+$from" all | head -c 4001 >"$from"
			tr '\n' ' ' <"$from" | fold -w $((from % 90 + 30)) >"$from-folded"
			tr '[:lower:]' '[:upper:]' <"$from" >"$from-capitals"
			sed 's/$/\r/; s/ /  /g' <"$from" >"$from-spaced"
		done ;;
	lines)
		for seed in 1 2 3 4 5 6 7 8 9; do
			for file in "$tests"/fixtures/*.txt "$tests"/layouts/*.txt; do
				awk -v by=lines -v seed=$seed -f "$tests/mangle.awk" \
				    "$file" >"$seed-${file##*/}"
			done
		done ;;
	esac
}

# paragraphs GROUP: those of texts, or such as stand in a file of their own
paragraphs() {
	case $1 in
	own)
		cat "$shared/corpus/own.paragraphs.tsv" ;;
	soup)
		awk -v n=300 -f "$tests/soup.awk" ;;
	salad)
		lib=$tests/../lib
		awk -v n=8000 -f "$tests/salad.awk" "$lib/english/word.tsv" \
		    "$lib/english/clause_word.tsv" "$lib/report/evidence.tsv" \
		    "$lib/report/denial.tsv" "$lib/report/period_word.tsv" \
		    "$lib/english/bound.tsv" "$lib/report/evidence.tsv" ;;
	words)
		# paragraphs of cases that were written blind, so stay as they are
		cut -f 2-4 "$tests/cases/reports.tsv" "$tests/cases/blind.tsv" |
		    awk -v by=words -f "$tests/mangle.awk"
		awk -F'\t' -v OFS='\t' '!/^#/ { print $1, "overview", $5 }' \
		    "$tests/tier-cases.tsv" |
		    awk -v by=words -v times=30 -f "$tests/mangle.awk" ;;
	*)
		for file in *; do
			tip-sections "$file" 2>../err | tee -a ../sections
			cat ../err >>../sections
		done ;;
	esac
}

group() {
	mkdir -p "$work/$1"
	cd "$work/$1" || exit 1
	: >../sections
	texts "$1"
	paragraphs "$1" >../p
	tip-tier -w ../p >../tier 2>../tier.err
	tip-numbers -a ../p >../numbers 2>&1
	sort -s -k1,1 ../tier ../numbers >../rows
	for option in '' -p -l; do
		tip-tsv $option ../rows
	done >../tsv 2>&1
	cat ../tier.err >>../tier
	for tool in sections tier numbers tsv; do
		sum=$(cksum <../$tool)
		printf '%s\t%s\t%s\n' "$1" tip-$tool "$sum"
	done
}

[ $# -gt 0 ] ||
    set -- fixtures fixtures/whole layouts books varied cut lines soup words factbook refworld own
printf '# group, tool, checksum and bytes: made by hash.sh\n'
for name; do
	group "$name"
done
