#!/usr/bin/env bats
# SPDX-License-Identifier: ISC
# What once went wrong in other ways than a row of cases/bugs.tsv can tell.

load helper

# paragraph WORDS BYTES: one sentence of words said again and again
paragraph() {
	awk -v words="$1" -v bytes="$2" 'BEGIN {
		for (t = words; length(t) < bytes; )
			t = t t
		t = substr(t, 1, bytes)
		sub(/ +$/, "", t)
		printf "KEN-2014\tprosecution\t-\t1\t%s\n", t
	}'
}

# Each comparison looked through the whole paragraph for the sentence before
# it: 200 KB took over a minute.
@test "bugs: many comparisons in a long sentence are read in time" {
	paragraph 'compared with 5 in 2003 and ' 200000 >p
	timeout 20 tip-numbers p >/dev/null
}

# Each figure looked back over all those of its piece of 16 KiB, and over all
# its words: 1 MB took over a quarter of a minute.
@test "bugs: long lists of figures and comparisons are read in time" {
	need_plain_build
	for words in '1,' '5%' 'rose from 5 to 6 '; do
		paragraph "$words" 1000000 >p
		timeout 8 tip-numbers p >/dev/null
	done
}

# The tables were taken away as files between, and the next make built all
# from the beginning.
@test "bugs: a second make has nothing to do" {
	need make cc
	make -C "$TREE" -s B="$PWD/b" >/dev/null 2>&1
	run make -C "$TREE" -n B="$PWD/b"
	[ "$status" -eq 0 ]
	! [[ $output == *' -c '* ]]
}
