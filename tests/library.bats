#!/usr/bin/env bats
# SPDX-License-Identifier: ISC
# libtip as a program has it that is no tool: the installed header, archive,
# and pkg-config file, and the example of tip(3).

load helper

setup_file() {
	command -v make >/dev/null && command -v pkg-config >/dev/null || return 0
	export ROOT=$BATS_FILE_TMPDIR/root
	make -s -C "${BATS_TEST_DIRNAME%/*}" B="$BATS_FILE_TMPDIR/build" \
	    CFLAGS=-O1 PREFIX="$ROOT" install >&2
	# shellcheck disable=SC2046 # words, as pkg-config gives them
	cc -std=c11 -Wall -Wextra -D_POSIX_C_SOURCE=200809L \
	    -Wl,--wrap=calloc,--wrap=realloc,--wrap=free \
	    -o "$BATS_FILE_TMPDIR/embed" "$BATS_TEST_DIRNAME/library/embed.c" \
	    $(PKG_CONFIG_PATH=$ROOT/lib/pkgconfig pkg-config \
	    --cflags --libs tip) -pthread >&2
}

setup() {
	cd "$BATS_TEST_TMPDIR" || return 1
	need make pkg-config
	PATH=$BATS_FILE_TMPDIR:$PATH
	export PKG_CONFIG_PATH=$ROOT/lib/pkgconfig
}

# The literal displays of tip(3) that hold a line that begins with $1.
displays() {
	awk -v begins="$1" '
	    /^\.Bd -literal$/ { on = 1; text = ""; next }
	    /^\.Ed/ { if (on && index("\n" text, "\n" begins)) printf "%s", text
		on = 0 }
	    on { text = text $0 "\n" }' "$TREE/man/tip.3" | sed 's/\\e/\\/g'
}

@test "library: the example of tip(3) prints what it shows" {
	cp "$OLD" .
	displays '#include' >convictions.c
	displays '$ ' >runs
	[ "$(grep -c '^\$ ' runs)" -eq 2 ]
	sed -n 's/^\$ //p' runs >commands
	grep -v '^\$ ' runs >expected
	PATH=$(dirname "$(command -v cc)"):$PATH sh -e commands >got
	diff -u expected got
}

@test "library: the header compiles alone, as C and C++, with no warning" {
	# shellcheck disable=SC2046
	set -- $(pkg-config --cflags tip) -Wall -Wextra -Wpedantic -Werror
	echo '#include <tip.h>' >alone.c
	cc -std=c99 "$@" -c alone.c
	need c++
	printf '%s\n' '#include <tip.h>' \
	    'int main() { return tip_version()[0] == 0; }' >alone.cc
	# shellcheck disable=SC2046
	c++ "$@" -o alone alone.cc $(pkg-config --libs tip)
	./alone
}

@test "library: the versions of header, tools, and pkg-config agree" {
	[ "tip-tier $(pkg-config --modversion tip)" = "$(tip-tier -V | head -n 1)" ]
}

@test "library: no name is shown but those of tip(3)" {
	need nm objcopy
	nm -g "$ROOT/lib/libtip.a" |
	    awk '$2 ~ /^[A-TV-Z]$/ { print $3 }' | LC_ALL=C sort >shown
	sed -n 's/^\.Fo \(tip_.*\)/\1/p; s/^\.Fn \(tip_[a-z]*\).*/\1/p' \
	    "$TREE/man/tip.3" | LC_ALL=C sort -u >told
	diff -u told shown
	grep -o '\btip_[a-z]*(' "$TREE/lib/tip.h" | tr -d '(' |
	    LC_ALL=C sort -u | diff -u shown -
}

# What is not in this list is files, streams, exit, environment, signals.
@test "library: of libc it asks for memory, bytes, sorting, longjmp, a format" {
	need nm
	nm "$ROOT/lib/libtip.a" | awk '$1 == "U" { print $2 }' |
	    grep -vxE '_GLOBAL_OFFSET_TABLE_|__tls_get_addr|__stack_chk_fail' |
	    grep -vxE '(__)?_?(sig)?(setjmp|longjmp)(_chk)?' |
	    grep -vxE '_?_?(mem|str)[a-z]*(_chk)?|calloc|realloc|free|qsort' |
	    grep -vxE '_?_?vsnprintf(_chk)?' >others || :
	cat others
	[ ! -s others ]
}

@test "library: pieces of any size give what the tool gives" {
	for tool in $TOOLS; do
		good_input "$tool" >in
		"$tool" in >expected
		for n in 1 7 4096 1000000; do
			embed pieces "$tool" "$n" <in >got 2>said
			cmp expected got
			count=$(wc -l <in)
			same "result 0, line $count, $(wc -c <in) bytes, $count lines, 1 documents" said
			embed room "$tool" $((n % 60000)) <in 2>said | cmp expected -
		done
	done
}

@test "library: a wrong line fails with a message, after what came before it" {
	for tool in tip-numbers tip-tier tip-tsv; do
		good_input "$tool" >in
		"$tool" in >expected
		echo wrong >>in
		embed pieces "$tool" 100 <in >got 2>said
		cmp expected got
		[[ $(head -n 1 said) == "failed: text:$(wc -l <in): expected "* ]]
		[[ $(sed -n 2p said) == 'result -1, '* ]]
		[ "$(wc -l <said)" -eq 2 ]
	done
}

@test "library: what is no country or year is refused with a message" {
	for wrong in 'XX 0' 'belgium 0' 'FRA 10000'; do
		# shellcheck disable=SC2086
		run -1 embed refused $wrong
		[[ $output == 'failed: expected a '*' found '* ]]
	done
	embed refused fra 2015
}

@test "library: a record's function ends the work with its own result" {
	for tool in tip-sections tip-numbers; do
		good_input "$tool" >in
		embed stop "$tool" 3 <in >got 2>said
		"$tool" in | head -n 3 | diff -u - got
		same 'result 7, again 7, end 7' said
	done
}

@test "library: after its end a piece of work is as new" {
	for tool in $TOOLS; do
		good_input "$tool" >in
		embed again "$tool" <in >got
		"$tool" in >expected
		cat expected expected | diff -u - got
	done
}

@test "library: work that is called by its own sink refuses, unharmed" {
	for tool in $TOOLS; do
		good_input "$tool" >in
		embed back "$tool" <in >got
		"$tool" in | diff -u - got
	done
}

@test "library: many at once, in many threads, do not meet" {
	for _ in 1 2 3 4 5 6 7 8; do
		cat "$OLD" "$NEW"
	done >in
	embed threads 1 <in >one
	embed threads 8 <in | diff -u one -
}

@test "library: each allocation that fails is told, and all memory is given back" {
	for tool in $TOOLS; do
		{ good_input "$tool"; [ "$tool" != tip-sections ] || cat "$NEW"; } >in
		run -0 embed memory "$tool" <in
		[ "$output" = 'all told' ]
	done
}
