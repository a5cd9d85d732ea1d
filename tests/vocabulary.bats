#!/usr/bin/env bats
# SPDX-License-Identifier: ISC
# What single words do; see vocabulary.tsv.

load helper

# ask KIND TOOL ...: the words of that kind through the tool
ask() {
	local kind=$1

	shift
	export LC_ALL=C
	awk -v mode="$kind" -f "$TESTS/vocabulary.awk" "$TESTS/vocabulary.tsv" |
	    "$@" >rows
	awk -v mode=check -v of="$kind" -f "$TESTS/vocabulary.awk" \
	    "$TESTS/vocabulary.tsv" rows >wrong || { head -n 40 wrong; return 1; }
}

@test "vocabulary: words give figures their meaning" {
	ask numbers tip-numbers
}

@test "vocabulary: words tell a paragraph's section, titles, labels, furniture" {
	ask texts tip-sections -0
}

@test "vocabulary: words place a country on a tier, or do not" {
	ask tiers tip-tier
}

@test "vocabulary: nouns for persons and for cases" {
	ask counted tip-tsv -l
}

@test "vocabulary: a word lost is told" {
	printf 'measure\tarrests\tKEN-2013\tprosecution\tPolice @ {17} men.\tgreeted\n' >one
	run bash -c "LC_ALL=C; awk -v mode=numbers -f '$TESTS/vocabulary.awk' one |
	    tip-numbers | awk -v mode=check -v of=numbers -f '$TESTS/vocabulary.awk' one -"
	[ "$status" -eq 1 ]
	[ "$output" = "measure: greeted: expected arrests, found -: Police greeted {17} men." ]
}

# In the first and in the last year that a country was called so.
@test "vocabulary: every spelling of a country gives its key" {
	awk -F'\t' '/^#/ || $4 != "spelled" { next } {
		last = $3 > 2024 ? 2024 : $3
		n = split($5, name, "; ")
		for (i = 1; i <= n; i++)
			for (y = $2; y <= last; y += last > $2 ? last - $2 : 1) {
				print $1 "-" y "\t" name[i] >"expected"
				printf "%d Trafficking in Persons Report - %s\n%c", y, name[i], 0
			}
	}' "$TESTS/spellings.tsv" | tip-sections -0 |
	    awk -F'\t' '{ sub(/.* - /, "", $5); print $1 "\t" $5 }' >found
	[ "$(wc -l <expected)" -gt 2000 ]
	diff expected found
}

@test "vocabulary: every key has its country's one name" {
	awk -F'\t' '/^#/ || $4 != "name" { next } {
		print $1 "-" $2 "\t" $5 >"expected"
		printf "%s-%d\ttitle\t-\t1\tA report.\n", $1, $2
	}' "$TESTS/spellings.tsv" | tip-tier | cut -f 1,8 >found
	[ "$(wc -l <expected)" -gt 200 ]
	diff expected found
}

@test "vocabulary: every awk makes the same of the tables" {
	local table first other awk

	export LC_ALL=C
	for table in "$TREE"/lib/*/*.tsv; do
		first=
		for awk in mawk gawk original-awk 'busybox awk'; do
			command -v ${awk% *} >/dev/null || continue
			other=$($awk -f "$TREE/lib/table.awk" "$table" "$TREE/lib/english/tail.tsv" | cksum)
			[ -n "$other" ]
			[ "${first:=$other}" = "$other" ] || {
				echo "$awk: $table"; return 1; }
		done
	done
}
