#!/bin/sh
# SPDX-License-Identifier: ISC
# usage: gcov.sh FOLDER, in the sources' top folder
# Builds the tools with gcc's counters in the folder, runs the tests, and prints
# how many lines and branches of lib and tools they ran, by file, floor, and
# over all; FOLDER/missing lists the others. Left out is hash.bats, which runs
# much and says nothing of what is right. Exit 1 under 95% of the lines or 85% of
# the branches, or if a test fails.
set -e
folder=$1
command -v gcov >/dev/null ||
    { echo 'gcov.sh: no gcov here; it comes with gcc' >&2; exit 1; }
make -s B="$folder" CC=gcc CFLAGS='-O0 -g --coverage'
find "$folder" -name '*.gcda' -exec rm -f {} +
for file in tests/*.bats; do
	[ "$file" = tests/hash.bats ] || set -- "$@" "$file"
done
shift
status=0
# the watch on memory is not for such a build
TIP_SANITIZED=1 TIP_BUILD=$(cd "$folder" && pwd) bats "$@" \
    >"$folder/tap" 2>&1 || status=1
grep '^not ok' "$folder/tap" || :
find "$folder" -name '*.gcda' | LC_ALL=C sort |
    LC_ALL=C xargs gcov -r -t -b -c >"$folder/sources" 2>/dev/null
LC_ALL=C awk -v missing=1 -f tests/gcov.awk "$folder/sources" >"$folder/missing"
LC_ALL=C awk -f tests/gcov.awk "$folder/sources" || status=1
exit $status
