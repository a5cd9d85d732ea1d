#!/usr/bin/env bats
# SPDX-License-Identifier: ISC
# The harnesses of fuzz/, built without a fuzzer, on inputs that are known.

load helper

# replay FOLDER: each harness on its files there
replay() {
	B=$PWD/b FUZZER=replay FILES=$1 sh "$TESTS/fuzz/run.sh"
}

@test "fuzz: what once broke a harness no longer does, and seeds hold" {
	need make cc
	replay "$TESTS/fuzz/found"
	sh "$TESTS/fuzz/seeds.sh" seeds
	rm seeds/words
	replay "$PWD/seeds"
}

@test "fuzz: a harness tells wrong rows from right ones" {
	need make cc
	cp -r "$TREE/lib" "$TREE/tests" "$TREE/Makefile" .
	# rows without their last field
	sed -i 's/output_field(p->text, .\\n.)/output_byte(10)/' \
	    lib/report/record.c
	mkdir -p files/sections
	printf '\0Police arrested four men.\n' >files/sections/text
	B=$PWD/b FUZZER=replay FILES=$PWD/files \
	    run sh tests/fuzz/run.sh sections
	[ "$status" -ne 0 ]
	[[ $output == *'expected that '* ]]
}
