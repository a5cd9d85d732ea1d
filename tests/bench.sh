#!/usr/bin/env bash
# SPDX-License-Identifier: ISC
# usage: bench.sh
# How fast the tools are, beside the goals: each tool, and the pipe on two
# cores, against wc -w of GNU coreutils in a UTF-8 locale on the same bytes in
# the same run; processor time a byte from 1 MiB to 1 GiB, and for the worst
# there is to read. What cannot be measured here is named.
# BENCH_MIB is the size of the text (256; worst cases are a quarter of it, long
# ones four times as long), BENCH_PAIRS how many pairs of runs (5). Its files
# are in TMPDIR, some twelve times the text.
set -eu
tests=$(cd "$(dirname "$0")" && pwd)
mib=${BENCH_MIB:-256} pairs=${BENCH_PAIRS:-5}
PATH=${TIP_BUILD:-$tests/../build}:$PATH
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

if [ "$mib" -lt 4 ]; then
	echo "bench: expected BENCH_MIB of 4 or more, found $mib" >&2
	exit 1
fi
free=$(df -Pm . | awk 'NR == 2 { print $4 }')
if [ "$free" -lt $((mib * 12)) ]; then
	echo "bench: expected $((mib * 12)) MiB free in $work, found $free;" \
	    "set BENCH_MIB or TMPDIR" >&2
	exit 1
fi
if ! wc --version 2>/dev/null | grep -q coreutils; then
	echo 'bench: no GNU wc here: ratios are to another one'
fi

# --- measures ---

# seconds FILE COMMAND ...: wall time of reading FILE
seconds() {
	local TIMEFORMAT=%R file=$1

	shift
	{ time "$@" <"$file" >/dev/null 2>&1; } 2>&1
}

median() {
	LC_ALL=C sort -n | awk '{ v[NR] = $1 }
	    END { print NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2 }'
}

calculate() {
	awk "BEGIN { printf \"$1\", $2 }"
}

# over A B: A / B, or - where B is too little to be measured
over() {
	awk -v a="$1" -v b="$2" 'BEGIN {
		if (b > 0) printf "%.2f", a / b; else printf "-" }'
}

size() {
	wc -c <"$1"
}

# peak FILE COMMAND ...: resident memory, MiB
peak() {
	local file=$1

	shift
	if [ -x /usr/bin/time ]; then
		/usr/bin/time -f %M "$@" <"$file" 2>&1 >/dev/null |
		    awk 'END { printf "%.1f", $1 / 1024 }'
	else
		echo '?'
	fi
}

# instructions FILE COMMAND ...: a byte, on a piece of whole lines of 4 MiB
instructions() {
	local file=$1 n

	shift
	if command -v valgrind >/dev/null; then
		head -c $((4 << 20)) "$file" | sed '$d' >piece
		n=$(size piece)
		valgrind --tool=callgrind --callgrind-out-file=/dev/null "$@" \
		    <piece 2>&1 >/dev/null |
		    awk -v n="$n" '/Collected/ { printf "%.1f", $4 / n }'
	else
		echo '?'
	fi
}

pipe() {
	tip-sections | tip-numbers
}

two_cores() {
	if command -v taskset >/dev/null && [ "$(nproc)" -gt 1 ]; then
		taskset -c 0,1 bash -c 'tip-sections | tip-numbers'
	else
		pipe
	fi
}

words() {
	LC_ALL=C.UTF-8 wc -w
}

# row NAME FILE GOAL GOAL-INSTRUCTIONS COMMAND: against wc -w of the file
row() {
	local name=$1 file=$2 goal=$3 goal_code=$4 i own ratio=() time=()
	local peak=- code=-

	shift 4
	for ((i = 0; i < pairs; i++)); do
		own=$(seconds "$file" "$@")
		time+=("$own")
		ratio+=("$(calculate %.3f "$own / $(seconds "$file" words)")")
	done
	if [ "$1" != two_cores ]; then
		peak=$(peak "$file" "$@")
		code=$(instructions "$file" "$@")
	fi
	printf '%-26s %7.2f %5s %8.0f %7s %9s %5s\n' "$name" \
	    "$(printf '%s\n' "${ratio[@]}" | median)" "$goal" \
	    "$(calculate %f "$(size "$file") / 1e6 / $(printf '%s\n' \
	    "${time[@]}" | median)")" "$peak" "$code" "$goal_code"
}

# processor_time FILE RUNS COMMAND ...: seconds of so many runs
processor_time() {
	local TIMEFORMAT='%U %S' file=$1 runs=$2 i

	shift 2
	{ time for ((i = 0; i < runs; i++)); do
		"$@" <"$file" >/dev/null 2>&1
	done; } 2>&1 | awk '{ print $1 + $2 }'
}

