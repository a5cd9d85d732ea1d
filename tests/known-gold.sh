#!/bin/sh
# SPDX-License-Identifier: ISC
# usage: known-gold.sh >known-gold.tsv
# What tip-numbers makes otherwise than the rows made by hand in ../shared, a
# line each: corpus, figure or column, document, place, span, what was expected,
# what came. real.bats holds known-gold.tsv to be this. A line that is new is a
# fault of the change that brought it; when one goes away, write the file anew.
here=$(dirname "$0")
shared=$here/../../shared
rows=$(mktemp) || exit 1
trap 'rm -f "$rows"' EXIT

# differ CORPUS: of the rows in $rows
differ() {
	sh "$shared/score/numbers" -v "$shared/gold/$1.numbers.tsv" "$rows" |
	    awk -F'\t' -v OFS='\t' -v corpus="$1" 'NF > 1 { print corpus, $0 }'
}

printf '%s\n' '# SPDX-License-Identifier: ISC' \
    '# Rows that are not yet those made by hand. Made by known-gold.sh, which says more.'
{
	tip-numbers "$shared/corpus/own.paragraphs.tsv" >"$rows" && differ own
	tip-sections "$shared"/corpus/factbook/*.txt | tip-numbers >"$rows" &&
	    differ factbook
} | LC_ALL=C sort
