#!/usr/bin/env bats
# SPDX-License-Identifier: ISC
# A bad day: every read, write, open, close, and allocation made to fail in
# turn by fault.c, which is linked into a copy of each tool. Whatever fails:
# exit status 1, a message that names tool and file, and whole lines.

load helper

# gcc's counters want calls, and files, of their own.
need_no_counters() {
	need nm
	! nm "$TIP_BUILD/tool/files.o" 2>/dev/null | grep -q __gcov ||
	    skip "not in a build with counters"
}

# faulty TOOL: bad/TOOL is the built tool with fault.c around its calls.
faulty() {
	local flags=() call
	local calls='read write close malloc calloc realloc'

	need "${CC:-cc}"
	need_no_counters
	[ -e "$TIP_BUILD/tools/$1.o" ] || skip "no objects in $TIP_BUILD"
	if nm "$TIP_BUILD/tool/files.o" | grep -q ' U open64$'; then
		flags=(-DFAULT_64)
		calls+=' open64 fstat64'
	else
		calls+=' open fstat'
	fi
	for call in $calls; do
		flags+=("-Wl,--wrap=$call")
	done
	[ -z "${TIP_SANITIZED:-}" ] ||
	    flags+=("-fsanitize=address,undefined")
	mkdir -p bad
	# shellcheck disable=SC2086
	"${CC:-cc}" -O1 -g "${flags[@]}" ${LDFLAGS:-} -o "bad/$1" \
	    "$TESTS/fault.c" "$TIP_BUILD/tools/$1.o" "$TIP_BUILD"/tool/*.o \
	    "$TIP_BUILD"/text/*.o "$TIP_BUILD"/english/*.o \
	    "$TIP_BUILD"/report/*.o
}

# Two files for each tool, small and large: many reads and writes, and a line
# that is longer than what is read or written at once.
make_input() {
	good_input "$1" >a
	case $1 in
	tip-sections)
		cat "$NEW" "$NEW" "$NEW"
		awk 'BEGIN { for (i = 0; i < 4000; i++)
		    printf "Police held %d men in the town of Lom. ", i % 90 + 10 }'
		;;
	tip-numbers)
		for i in {1..25}; do tip-sections "$NEW"; done ;;
	tip-tier)
		for i in {1000..1900}; do
			printf 'X%d-2005\ttier\t-\t1\tX (Tier 2)\n' "$i"
			printf 'X%d-2005\toverview\t-\t2\tThe government of X does not fully comply with the minimum standards; however, it is making significant efforts to do so.\n' "$i"
		done ;;
	tip-tsv)
		tip-sections "$NEW" | tip-numbers >rows
		for i in {10..30}; do sed "s/^PHL/X$i/" rows; done ;;
	esac >b
	case $1 in
	tip-tsv) words=(-l a b) ;;
	*) words=(a b) ;;
	esac
	"$1" "${words[@]}" >expected
	wc -c a b expected
}

# how_often CALL: in a run in which all goes well
how_often() {
	awk -v call="$1" '$1 == call { print $2 }' counts
}

# Whole lines of what was expected, from its beginning.
is_beginning() {
	head -c "$(wc -c <"$1")" expected | cmp - "$1" && ends_whole "$1"
}

ends_whole() {
	[ -z "$(tail -c 1 "$1")" ]
}

# once TOOL FAULT MESSAGE: one run; the message is what each line must match
once() {
	status=0
	FAULT=$2 "./bad/$1" "${words[@]}" >out 2>err || status=$?
	case $status in
	0) # it did without
		[ ! -s err ] && cmp expected out && return
		;;
	1)
		faults=$((faults + 1))
		[ -s err ] && ! grep -vE "^$1: $3" err && ends_whole out && return
		;;
	esac
	echo "$1 with $2: status $status"
	head -c 2000 err
	tail -c 100 out
	return 1
}

# in_turn TOOL CALL REASON MESSAGE: the Nth fails, for all N
in_turn() {
	local n

	faults=0
	[ "$(how_often "$2")" -gt 0 ]
	for ((n = 1; n <= $(how_often "$2"); n++)); do
		once "$1" "$2:$n:$3" "$4"
		case $2 in
		write | memory) is_beginning out ;;
		esac
	done
}

all_in_turn() {
	faulty "$1"
	make_input "$1"
	FAULT_COUNTS=9 "./bad/$1" "${words[@]}" 9>counts | cmp - expected
	cat counts
	[ "$(how_often read)" -ge 5 ]
	[ "$(how_often write)" -ge 2 ]
	[ "$(how_often memory)" -ge 4 ]

	in_turn "$1" read EIO '[ab]: expected to read on after line [0-9]+, found: Input/output error$'
	[ "$faults" -eq "$(how_often read)" ]
	for reason in 'EIO Input/output error' 'ENOSPC No space left on device' \
	    'EFBIG File too large'; do
		in_turn "$1" write "${reason%% *}" "<stdout>: expected to write, found: ${reason#* }\$"
		[ "$faults" -eq "$(how_often write)" ]
	done
	in_turn "$1" memory ENOMEM 'out of memory(: [0-9]+ bytes wanted)?$'
	[ "$faults" -eq "$(how_often memory)" ]
	in_turn "$1" open EMFILE '[ab]: expected a readable file, found: (Too many open files|Permission denied)$'
	[ "$faults" -ge 2 ]
	in_turn "$1" fstat EIO '[ab]: expected a readable file, found: Input/output error$'
	[ "$faults" -ge 2 ]
	in_turn "$1" close EIO '([ab]|<stdout>): expected to close, found: Input/output error$'
	[ "$faults" -ge 3 ]
	for reason in EINTR EAGAIN; do
		in_turn "$1" read "$reason" -
		[ "$faults" -eq 0 ]
		in_turn "$1" write "$reason" -
		[ "$faults" -eq 0 ]
	done
}

@test "faults: tip-sections, every call in turn" {
	all_in_turn tip-sections
}

@test "faults: tip-numbers, every call in turn" {
	all_in_turn tip-numbers
}

@test "faults: tip-tier, every call in turn" {
	all_in_turn tip-tier
}

@test "faults: tip-tsv, every call in turn" {
	all_in_turn tip-tsv
}

@test "faults: a byte at a time, each call interrupted or made to wait" {
	for tool in $TOOLS; do
		faulty "$tool"
		make_input "$tool"
		for pause in EINTR EAGAIN; do
			FAULT_BYTES=1 FAULT_PAUSES=$pause "./bad/$tool" "${words[@]}" |
			    cmp - expected
		done
		FAULT_BYTES=4095 "./bad/$tool" "${words[@]}" | cmp - expected
	done
}

@test "faults: a byte at a time, then none: no half line stays in a file" {
	for tool in $TOOLS; do
		faulty "$tool"
		make_input "$tool"
		for n in 2 3 50 500; do
			status=0
			FAULT_BYTES=77 FAULT="write:$n:ENOSPC" \
			    "./bad/$tool" "${words[@]}" >out 2>err || status=$?
			[ "$status" -eq 1 ]
			same "$tool: <stdout>: expected to write, found: No space left on device" err
			is_beginning out
			[ $((n * 77 - $(wc -c <out))) -lt 200000 ]
			# behind what stood there before
			echo before >out
			FAULT_BYTES=77 FAULT="write:$n:ENOSPC" \
			    "./bad/$tool" "${words[@]}" >>out 2>err || status=$?
			same before <(head -n 1 out)
			tail -n +2 out >rest
			is_beginning rest
		done
	done
}

@test "faults: a limit on the size of files" {
	need_no_counters
	for tool in $TOOLS; do
		make_input "$tool"
		[ "$(wc -c <expected)" -gt 41000 ]
		for blocks in 0 1 30 40; do
			bash -c "ulimit -f $blocks; exec $tool \"\$@\"" sh "${words[@]}" \
			    2>&1 >out | cat >err
			[ "${PIPESTATUS[0]}" -eq 1 ]
			same "$tool: <stdout>: expected to write, found: File too large" err
			is_beginning out
		done
	done
}

@test "faults: pipes that do not block, and slow peers" {
	need perl
	# shellcheck disable=SC2016
	unblocked='use Fcntl; for (*STDIN, *STDOUT) {
	    fcntl($_, F_SETFL, fcntl($_, F_GETFL, 0) | O_NONBLOCK) or die }
	    exec @ARGV'
	for tool in $TOOLS; do
		make_input "$tool"
		cat a b >ab
		[ "$tool" != tip-sections ] || "$tool" ab >expected
		[ "${words[0]}" = -l ] && words=(-l) || words=()
		{ head -c 70000 ab; sleep 0.2; tail -c +70001 ab; } |
		    perl -e "$unblocked" "$tool" "${words[@]}" |
		    { sleep 0.4; head -c 1000; sleep 0.2; cat; } | cmp - expected
	done
}
