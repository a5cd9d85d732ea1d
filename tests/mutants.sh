#!/usr/bin/env bash
# SPDX-License-Identifier: ISC
# usage: mutants.sh [file ...]
# Makes small changes to the sources, one at a time (see mutate.awk), and asks
# of each whether the tests notice. Variables:
#	SEED	which changes: a number, 1
#	N	how many, 200
#	JOBS	how many at once, 3
#	OUT	folder for the list of all changes and what became of them
#	AGAIN	such a list: those of it that were not caught are asked again
# A change that does not compile, or of which the compiler makes the same
# tools, is no change, and the next one is taken. mutants.tsv names changes
# that were looked at and can alter nothing; they count neither way. The end tells
# the share caught.
set -u
top=$(cd "$(dirname "$0")/.." && pwd)
SEED=${SEED:-1} N=${N:-200} JOBS=${JOBS:-3} OUT=${OUT:-$top/build/mutants}
TAB=$'\t'
mkdir -p "$OUT"
OUT=$(cd "$OUT" && pwd)
[ -z "${AGAIN:-}" ] || AGAIN=$(cd "$(dirname "$AGAIN")" && pwd)/${AGAIN##*/}
work=$(mktemp -d) || exit 1
trap 'kill $(jobs -p) 2>/dev/null; wait; rm -rf "$work"' EXIT
trap 'exit 1' INT TERM

# quick FILE TOOL ...: the tests that know most of a changed file and of the
# tools that it changes; first those that take a second and find most
quick() {
	local file=$1 tool

	shift
	for tool; do
		case $tool in
		tip-numbers) echo 1 vocabulary 2 cases 3 real ;;
		tip-sections) echo 1 vocabulary 3 real 4 tier 5 layouts ;;
		tip-tier) echo 1 vocabulary 4 tier ;;
		tip-tsv) echo 1 vocabulary 6 panel ;;
		esac
	done | xargs -n 2 | sort -u | cut -d' ' -f2
	case $file in
	lib/text/*|lib/tool/*|tools/*|*record*|*column*|*figure*|*panel*)
		echo bad-input options ;;
	esac
	# what changes no row
	case $file in
	lib/text/*|*/tip.c|*/reader.c) echo library ;;
	lib/tool/sandbox*) echo sandbox ;;
	lib/tool/progress*) echo signals ;;
	lib/tool/stdout*|lib/tool/files*) echo streaming ;;
	esac
}

# slow TOOL ...: the others. They read the texts that hash.sh reads too, so they
# are not asked where it finds nothing. Left out for good are those that read
# the sources; that want time or memory, which other jobs take; manuals, recipes
# and clusters, which say what others say; and hash.bats, which knows that
# something changed and not what is right.
slow() {
	case $* in
	*tip-sections*) echo sections ;;
	esac
	echo bad-input options streaming common
}

# The quick ones of sections.bats, by how their names begin.
begins='^sections: (an? |refworld|ecoi|state|m\.|gvnet|scribd|special|texts|doubled|notes|-c|with|the |damage)'

# tree FOLDER: the sources, built, with what may stand beside them
tree() {
	mkdir -p "$1/tree" "$1/tmp"
	(cd "$2" && cp -a .ci lib man tests tools Makefile README.md "$1/tree")
	[ ! -e "$top/../shared" ] || ln -s "$(cd "$top/.." && pwd)/shared" "$1/shared"
	build "$1"
}

build() {
	make -s -j1 -C "$1/tree" CFLAGS='-O1 -w' >"$1/make" 2>&1 </dev/null
}

# The tools that CI, too, asks the tests of: a read beyond a buffer is an error.
build_sanitized() {
	make -s -j1 -C "$1/tree" B="$1/sanitized" \
	    CFLAGS='-O1 -w -fsanitize=address,undefined -fno-sanitize-recover=all' \
	    >"$1/make" 2>&1 </dev/null
}