# first_lines BYTES: so many at least, and whole lines
first_lines() {
	LC_ALL=C awk -v n="$1" '{ print; size += length($0) + 1 }
	    size >= n { exit }'
}

# least FILE RUNS COMMAND ...: the processor time of so many runs, the least of
# nine tries, or of one where a run is long: others on the machine only add
least() {
	local runs=$2 i

	for ((i = 0; i < (runs > 1 ? 9 : 1); i++)); do
		processor_time "$@"
	done | LC_ALL=C sort -n | head -n 1
}

# nanoseconds FILE RUNS COMMAND ...: a byte of the processor, less what the first
# quarter MiB takes, in which the tool and the machine warm up
nanoseconds() {
	local file=$1 runs=$2

	shift
	first_lines 262144 <"$file" >start
	awk -v all="$(least "$file" "$@")" -v start="$(least start "$@")" \
	    -v n=$(($(size "$file") - $(size start))) -v runs="$runs" \
	    'BEGIN { printf "%.2f", (all - start) * 1e9 / n / runs }'
}

# linear TOOL FILE ...: time a byte at each size, the most over the least
linear() {
	local tool=$1 file times=() peaks=() runs

	shift
	for file; do
		if [ "$file" = - ]; then
			times+=(-)
			continue
		fi
		runs=$(((64 << 20) / $(size "$file") + 1))
		times+=("$(nanoseconds "$file" "$runs" "$tool")")
		peaks+=("$(peak "$file" "$tool")")
	done
	printf '%-14s' "$tool"
	printf ' %8s' "${times[@]}" "$(printf '%s\n' "${times[@]}" |
	    grep -v '^-$' | LC_ALL=C sort -n | awk 'NR == 1 { least = $1 }
	    END { printf "%.2f", $1 / least }')" 1.1
	printf ' %8s' "$(printf '%s\n' "${peaks[@]}" | LC_ALL=C sort -n |
	    tail -n 1)" 8
	echo
}

# documents N TOOL: nanoseconds of the processor for each of so many tiny
# documents that stream by, and resident memory, MiB
documents() {
	case $2 in
	tip-sections) tiny "$1" ;;
	tip-tsv) keyed "$1" ;;
	*) tiny "$1" | tip-sections ;;
	esac | /usr/bin/time -f '%U %S %M' -o used "$2" >/dev/null
	awk -v n="$1" '{ printf "%.0f %.1f", ($1 + $2) * 1e9 / n, $3 / 1024 }' used
}

# many TOOL N: time a document of N of them and of ten times as many
many() {
	local few most

	few=$(documents "$2" "$1")
	most=$(documents $(($2 * 10)) "$1")
	printf '%-14s %8s %9s %8s %8s %8s %8s\n' "$1" "${few% *}" "${most% *}" \
	    "$(over "${most% *}" "${few% *}")" 1.1 "${most#* }" 8
}

# cost FILE TOOL: nanoseconds of the processor a byte read and written; what is
# written can be hundreds of times the text and is only counted
cost() {
	local TIMEFORMAT='%U + %S' taken

	rm -f written
	mkfifo written
	wc -c <written >count &
	taken=$({ time timeout 600 "$2" <"$1" >written 2>/dev/null; } 2>&1) ||
	    taken=over
	wait "$!"
	if [ "$taken" = over ]; then
		echo over
	else
		calculate %.2f "($taken) * 1e9 / ($(size "$1") + $(cat count))"
	fi
}

# worst NAME FILE: its cost for each tool, over that of report text
worst() {
	local name=$1 text=$2 tool file own

	printf '%-26s' "$name"
	for tool in tip-sections tip-numbers tip-tier; do
		file=$text
		if [ "$tool" != tip-sections ]; then
			tip-sections <"$text" 2>/dev/null |
			    first_lines "$quarter" >worst.p
			file=worst.p
		fi
		own=$(cost "$file" "$tool")
		[ "$own" = over ] ||
		    own=$(calculate %.1f "$own / ${plain[$tool]}")
		printf ' %14s' "$own"
	done
	echo
}

# --- texts ---

# reports BYTES FILE ...: these reports, varied
reports() {
	local bytes=$1

	shift
	LC_ALL=C awk -v bytes="$bytes" -f "$tests/bench-text.awk" \
	    "$tests/../lib/report/countries.tsv" "$@"
}

# fill BYTES WORD ...: lines of such words at random
fill() {
	local bytes=$1

	shift
	LC_ALL=C awk -v bytes="$bytes" -v words="$*" 'BEGIN {
		k = split(words, word, " ")
		for (state = 1; size < bytes; print s) {
			for (s = ""; length(s) < 90;) {
				state = state * 16807 % 2147483647
				s = s word[1 + state % k] " "
			}
			size += length(s) + 1
		}
	}'
}

