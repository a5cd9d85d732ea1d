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

# A word of word.tsv for which a sentence is read is asked in denial.tsv.
@test "vocabulary: every word that denies says what it denies" {
	cd "$TREE/lib" || return 1
	awk -F'\t' '!/^#/ && $2 ~ /(^|,)(neg|deny)(,|$)/ { print $1 }' \
	    english/word.tsv | LC_ALL=C sort -u >"$BATS_TEST_TMPDIR/words"
	awk -F'\t' '!/^#/ && $2 ~ /(^|,)(verb|noun|idle|unknown)(,|$)/ { print $1 }' \
	    report/denial.tsv | LC_ALL=C sort >"$BATS_TEST_TMPDIR/denials"
	[ "$(wc -l <"$BATS_TEST_TMPDIR/words")" -gt 30 ]
	diff "$BATS_TEST_TMPDIR/words" "$BATS_TEST_TMPDIR/denials"
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

# A line that is but a country's name is its heading, a second title.
@test "vocabulary: every spelling of a country is a heading" {
	awk -F'\t' '/^#/ || $4 != "spelled" { next } {
		n = split($5, name, "; ")
		for (i = 1; i <= n; i++) {
			if (name[i] ~ /[0-9]/)
				continue
			print $1 "-" $2 "\ttitle\t" toupper(name[i]) >"expected"
			printf "%d Trafficking in Persons Report\n\n%s\n\n", $2, toupper(name[i])
			printf "It is a source country for women.\n%c", 0
		}
	}' "$TESTS/spellings.tsv" | tip-sections -0 |
	    awk -F'\t' -v OFS='\t' '$4 == 2 { print $1, $2, $5 }' >found
	[ "$(wc -l <expected)" -gt 1000 ]
	diff expected found
}

# Behind a small word they tell that two columns were read across.
@test "vocabulary: words that have a capital only where a sentence begins" {
	local word wrong='' words="\
	    A According Additionally After Although An And As At Because Before \
	    Both But By Despite During Each Few For From Furthermore He However If \
	    In It Its Many Moreover Most Nevertheless No Nor Of On One Only Or \
	    Several She Since So Some Such That The Their Then There Therefore \
	    These They This Those Through Thus To Two Under Until When Where \
	    Whether While With Without"

	for word in $words; do
		echo "2014 Trafficking in Persons Report - Kenya

		The women of a town $word the men were sold. and taken to
		farms in the hills $word the men were sold. and taken to
		mines in the north $word the men were sold. and taken to sea." >text
		tip-sections text 2>&1 >/dev/null |
		    grep -q 'sentences of two mixed' || wrong="$wrong $word"
	done
	[ -z "$wrong" ] || { echo "not told:$wrong"; return 1; }
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

@test "vocabulary: the adjectives of countries are found, the longest too" {
	# country.c looks back over three words and 32 bytes
	awk -F'\t' '!/^#/ { n = split($5, a, ","); for (i = 1; i <= n; i++)
	    if (split(a[i], w, " ") > 3 || length(a[i]) > 32) print a[i] }' \
	    "$TREE/lib/report/countries.tsv" >long
	[ ! -s long ]
	printf '%s\tprotection\t-\t1\tThe %s police identified 12 victims.\n' \
	    KEN-2014 'South Korean' KOR-2014 'South Korean' \
	    ATG-2014 'Antiguan and Barbudan' \
	    KEN-2014 'Antiguan and Barbudan' | tip-numbers | cut -f 1,16 >found
	printf '%s\t%s\n' KEN-2014 ngo KOR-2014 - ATG-2014 - KEN-2014 ngo |
	    diff - found
}