# ask FOLDER TESTS [BUILT]: 0 where all pass, else "why" names the first that does
# not. A tool that has gone wrong may take neither all time, nor memory, nor disk.
ask() {
	local pid status=0 file=$2 filter=. built=${3:-$1/tree/build}

	[ "$2" != layouts ] || { file=sections; filter=$begins; }
	: >"$1/tap"
	(
		ulimit -t 20 -f 1000000
		[ -n "${3:-}" ] || ulimit -v 4000000
		export TMPDIR=$1/tmp TIP_BUILD=$built TIP_SANITIZED=1
		exec timeout -k 5 900 \
		    bats --tap -f "$filter" "$1/tree/tests/$file.bats"
	) >"$1/tap" 2>/dev/null </dev/null &
	pid=$!
	while kill -0 $pid 2>/dev/null; do
		! grep -q '^not ok' "$1/tap" || kill $pid 2>/dev/null
		sleep 0.1
	done
	wait $pid || status=$?
	rm -rf "$1/tmp"/*
	why=$(sed -n 's/^not ok [0-9]* //p' "$1/tap" | head -n 1)
	[ -n "$why" ] || why="$file.bats ends with $status"
	return $status
}

# The tools that are not as they were.
changed() {
	local tool

	for tool in tip-tsv tip-tier tip-numbers tip-sections; do
		cmp -s "$1/tree/build/$tool" "$work/0/tree/build/$tool" ||
		    echo $tool
	done
}

# ask_all FOLDER TESTS ...: until one fails
ask_all() {
	local folder=$1 name

	shift
	for name; do
		ask "$folder" "$name" || return
	done
}

# fails_sanitized FOLDER TESTS ...: whether a tool does what it must not
fails_sanitized() {
	local folder=$1 name

	shift
	build_sanitized "$folder" || return
	for name; do
		case $name in
		vocabulary|cases|layouts|tier|panel)
			ask "$folder" "$name" "$folder/sanitized" ||
			    { why="sanitized: $why"; return; } ;;
		esac
	done
	return 1
}

# change FOLDER FILE LINE KIND TEXT
change() {
	awk -v at="$3" -v kind="$4" 'NR == FNR { text = $0; next }
	    FNR != at { print; next }
	    kind != "row" { print text }' \
	    <(printf '%s\n' "$5") "$work/0/tree/$2" >"$1/tree/$2"
}

trim() {
	printf '%s' "$1" | sed "s/^[$TAB ]*//; s/$TAB/ | /g"
}

# Whether what is written for some text of hash.sh is another.
hash_differs() {
	! PATH=$1/tree/build:$PATH TMPDIR=$1/tmp timeout 300 \
	    sh "$1/tree/tests/hash.sh" 2>/dev/null </dev/null |
	    cmp -s - "$work/hashes"
}

# known FILE BEFORE AFTER: whether mutants.tsv has the change
known() {
	was=$2 is=$3 awk -F'\t' -v file="$1" '
	    $1 == file && $2 == ENVIRON["was"] && $3 == ENVIRON["is"] { found = 1 }
	    END { exit !found }' "$work/0/tree/tests/mutants.tsv"
}

# judge FOLDER FILE LINE KIND TEXT: prints what became of the change
judge() {
	local result why='' before after tools

	before=$(trim "$(sed -n "$3p" "$work/0/tree/$2")")
	after=$(trim "$5")
	change "$@"
	build "$1" && tools=$(changed "$1") || tools='not built'
	# shellcheck disable=SC2046,SC2086 # names of tests and of tools
	if [ -z "$tools" ] || [ "$tools" = 'not built' ]; then
		result=${tools:-same}
	elif ! ask_all "$1" $(quick "$2" $tools); then
		result=caught
	else
		result=survived
		if hash_differs "$1"; then
			result=noticed
			ask_all "$1" $(slow $tools) || result=caught
		fi
		[ $result = caught ] ||
		    ! fails_sanitized "$1" $(quick "$2" $tools) || result=caught
		case $result in
		survived) why='' ;;
		noticed) why=hash.bats ;;
		esac
	fi
	[ "$result" != survived ] || ! known "$2" "$before" "$after" || result=equal
	cp "$work/0/tree/$2" "$1/tree/$2"
	printf '%s\t%s:%d\t%s\t%s\t%s\t%s\n' \
	    "$result" "$2" "$3" "$4" "$before" "$after" "$why"
}