tiny() {
	awk -v n="$1" 'BEGIN {
		for (i = 0; i < n; i++) {
			printf "%d Trafficking in Persons Report - %s\n\n",
			    2001 + i % 24, i % 2 ? "Fiji" : "Kenya"
			print "Courts convicted " i % 97 + 2 " traffickers.\n"
		}
	}'
}

# keyed N: rows for tip-tsv, each of a document of its own
keyed() {
	awk -v n="$1" -v OFS='\t' 'BEGIN {
		for (i = 0; i < n; i++)
			print sprintf("X%08d-2005", i), "count", "convictions",
			    "=", i % 97, i % 97, "-", "-", "-", "-", "men",
			    "prosecution", 2, 18, i % 97, "-",
			    "Courts convicted " i % 97 " men."
	}'
}

# table BYTES: a line a place, figures behind it
table() {
	fill "$1" Kenya Fiji 12 345 6 7,890 1,234,567 3.5 90% 2004 11
}

# one_paragraph BYTES: all of a text in one line
one_paragraph() {
	fill "$1" The police arrested 12 men in 2004 and courts convicted \
	    nine of them. | tr '\n' ' '
}

quarter=$((mib << 18))
reports $((mib << 20)) "$tests"/fixtures/whole/*.txt >text
tip-sections <text >p
# Of short reports, in which every ninth word is a figure: four times as many.
reports "$quarter" "$tests"/fixtures/*.txt >dense
tip-sections <dense >dense.p
# Each report a key of its own, as in a panel of many countries and years.
tip-numbers <p | awk -F'\t' -v OFS='\t' '$13 + 0 < last { n++ }
    { last = $13; $1 = sprintf("X%08d-2005", n); print }' |
    head -c $((mib << 20)) | sed '$d' >rows

echo "$mib MiB of report text, medians of $pairs pairs; ratio: wall time over" \
    "that of wc -w"
printf '%-26s %7s %5s %8s %7s %9s %5s\n' tool ratio goal MB/s MiB \
    instr./B goal
row tip-sections text 0.5 15 tip-sections
row tip-numbers p 1.0 40 tip-numbers
row tip-tier p 0.3 10 tip-tier
row 'sections | numbers, 2 cores' text 1.0 - two_cores
row tip-tsv rows 0.5 - tip-tsv
row 'tip-numbers, dense text' dense.p - - tip-numbers
row 'both, dense text, 2 cores' dense - - two_cores
rm -f dense*

printf '\nnanoseconds of processor time a byte by size in MiB, most over least\n'
for file in text p rows; do
	head -c $((1 << 20)) $file | sed '$d' >$file.small
	head -c $((16 << 20)) $file | sed '$d' >$file.middle
	ln -s $file $file.whole
done
cat text text text text >text.large
cat p p p p >p.large
printf '%-14s' tool
printf ' %8s' 1 16 "$mib" $((mib * 4)) most goal MiB goal
echo
linear tip-sections text.small text.middle text.whole text.large
linear tip-numbers p.small p.middle p.whole p.large
linear tip-tier p.small p.middle p.whole p.large
linear tip-tsv rows.small rows.middle rows.whole -
rm -f text.large p.large rows*

if [ -x /usr/bin/time ]; then
	n=$((mib * 1000000 / 256))
	printf '\nnanoseconds of processor time a document of one line\n'
	printf '%-14s %8s %9s' tool $n ${n}0
	printf ' %8s' ratio goal MiB goal
	echo
	for tool in tip-sections tip-numbers tip-tier tip-tsv; do
		many $tool $n
	done
fi

printf '\ntime a byte read and written over that of report text (goal: 5)\n'
printf '%-26s %14s %14s %14s\n' text tip-sections tip-numbers tip-tier
declare -A plain
first_lines "$quarter" <p >p.quarter
plain=([tip-sections]=$(cost text tip-sections)
    [tip-numbers]=$(cost p.quarter tip-numbers)
    [tip-tier]=$(cost p.quarter tip-tier))
fill "$quarter" 1 23 456 7890 12345 678901 >worst
worst digits worst
fill "$quarter" one two seventy hundred thousand million and third >worst
worst 'number words' worst
fill "$quarter" . .. ... >worst
worst 'full stops' worst
head -c $((mib * 100 / 256 << 20)) /dev/zero | tr '\0' a >worst
worst "a word of $((mib * 100 / 256)) MiB" worst
tiny $((mib * 1000000 / 256)) >worst
worst "$((mib * 1000000 / 256)) documents" worst
one_paragraph $((mib << 22)) >worst
worst "a paragraph of $((mib * 4)) MiB" worst
table "$quarter" >worst
worst 'a table of numbers' worst

command -v valgrind >/dev/null || echo 'not measured: instructions, no valgrind'
[ -x /usr/bin/time ] ||
    echo 'not measured: memory and many documents, no /usr/bin/time'
command -v taskset >/dev/null || echo 'not measured: two cores, no taskset'
