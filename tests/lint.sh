#!/bin/sh
# SPDX-License-Identifier: ISC
# usage: lint.sh, in the sources' top folder
# Runs each checker that is installed; one that is not is named. Exit 1 if any
# of them finds something.
status=0

have() {
	command -v "$1" >/dev/null && return 0
	echo "lint: no $1 here, left out"
	return 1
}

check() {
	echo "lint: $*" | cut -c 1-72
	"$@" || status=1
}

have mandoc && check mandoc -T lint -W all man/*.[1357]
have shellcheck && {
	check shellcheck .ci/run tests/*.sh tests/helper.bash \
	    tools/*.sh tools/completion/tip.bash
	check shellcheck -s bats -S warning -e SC1112,SC2154,SC2238 tests/*.bats
}
have bats && check bats -f 'floors:' tests/floors.bats
have cppcheck && check cppcheck --quiet --std=c11 --error-exitcode=1 \
    --enable=warning,portability --inline-suppr \
    --suppress=missingInclude --suppress=zerodivcond \
    --suppress=toomanyconfigs -I "${TIP_BUILD:-build}" lib tools
# Left out: what finds fault with slices, small constants, and plain loops.
have clang-tidy && check clang-tidy --quiet --warnings-as-errors='*' \
    --checks='-*,bugprone-*,-bugprone-easily-swappable-parameters,-bugprone-narrowing-conversions,-bugprone-assignment-in-if-condition,-bugprone-implicit-widening-of-multiplication-result,-bugprone-branch-clone,-bugprone-sizeof-expression,-bugprone-not-null-terminated-result' \
    lib/*/*.c tools/*.c -- -std=c11 -D_POSIX_C_SOURCE=200809L \
    -I "${TIP_BUILD:-build}" 2>/dev/null
exit $status