# worker K: every JOBSth change, until it has its share
worker() {
	local want=$(((N + JOBS - $1) / JOBS)) file line kind text

	tree "$work/$1" "$work/0/tree"
	while [ $want -gt 0 ] && IFS=$'\x1f' read -r file line kind text; do
		judge "$work/$1" "$file" "$line" "$kind" "$text" >"$work/$1/said"
		cat "$work/$1/said" >>"$work/$1/all"
		! grep -q '^survived\|^noticed\|^caught\|^equal' "$work/$1/said" ||
		    want=$((want - 1))
	done < <(awk -v k="$1" -v jobs="$JOBS" 'NR % jobs == k % jobs' "$work/changes")
}

# One change of a table, three of C, and so on, in the order of the seed.
shuffle() {
	LC_ALL=C sort -t "$TAB" -k1,1 -k2,2 -k3,3 -k4,4n | LC_ALL=C awk -F'\t' '
	function change(i, s) {
		s = all[i]
		for (i = 1; i <= 3; i++)
			sub(/\t/, "\037", s)
		print s
	}
	{ c = $1; sub(/^[^\t]*\t[^\t]*\t/, ""); all[c, ++n[c]] = $0 }
	END {
		for (i = 1; i <= n[0] || 3 * i - 2 <= n[1]; i++) {
			if (i <= n[0])
				change(0 SUBSEP i)
			for (j = 3 * i - 2; j <= 3 * i && j <= n[1]; j++)
				change(1 SUBSEP j)
		}
	}'
}

# again LIST: changes of a list that were not caught, where their line is now
again() {
	grep '^noticed\|^survived' "$1" | while IFS=$TAB read -r _ place kind was is _; do
		line=$(was=$was awk -v near="${place##*:}" '
		    { s = $0; sub(/^[ \t]+/, "", s); gsub(/\t/, " | ", s) }
		    s == ENVIRON["was"] && (!at || (FNR - near) ^ 2 < (at - near) ^ 2) { at = FNR }
		    END { print at + 0 }' "${place%:*}")
		[ "$line" -eq 0 ] ||
		    printf '%s\037%s\037%s\037%s\n' "${place%:*}" "$line" "$kind" "$is"
	done
}

# Nothing may fail without a change. All in one function, so that the file may
# be edited while it runs.
main() {
	local list=$OUT/$SEED${AGAIN:+-again}.tsv k

	tree "$work/0" "$top" || { cat "$work/0/make"; exit 1; }
	cd "$work/0/tree" || exit 1
	# shellcheck disable=SC2046
	ask_all "$work/0" $(for file in lib/text/tsv.c lib/tool/sandbox.c \
	    lib/tool/progress.c lib/tool/stdout.c; do
		quick $file tip-numbers tip-tier tip-tsv
	    done | awk '!seen[$0]++') $(slow tip-sections) ||
	    { echo "without a change: $why"; exit 1; }
	PATH=$work/0/tree/build:$PATH sh tests/hash.sh >"$work/hashes"

	[ $# -gt 0 ] || set -- lib/*/*.[ch] lib/*/*.tsv tools/*.c
	if [ -n "${AGAIN:-}" ]; then
		again "$AGAIN"
	else
		LC_ALL=C awk -v seed="$SEED" -f tests/mutate.awk "$@" | shuffle
	fi >"$work/changes"
	for k in $(seq 1 "$JOBS"); do
		worker "$k" &
	done
	wait

	cat "$work"/[1-9]*/all | LC_ALL=C sort >"$list"
	grep '^noticed\|^survived' "$list"
	awk -F'\t' -v seed="$SEED" '
	    { n[$1]++ }
	    END {
		all = n["caught"] + n["noticed"] + n["survived"]
		printf "seed %d: %d changes; %d caught, %d noticed by hash.bats alone, %d survived, %d can alter nothing\n",
		    seed, all + n["equal"], n["caught"], n["noticed"], n["survived"], n["equal"]
		printf "%.1f%% caught, %.1f%% with hash.bats, of those that can alter something\n",
		    100 * n["caught"] / all, 100 * (n["caught"] + n["noticed"]) / all
	    }' "$list"
}

main "$@"
exit
