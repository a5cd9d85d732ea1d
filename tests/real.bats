#!/usr/bin/env bats
# SPDX-License-Identifier: ISC
# A real report through every tool, against rows made by hand. The report and
# the rows are in ../shared, which need not be there.

load helper

gold() {
	need_shared "corpus/refworld/BEL-2004.txt" "gold/BEL-2004.$1.tsv"
	report=$SHARED/corpus/refworld/BEL-2004.txt
	rows=$SHARED/gold/BEL-2004.$1.tsv
}

@test "real: tip-sections on a report of 2004" {
	gold sections
	tip-sections "$report" | diff -u "$rows" -
}

@test "real: tip-numbers on a report of 2004" {
	gold numbers
	tip-sections "$report" | tip-numbers | cut -f 1-16 |
	    diff -u <(grep -v '^#' "$rows") -
}

@test "real: tip-tier on a report of 2004" {
	gold tier
	tip-sections "$report" | tip-tier | diff -u "$rows" -
}

@test "real: tip-tsv on a report of 2004" {
	gold panel
	tip-sections "$report" >p
	{ tip-tier p; tip-numbers p; } | tip-tsv -H | diff -u "$rows" -
}

@test "real: 1,400 rows made by hand come out, but for those of known-gold.tsv" {
	need_shared gold/own.numbers.tsv gold/factbook.numbers.tsv
	sh "$TESTS/known-gold.sh" | diff -u "$TESTS/known-gold.tsv" -
}

@test "real: every text of the corpus passes through all tools" {
	need_shared corpus/factbook
	tip-sections "$SHARED"/corpus/*/*.txt >p 2>err
	[ ! -s err ]
	tip-numbers p >q
	tip-tier p >t
	LC_ALL=C sort -s -k1,1 t q | tip-tsv >panel
	[ "$(wc -l <t)" -eq "$(cut -f 1 p | uniq | wc -l)" ]
	[ "$(wc -l <panel)" -eq "$(cut -f 1 p | LC_ALL=C sort -u | wc -l)" ]
	LC_ALL=C awk -F'\t' 'NR == FNR { text[$1, $4] = $5; next }
	    substr(text[$1, $13], $14, length($15)) != $15' p q >wrong
	[ ! -s wrong ]
}
