#!/usr/bin/env bats
# SPDX-License-Identifier: ISC
# A row is written before its tool waits for more input.

load helper

teardown() {
	exec 7>&-
	[ -z "${reader:-}" ] || kill "$reader" 2>/dev/null || :
}

# start COMMAND: it reads what goes to descriptor 7, and writes to ./rows.
# Descriptor 3 is bats's own: a child that held it would keep bats waiting.
start() {
	mkfifo pipe
	bash -c "$1" <pipe >rows 2>complaints 3>&- &
	reader=$!
	exec 7>pipe
}

# seen N: ./rows has N lines by now, and no more
seen() {
	wait_for 5 has_lines "$1" || {
		echo "expected $1 lines, found:"
		cat rows complaints
		return 1
	}
}

has_lines() {
	[ "$(wc -l <rows)" -eq "$1" ]
}

@test "streaming: sections and numbers of a paragraph come before the next" {
	start 'tip-sections | tip-numbers'
	printf '2005 Trafficking in Persons Report - Moldova\n\n' >&7
	printf 'Police arrested four men\nin Chisinau.\n\n' >&7
	seen 1
	printf 'Courts convicted 16 men and nine women.\n\n' >&7
	seen 3
	printf 'No number stands here.\n\n' >&7
	printf 'Two shelters took in 51 victims.\n\n' >&7
	seen 5
	exec 7>&-
	wait "$reader"
	seen 5
	reader=
}

@test "streaming: each paragraph of a report, and its numbers, as it ends" {
	local block sent=''

	# a writer that pauses after each blank line, title first
	awk 'BEGIN { RS = ""; ORS = "\n\n" }
	    { print > sprintf("block%02d", NR) }' "$NEW"
	start 'tip-sections | tip-numbers'
	for block in block*; do
		sent="$sent $block"
		# what the blocks so far hold if nothing follows them
		# shellcheck disable=SC2086
		cat $sent | tip-sections | tip-numbers >expected
		cat "$block" >&7
		seen "$(wc -l <expected)"
		cmp expected rows
	done
	[ "$(wc -l <rows)" -gt 60 ]
}

@test "streaming: with -c and -y nothing waits for a key" {
	start 'tip-sections -c MDA -y 2005'
	printf 'Police arrested four men in Chisinau.\n\n' >&7
	seen 1
	printf 'Courts convicted 16.\n\n' >&7
	seen 2
}

@test "streaming: rows wait for a key until the third paragraph at most" {
	start 'tip-sections'
	printf 'Somebody arrested four men.\n\n' >&7
	printf 'Somebody convicted three of them.\n\n' >&7
	sleep 0.2
	has_lines 0
	printf 'Somebody went home.\n\n' >&7
	seen 3
	printf 'Somebody stayed.\n\n' >&7
	seen 4
}

@test "streaming: a paragraph ends where the next begins, without blank line" {
	start 'tip-sections -c MDA -y 2005'
	printf 'PROSECUTION\n' >&7
	printf 'Police arrested four men in Chisinau.\n' >&7
	printf 'PROTECTION\n' >&7
	printf 'A shelter took in nine women.\n\n' >&7
	seen 2
	same "PROSECUTION${TAB}PROTECTION" <(cut -f 3 rows | paste -s -)
}

@test "streaming: a paragraph broken off in mid-sentence waits" {
	start 'tip-sections -c MDA -y 2005'
	printf 'Police arrested four men who were\n\n' >&7
	sleep 0.2
	has_lines 0
	printf 'on their way to the border.\n\n' >&7
	seen 1
}

@test "streaming: tip-numbers answers each line" {
	start 'tip-numbers'
	for n in 1 2 3; do
		printf 'X-1\tbody\t-\t%d\tCourts convicted 16 men.\n' "$n" >&7
		seen "$n"
	done
}

@test "streaming: tip-tier and tip-tsv write at the document's end" {
	tip-sections "$OLD" "$NEW" >p
	start 'tip-tier'
	cat p >&7
	seen 1
	exec 7>&-
	seen 2
	reader=
	rm pipe
	{ tip-tier p; tip-numbers p; } | LC_ALL=C sort -s -k1,1 >q
	start 'tip-tsv'
	cat q >&7
	seen 1
	exec 7>&-
	seen 2
	reader=
}

@test "streaming: the header comes at once" {
	for tool in $TOOLS; do
		start "$tool -H"
		seen 1
		exec 7>&-
		wait "$reader"
		reader=
		rm pipe
	done
}
