#!/usr/bin/env bats
# SPDX-License-Identifier: ISC
# What a tool may do once its options are read; see lib/tool/sandbox.h. The
# calls are tried by sandbox.c, and the tools are looked at while they run.

load helper

# ./box is sandbox.c with the sandbox, as the compiler at hand builds it.
build_box() {
	[ -z "${TIP_EMULATED:-}" ] || skip "not in an emulated machine"
	[ "$(uname)" = Linux ] || skip "no Linux"
	need "${CC:-cc}"
	"${CC:-cc}" -std=c11 -D_FILE_OFFSET_BITS=64 -O1 -o box \
	    "$TESTS/sandbox.c" "$TREE/lib/tool/sandbox.c" 2>err ||
	    skip "no headers of Linux here"
	[ "$(./box kind)" != none ] || skip "built without"
	echo n >named
}

# need_landlock: the kernel here has it, as well as the headers
need_landlock() {
	[[ $(./box kind) == *Landlock ]] || skip "built without Landlock"
	[ "$(./box try open-folder /dev/null)" != let ] ||
	    skip "a kernel without Landlock"
}

need_boxed_tools() {
	[[ $(tip-tier -V) == *sandbox:\ seccomp* ]] || skip "built without"
	[ -z "${TIP_EMULATED:-}" ] || skip "not in an emulated machine"
}

# try RESULT NAME ...: with a named file, and each that is named gives RESULT
try() {
	local expected=$1 name

	shift
	for name; do
		[ "$(./box try "$name" named)" = "$expected" ] || {
			echo "$name: expected $expected, found $(./box try "$name" named)"
			return 1
		}
	done
}

@test "sandbox: named files, memory, signals, and waiting are let through" {
	build_box
	try let read-named memory signals wait
	[ "$(cat named)" = n ]
}

@test "sandbox: sockets, programs, and all that changes files are refused" {
	build_box
	try EPERM inet unix fork run pipe trace kill kill-all be-another \
	    write change append empty make make-secret make-folder remove rename \
	    link lay-open shorten move map-code make-code
	same named <(printf '%s\n' * | grep -vx 'box\|err')
	[ "$(cat named)" = n ]
}

@test "sandbox: where no file is named none is opened" {
	build_box
	[ "$(./box try read-named)" = EPERM ]
	[ "$(./box try read-named - -)" = EPERM ]
	[ "$(./box try open-passwd)" = EPERM ]
	[ "$(./box try memory)" = let ]
}

@test "sandbox: no path but the named one, where the kernel has Landlock" {
	build_box
	need_landlock
	echo o >other
	try EACCES open-other open-passwd open-folder
	[ "$(./box try open-folder .)" = let ]
	[ "$(./box try open-other .)" = EACCES ]
}

@test "sandbox: a kernel without Landlock still refuses the rest" {
	build_box
	echo o >other
	[ "$(./box without landlock ./box try open-other named)" = let ]
	[ "$(./box without landlock ./box try read-named named)" = let ]
	for call in inet write run fork remove; do
		[ "$(./box without landlock ./box try $call named)" = EPERM ]
	done
}

@test "sandbox: on a kernel without any of it the tools work" {
	build_box
	[ "$(./box without all ./box try inet named)" = let ]
	for tool in $TOOLS; do
		good_input "$tool" >good
		"$tool" good >expected
		for what in landlock all; do
			./box without "$what" "$tool" good | cmp - expected
			./box without "$what" "$tool" <good | cmp - expected
		done
	done
}

filters() {
	sed -n 's/^Seccomp_filters:\t//p' "/proc/$1/status"
}

@test "sandbox: it is on in every tool, by the time it reads" {
	need_boxed_tools
	[ -n "$(filters self)" ] || skip "a kernel that does not tell"
	mkfifo pipe
	for tool in $TOOLS; do
		"$tool" -H <pipe >out 3>&- &
		exec 7>pipe
		wait_for 5 test -s out
		[ "$(filters $!)" -eq "$(($(filters self) + 1))" ]
		grep -q "^NoNewPrivs:${TAB}1" "/proc/$!/status"
		exec 7>&-
		wait $!
	done
}

@test "sandbox: files of every kind can be named" {
	good_input tip-numbers >file
	tip-numbers file >expected
	ln -s file link
	mkfifo pipe
	tip-numbers link | cmp - expected
	tip-numbers ./file | cmp - expected
	tip-numbers "$PWD/file" | cmp - expected
	cat file >pipe &
	tip-numbers pipe | cmp - expected
	tip-numbers <(cat file) | cmp - expected
	if [ -e /dev/stdin ]; then
		tip-numbers /dev/stdin <file | cmp - expected
		tip-numbers /dev/fd/7 7<file | cmp - expected
	fi
}

@test "sandbox: thousands of files can be named" {
	mkdir many
	(cd many && for i in $(seq 3000); do echo "Nine men." >"$i"; done)
	[ "$(tip-sections -c FRA -y 2010 many/* | wc -l)" -eq 3000 ]
}

@test "sandbox: -V tells what there is" {
	for tool in $TOOLS; do
		"$tool" -V >out
		[ "$(wc -l <out)" -eq 2 ]
		[[ $(tail -n 1 out) =~ ^sandbox:\ (none|seccomp( and Landlock)?|pledge and unveil)$ ]]
	done
	build_box
	[ -z "${TIP_SANITIZED:-}" ] || skip "not in a sanitized build"
	[ "$(tip-tier -V | tail -n 1)" = "sandbox: $(./box kind)" ] ||
	    ldd "$(command -v tip-tier)" 2>&1 | grep -q 'musl\|not a dynamic'
}

@test "sandbox: SANDBOX_NONE builds without" {
	build_box
	"${CC:-cc}" -std=c11 -DSANDBOX_NONE -o none "$TESTS/sandbox.c" "$TREE/lib/tool/sandbox.c"
	[ "$(./none kind)" = none ]
	[ "$(./none try inet named)" = let ]
}
