# shellcheck shell=bash
# SPDX-License-Identifier: ISC
# What all tests share; each .bats file says "load helper".

bats_require_minimum_version 1.5.0

TESTS=$BATS_TEST_DIRNAME
TREE=${TESTS%/*}
FIXTURES=$TESTS/fixtures
OLD=$FIXTURES/MDA-2005.txt # Refworld, headings lost
NEW=$FIXTURES/PHL-2022.txt # 2019 and later, hard-wrapped
WHOLE=$FIXTURES/whole      # as long and as dense in figures as real ones
SHARED=$TREE/../shared     # reference material that may stand beside
TOOLS="tip-sections tip-numbers tip-tier tip-tsv"
TAB=$'\t'
export TESTS TREE FIXTURES OLD NEW WHOLE SHARED TOOLS TAB

# The built tree comes first: make check sets TIP_BUILD.
TIP_BUILD=${TIP_BUILD:-$TREE/build}
PATH=$TIP_BUILD:$PATH
export TIP_BUILD PATH

# A make that a test starts is no part of the one that runs the tests.
unset MAKEFLAGS MFLAGS MAKELEVEL

# Each test works in a folder of its own.
setup() {
	cd "$BATS_TEST_TMPDIR" || return 1
}

# need PROGRAM ...: skips the test where one is missing
need() {
	local program

	for program; do
		command -v "$program" >/dev/null || skip "no $program here"
	done
}

# need_shared FILE ...: skips where the reference material is not there
need_shared() {
	local file

	for file; do
		[ -e "$SHARED/$file" ] || skip "no ../shared/$file beside the tree"
	done
}

# ulimit and a watch on memory say nothing of a sanitized build
need_plain_build() {
	[ -z "${TIP_SANITIZED:-}" ] || skip "not in a sanitized build"
	[ -z "${TIP_EMULATED:-}" ] || skip "not in an emulated machine"
}

# same EXPECTED FILE: both are text; shows how they differ
same() {
	diff -u <(printf '%s\n' "$1") "$2"
}

# A line of input that a tool takes: a paragraph, or for tip-tsv a quantity.
good_line() {
	case $1 in
	tip-tsv)
		tip-sections "$OLD" | tip-numbers | sed -n 11p ;;
	tip-sections)
		echo 'Courts convicted nine traffickers.' ;;
	*)
		tip-sections "$OLD" | sed -n 11p ;;
	esac
}

# good_input TOOL: a whole report, as that tool reads it
good_input() {
	case $1 in
	tip-tsv)
		tip-sections "$OLD" >paragraphs
		tip-tier paragraphs && tip-numbers paragraphs ;;
	tip-sections)
		cat "$OLD" ;;
	*)
		tip-sections "$OLD" ;;
	esac
}

# wait_for SECONDS COMMAND ...: until the command succeeds
wait_for() {
	local tries=$(($1 * 50))

	shift
	until "$@"; do
		[ $((tries -= 1)) -gt 0 ] || return 1
		sleep 0.02
	done
}
