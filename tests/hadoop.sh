#!/usr/bin/env bash
# SPDX-License-Identifier: ISC
# usage: hadoop.sh MAPPER REDUCER REDUCERS OUTPUT FILE ...
# What a job of Hadoop Streaming does, on one machine:
# - each FILE (gzip, which is never split) is the input of a mapper;
# - of each line the mapper writes, the key is what stands before the first
#   TAB; the key alone says which reducer gets the line;
# - a reducer gets its lines sorted by the bytes of the key, the lines of one
#   key together, but in any order: here it is turned about;
# - a task that fails, fails the job; OUTPUT/part-NNNNN holds what reducers
#   write, the line split at its first TAB and put together again.
set -euo pipefail
export LC_ALL=C
mapper=$1 reducer=$2 reducers=$3 output=$4
shift 4
mkdir "$output"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

task=0
for file; do
	task=$((task + 1))
	mkdir "$work/$task" # each task works in a folder of its own
	(cd "$work/$task" && gzip -dc | bash -c "$mapper" >map) <"$file"
	awk -F '\t' -v n="$reducers" -v out="$work/$task/to" '
	BEGIN { for (i = 0; i < 128; i++) code[sprintf("%c", i)] = i }
	{
		hash = 0
		for (i = 1; i <= length($1); i++)
			hash = (hash * 31 + code[substr($1, i, 1)]) % 65521
		print >(out hash % n)
	}' "$work/$task/map"
done

for ((i = 0; i < reducers; i++)); do
	cat /dev/null "$work"/*/to"$i" 2>/dev/null | sort -t "$(printf '\t')" \
	    -k1,1 -k2r | bash -c "$reducer" \
	    >"$output/part-$(printf %05d "$i")" || exit
done
: >"$output/_SUCCESS"
