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

# Readers of headings and words are asked only where a look at a line's signs
# and first word, or at a word's letters, tells that they may find something.
@test "hash: what a look at a line or word spares would have found nothing" {
	need make cc
	make -s -C "$TREE" B="$PWD/ask" CPPFLAGS=-DTIP_ASK_ALL
	cd "$TREE/lib/report" || return 1
	LC_ALL=C awk -f "$TESTS/heads.awk" title_words.tsv labels.tsv \
	    chrome.tsv heading_names.tsv country_names.tsv \
	    "$TESTS"/fixtures/*.txt "$TESTS"/layouts/*.txt | tr '}' '\0' \
	    >"$OLDPWD/heads"
	cd "$OLDPWD" || return 1
	[ "$(wc -c <heads)" -gt 900000 ]
	tip-sections -0 heads >spared 2>&1
	PATH=$PWD/ask:$PATH
	tip-sections -0 heads 2>&1 | cmp - spared
	unchanged fixtures layouts books varied cut lines
}
