#!/usr/bin/env bats
# SPDX-License-Identifier: ISC
# What the tools write for all texts at hand is what they wrote before: see
# hash.sh, which also says what to do where it was meant to change.

load helper

# unchanged GROUP ...: each has the checksums of hashes.tsv
unchanged() {
	local group

	for group; do
		grep "^$group$TAB" "$TESTS/hashes.tsv" >>before
	done
	sh "$TESTS/hash.sh" "$@" | sed 1d >now
	diff -u before now
}

@test "hash: fixtures and layouts give what they gave" {
	unchanged fixtures fixtures/whole layouts
}

@test "hash: so do reports that are made up, varied, and cut anywhere" {
	unchanged books varied cut lines
}

@test "hash: so do words and signs thrown together, and sentences mangled" {
	unchanged soup words
}

@test "hash: so do the reports and factbook texts of ../shared" {
	need_shared corpus
	unchanged factbook refworld own
}

@test "hash: so they do where bytes are looked at one by one, and all words" {
	need make cc
	make -s -C "$TREE" B="$PWD/plain" CPPFLAGS=-DTIP_PLAIN
	sh "$TESTS/hash.sh" salad >salad
	PATH=$PWD/plain:$PATH
	unchanged fixtures layouts varied cut soup words
	sh "$TESTS/hash.sh" salad | diff salad -
}

@test "hash: so they do where no look at a line or word spares asking further" {
	need make cc
	make -s -C "$TREE" B="$PWD/ask" CPPFLAGS=-DTIP_ASK_ALL
	PATH=$PWD/ask:$PATH unchanged fixtures layouts books varied cut lines
}
