#!/usr/bin/env bats
# SPDX-License-Identifier: ISC

setup() {
	cd "$BATS_TEST_DIRNAME" || return
	PATH=${TIP_BUILD:-$PWD/../build}:$PATH
}

# Paragraphs $1: spans are as they must be for any text.
covers() {
	tip-numbers -a "$1" >"$BATS_TEST_TMPDIR/rows"
	LC_ALL=C awk -f coverage.awk "$1" "$BATS_TEST_TMPDIR/rows"
}

# The floors leave room for what is not yet right; this leaves none.
@test "the cases that differ are those of known.tsv, and no others" {
	sh known.sh | diff -u known.tsv -
}

@test "no column of the cases is right less often than its floor" {
	run sh numbers-score.sh
	echo "$output"
	[ "$status" -eq 0 ]
}

@test "every number spelled in words is read back" {
	# where a long has 32 bits no paragraph has so large a number
	awk -v mode=paragraphs -f spell.awk |
	    awk -F'\t' -v armhf="${TIP_EMULATED:-}" \
	    'armhf != "armhf" || $4 < 4e9' >"$BATS_TEST_TMPDIR/words"
	tip-numbers "$BATS_TEST_TMPDIR/words" >"$BATS_TEST_TMPDIR/rows"
	run awk -v mode=check -f spell.awk "$BATS_TEST_TMPDIR/rows"
	echo "$output" | head
	[ "$status" -eq 0 ]
	[ "$(wc -l <"$BATS_TEST_TMPDIR/rows")" -eq \
	    "$(wc -l <"$BATS_TEST_TMPDIR/words")" ]
}

@test "spans cover every number of the cases, each once" {
	for file in cases/*.tsv; do
		awk -v mode=paragraphs -f cases.awk "$file" \
		    >"$BATS_TEST_TMPDIR/paragraphs"
		run covers "$BATS_TEST_TMPDIR/paragraphs"
		echo "$output" | head
		[ "$status" -eq 0 ]
	done
}

@test "spans cover every number of text thrown together at random" {
	for seed in 1 2 3; do
		LC_ALL=C awk -v seed=$seed -f soup.awk >"$BATS_TEST_TMPDIR/soup"
		run covers "$BATS_TEST_TMPDIR/soup"
		echo "$output" | head
		[ "$status" -eq 0 ]
	done
}

@test "a run of over a thousand digits is read in pieces" {
	awk 'BEGIN {
		printf "ZZZ-0000-0000000000000000\tbody\t-\t1\tIt ends in "
		while (n++ < 2500) printf "7"
		print "."
	}' >"$BATS_TEST_TMPDIR/long"
	run covers "$BATS_TEST_TMPDIR/long"
	[ "$status" -eq 0 ]
	[ "$(cut -f 2,5,6 "$BATS_TEST_TMPDIR/rows" | sort -u)" = \
	    "$(printf 'nominal\t-\t-')" ]
	[ "$(wc -l <"$BATS_TEST_TMPDIR/rows")" -eq 3 ]
}

@test "a row that is missing, or not its span's bytes, is told" {
	printf 'KEN-2010\tbody\t-\t1\tTwo men and 12 women.\n' >"$BATS_TEST_TMPDIR/one"
	tip-numbers "$BATS_TEST_TMPDIR/one" | sed 1d >"$BATS_TEST_TMPDIR/rows"
	run env LC_ALL=C awk -f coverage.awk "$BATS_TEST_TMPDIR/one" "$BATS_TEST_TMPDIR/rows"
	[ "$status" -eq 1 ]
	[ "$output" = "KEN-2010:1: in no span: two" ]
}
