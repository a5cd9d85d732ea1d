#!/usr/bin/env bats
# SPDX-License-Identifier: ISC
# The built tools are hardened: PIE, RELRO, stack protector, fortified calls.

load helper

setup() {
	need readelf
	need_plain_build
	[ -z "${TIP_EMULATED:-}" ] || skip "not in an emulated machine"
	cd "$BATS_TEST_TMPDIR" || return 1
	readelf -hldW "$TIP_BUILD/tip-tier" >elf
	readelf -sW "$TIP_BUILD/tip-tier" >symbols
}

@test "hardened: a program that lies anywhere, its tables read-only" {
	grep -qE 'Type: +DYN' elf
	grep -q 'Flags:.* PIE' elf
	grep -q GNU_RELRO elf
	grep -qE 'FLAGS.*NOW|BIND_NOW' elf
}

@test "hardened: no part of it can be both written and run" {
	grep -E '^  (LOAD|GNU_STACK) ' elf >parts
	grep -q 'GNU_STACK .* RW ' parts
	run ! grep -E ' (RWE|R?W E) ' parts
}

@test "hardened: the stack is guarded, and calls are checked" {
	grep -q __stack_chk_fail symbols
	grep -q 'printf_chk' symbols || {
		grep -q 'libc.so.6' elf && [ "$(uname)" = Linux ] || skip "no glibc"
		false
	}
}

@test "hardened: HARDEN= and HARDEN_LINK= leave it to the compiler" {
	(cd "$TREE" && make -n -W lib/text/err.c HARDEN= HARDEN_LINK= \
	    B="$TIP_BUILD" "$TIP_BUILD/tip-tier") >commands
	grep -q 'text/err' commands
	run ! grep -E -- '-(fPIE|fstack|D_FORTIFY|pie|Wl)' commands
	(cd "$TREE" && make -n -W lib/text/err.c \
	    B="$TIP_BUILD" "$TIP_BUILD/tip-tier") >commands
	grep -q -- '-fPIE' commands
	grep -q -- '-pie' commands
}
