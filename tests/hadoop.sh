#!/usr/bin/env bash
# SPDX-License-Identifier: ISC
# usage: hadoop.sh jar ANY.jar [-D mapreduce.job.reduces=N] [-files FILE,...]
#            -input FOLDER -output FOLDER -mapper COMMAND -reducer COMMAND
# Does on one machine what a job of Hadoop Streaming does on many:
# - each gzip file of the input, which is never split, goes to a mapper;
# - a command is words and no shell; it runs in a folder of its own, where the
#   files are;
# - of each line that a mapper writes, the key is what stands before the first
#   TAB, and the key alone says which reducer gets it;
# - a reducer gets its lines by the bytes of the key, those of one key together
#   but in any order: here it is turned about;
# - a task that fails, fails the job.
set -euo pipefail
export LC_ALL=C
reduces=1 files=

[ "${1:-}" = jar ] && [[ ${2:-} == *.jar ]] || exit 2
shift 2
while [ $# -ge 2 ]; do
	case $1 in
	-D) [[ $2 == mapreduce.job.reduces=* ]] || exit 2
		reduces=${2#*=} ;;
	-files) files=${2//,/ } ;;
	-input) input=$2 ;;
	-output) output=$2 ;;
	-mapper) read -ra mapper <<<"$2" ;;
	-reducer) read -ra reducer <<<"$2" ;;
	*) exit 2 ;;
	esac
	shift 2
done
[ $# -eq 0 ] || exit 2

mkdir "$output"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# task NAME COMMAND WORD ...: runs it with the files at hand
task() {
	local name=$1

	shift
	mkdir "$work/$name"
	# shellcheck disable=SC2086
	[ -z "$files" ] || cp $files "$work/$name"
	(cd "$work/$name" && "$@")
}

maps=0
for pack in "$input"/*.gz; do
	maps=$((maps + 1))
	gzip -dc "$pack" | task "map$maps" "${mapper[@]}" >"$work/mapped"
	awk -F '\t' -v n="$reduces" -v to="$work/to" '
	BEGIN { for (i = 1; i < 128; i++) code[sprintf("%c", i)] = i }
	{
		hash = 0
		for (i = 1; i <= length($1); i++)
			hash = (hash * 31 + code[substr($1, i, 1)]) % 65521
		print >>(to hash % n)
	}' "$work/mapped"
done

tab=$(printf '\t')
for ((i = 0; i < reduces; i++)); do
	touch "$work/to$i"
	sort -t "$tab" -k1,1 -k2r "$work/to$i" |
	    task "reduce$i" "${reducer[@]}" >"$output/part-$(printf %05d "$i")"
done
: >"$output/_SUCCESS"
