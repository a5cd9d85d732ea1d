#!/usr/bin/env bats
# SPDX-License-Identifier: ISC
# What a signal does: SIGUSR1 tells how far the run has come, and a run that is
# interrupted ends with a whole line.

load helper

teardown() {
	exec 7>&-
	[ -z "${runner:-}" ] || kill -KILL "$runner" 2>/dev/null || :
}

# begin TOOL: it reads what goes to descriptor 7. Descriptor 3 is bats's own.
begin() {
	mkfifo pipe
	"$1" <pipe >rows 2>told 3>&- &
	runner=$!
	exec 7>pipe
}

told() {
	[ "$(grep -c 'so far$' told)" -eq "$1" ]
}

large() {
	local i

	for i in {1..400}; do
		cat "$NEW"
	done >large
}

@test "signals: SIGUSR1 tells bytes, lines, and documents; the rows are the same" {
	for tool in $TOOLS; do
		good_input "$tool" | sed 's/^MDA-2005/FRA-2005/' >one
		good_input "$tool" >two
		cat one two >both
		"$tool" both >expected
		begin "$tool"
		cat one >&7
		sleep 0.2
		# a run that waits for input tells at once
		kill -USR1 "$runner"
		wait_for 5 told 1
		cat two >&7
		sleep 0.2
		kill -USR1 "$runner"
		wait_for 5 told 2
		exec 7>&-
		wait "$runner"
		runner=
		cmp expected rows
		same "$tool: $(wc -c <both) bytes, $(wc -l <both) lines, 2 documents so far" \
		    <(sed -n 2p told)
		rm pipe
	done
}

@test "signals: SIGUSR1 tells while the output is stuck" {
	mkfifo pipe
	large
	tip-sections large >pipe 2>told 3>&- &
	runner=$!
	exec 7<>pipe
	sleep 0.3
	kill -USR1 "$runner"
	wait_for 5 told 1
	read -r bytes lines documents <<<"$(tr -dc '0-9 \n' <told)"
	[ "$bytes" -gt 60000 ]
	[ "$bytes" -lt "$(wc -c <large)" ]
	[ "$lines" -gt 1000 ]
	[ "$documents" -gt 10 ]
}

# Lines that are each longer than what tools and pipes hold.
long_lines() {
	local i

	for i in {1..4000}; do
		printf 'Police arrested %d men in the town of Lom. ' $((i % 90 + 10))
	done >one
	for i in {1..6}; do
		cat one
		printf '\n\n'
	done >large
}

# interrupted SIGNAL COMMAND: what came out before is whole lines. The reader
# stops, so that a write is under way when the signal comes.
interrupted() {
	mkfifo pipe
	env --default-signal=INT,TERM,HUP bash -c "exec $2" >pipe 3>&- &
	runner=$!
	exec 7<pipe
	head -c 9000 <&7 >got
	sleep 0.1
	kill "-$1" "$runner"
	cat <&7 >>got
	exec 7<&-
	status=0
	wait "$runner" || status=$?
	runner=
	rm pipe
	[ "$status" -eq $((128 + $(kill -l "$1"))) ]
	[ "$(wc -c <got)" -gt 9000 ]
	[ -z "$(tail -c 1 got)" ]
}

default_signals() {
	env --default-signal=INT,TERM,HUP true 2>/dev/null ||
	    skip "no env --default-signal here"
}

@test "signals: an interrupted run ends with a whole line" {
	default_signals
	large
	tip-sections large >p
	tip-numbers p >q
	for signal in INT TERM HUP; do
		interrupted "$signal" 'tip-sections large'
		head -n "$(wc -l <got)" p | cmp - got
		interrupted "$signal" 'tip-numbers p'
		head -n "$(wc -l <got)" q | cmp - got
	done
}

@test "signals: ... also in a line longer than a block" {
	default_signals
	long_lines
	tip-sections large >p
	interrupted TERM 'tip-sections large'
	head -n "$(wc -l <got)" p | cmp - got
}

@test "signals: one that comes while the tool waits for input ends it at once" {
	begin tip-numbers
	good_line tip-numbers >&7
	wait_for 5 test -s rows
	kill -TERM "$runner"
	status=0
	wait "$runner" || status=$?
	runner=
	[ "$status" -eq 143 ]
	[ -z "$(tail -c 1 rows)" ]
}

@test "signals: a second one ends a run whose reader is stuck" {
	mkfifo pipe
	long_lines
	tip-sections large >pipe 3>&- &
	runner=$!
	exec 7<>pipe
	sleep 0.3
	kill -TERM "$runner"
	sleep 0.1
	kill -0 "$runner" # the line under way is not whole
	kill -TERM "$runner"
	status=0
	wait "$runner" || status=$?
	runner=
	[ "$status" -eq 143 ]
}

@test "signals: nohup holds" {
	mkfifo pipe
	(trap '' HUP; exec tip-numbers <pipe >rows 3>&-) &
	runner=$!
	exec 7>pipe
	good_line tip-numbers >&7
	wait_for 5 test -s rows
	was=$(wc -l <rows)
	kill -HUP "$runner"
	good_line tip-numbers >&7
	exec 7>&-
	wait "$runner"
	runner=
	[ "$(wc -l <rows)" -eq $((2 * was)) ]
}

@test "signals: a closed pipe ends the run, quietly" {
	large
	{
		status=0
		tip-sections large 2>complaints || status=$?
		echo "$status" >status
	} | head -n 3 >got
	[ "$(cat status)" -eq 141 ]
	[ ! -s complaints ]
	tip-sections "$NEW" | head -n 3 | cmp - got
}
