#!/bin/sh
# SPDX-License-Identifier: ISC
# usage: run.sh [HARNESS ...]
# Builds the harnesses under $B and fuzzes with all of them at once, TIME
# seconds each; with FUZZER=replay runs them once on the files of the folders
# $FILES/HARNESS. Exit status 1 if anything was found, with its name.
set -e
here=$(cd "$(dirname "$0")" && pwd)
tree=${here%/*/*}
mkdir -p "${B:=$tree/build}"
B=$(cd "$B" && pwd)
: "${TIME:=60}" "${FUZZER:=libfuzzer}" "${CC:=cc}" "${FILES:=$here/found}"
[ $# -gt 0 ] || set -- sections numbers tier tsv text english names
unset MAKEFLAGS MFLAGS MAKELEVEL

checked='-O2 -g -fno-omit-frame-pointer -fno-sanitize-recover=all'
plain='-O2 -g' # of the harnesses, whose own time is no use

case $FUZZER in
libfuzzer)
	flags="$checked -fsanitize=address,undefined" CC=clang
	steer=-fsanitize-coverage=inline-8bit-counters,pc-table
	link=-fsanitize=fuzzer ;;
msan)
	flags="$checked -fsanitize=memory -fsanitize-memory-track-origins" CC=clang
	plain=$flags
	steer=-fsanitize-coverage=inline-8bit-counters,pc-table
	link=-fsanitize=fuzzer ;;
afl)
	flags="$checked -fsanitize=address,undefined" CC=afl-clang-fast
	export AFL_QUIET=1
	steer='' link=-fsanitize=fuzzer ;;
replay)
	flags="-O1 -g ${CFLAGS:-}" plain=$flags
	steer='' link=$here/replay.c ;;
*)
	echo "FUZZER: expected libfuzzer, msan, afl or replay; found $FUZZER" >&2
	exit 2 ;;
esac
command -v "$CC" >/dev/null || { echo "fuzz: no $CC here" >&2; exit 1; }
to=$B/fuzz-$FUZZER
mkdir -p "$to"

# The library is what steers the fuzzer; the harness's own checks are not.
# shellcheck disable=SC2086
build() {
	local name

	make -C "$tree" -s B="$to" CC="$CC" CFLAGS="$flags $steer" \
	    OBJCOPY=no-objcopy "$to/libtip.a" # which would hide what parsers use
	for name in feed check soup "$@"; do
		"$CC" -std=c11 -D_POSIX_C_SOURCE=200809L -Wall -Wextra -Wshadow \
		    -Wconversion -I"$to" $plain -c -o "$to/fuzz-$name.o" \
		    "$here/$name.c"
	done
	for name; do
		"$CC" $flags -o "$to/fuzz-$name" "$to/fuzz-$name.o" \
		    "$to/fuzz-feed.o" "$to/fuzz-check.o" "$to/fuzz-soup.o" \
		    $link "$to/libtip.a"
	done
}

# fuzz HARNESS: for TIME seconds; false if anything was found. What an earlier
# run found is tried again first.
fuzz() {
	mkdir -p "$to/corpus/$1" "$to/found/$1"
	if [ "$FUZZER" = afl ]; then
		AFL_SKIP_CPUFREQ=1 AFL_NO_UI=1 AFL_NO_AFFINITY=1 \
		    AFL_I_DONT_CARE_ABOUT_MISSING_CRASHES=1 AFL_AUTORESUME=1 \
		    ASAN_OPTIONS=abort_on_error=1:symbolize=0 \
		    afl-fuzz -m none -t 5000 -V "$TIME" -x "$to/seeds/words" \
		    -i "$to/seeds/$1" -o "$to/corpus/$1" -- "$to/fuzz-$1" &&
		    ! cp "$to/corpus/$1"/default/crashes/id* \
		    "$to/corpus/$1"/default/hangs/id* "$to/found/$1"
	else
		"$to/fuzz-$1" -max_total_time="$TIME" -max_len=4000 -timeout=30 \
		    -entropic=0 -dict="$to/seeds/words" -print_final_stats=1 \
		    -artifact_prefix="$to/found/$1/" "$to/corpus/$1" \
		    "$to/seeds/$1" "$to/found/$1"
	fi
}

report() {
	if grep -aq '^stat::number_of_executed_units' "$to/$1.log"; then
		sed -n 's/^stat::number_of_executed_units: *//p' "$to/$1.log" |
		    sed "s/^/$1: inputs: /"
	elif [ -e "$to/corpus/$1/default/fuzzer_stats" ]; then
		sed -n "s/^execs_done *: /$1: inputs: /p" \
		    "$to/corpus/$1/default/fuzzer_stats"
	fi
	[ -e "$to/$1.failed" ] || return 0
	grep -aE '^expected|ERROR: |runtime error' "$to/$1.log" |
	    cut -c 1-400 | head -n 3
	find "$to/found/$1" -type f | sed "s/^/$1: found: /"
}

build "$@"
if [ "$FUZZER" = replay ]; then
	for harness; do
		[ -d "$FILES/$harness" ] || continue
		"$to/fuzz-$harness" "$FILES/$harness"/* >"$to/log" ||
		    { tail -n 2 "$to/log" >&2; exit 1; }
	done
	exit 0
fi

sh "$here/seeds.sh" "$to/seeds"
for harness; do
	rm -f "$to/$harness.failed"
	{ fuzz "$harness" || : >"$to/$harness.failed"; } >"$to/$harness.log" 2>&1 &
done
wait
status=0
for harness; do
	report "$harness"
	[ ! -e "$to/$harness.failed" ] || status=1
done
exit $status
