#!/usr/bin/env bats
# SPDX-License-Identifier: ISC
# make install, make uninstall, and what make builds again.

load helper

# A build is a minute's work on a slow machine: one for all tests of the file.
setup_file() {
	command -v make >/dev/null || return 0
	export BUILT=$BATS_FILE_TMPDIR/build
	make -s -C "${BATS_TEST_DIRNAME%/*}" B="$BUILT" CFLAGS=-O0 >&2
}

make_in_tree() {
	make -C "$TREE" B="$BUILT" CFLAGS=-O0 "$@"
}

@test "install: tools, library and manuals go under DESTDIR and PREFIX" {
	need make
	make_in_tree -s install DESTDIR="$PWD/root" PREFIX=/opt/tip
	(cd root && find . -type f | LC_ALL=C sort) >found
	same './opt/tip/bin/tip-numbers
./opt/tip/bin/tip-sections
./opt/tip/bin/tip-tier
./opt/tip/bin/tip-tsv
./opt/tip/include/tip.h
./opt/tip/lib/libtip.a
./opt/tip/lib/pkgconfig/tip.pc
./opt/tip/share/man/man1/tip-numbers.1
./opt/tip/share/man/man1/tip-sections.1
./opt/tip/share/man/man1/tip-tier.1
./opt/tip/share/man/man1/tip-tsv.1
./opt/tip/share/man/man3/tip.3
./opt/tip/share/man/man5/tip.5
./opt/tip/share/man/man7/tip.7' found
	run root/opt/tip/bin/tip-sections -V
	[ "$status" -eq 0 ]
}

@test "install: uninstall takes away what install put there, and no more" {
	need make
	make_in_tree -s install DESTDIR="$PWD/root" PREFIX=/usr
	touch root/usr/bin/other root/usr/share/man/man1/other.1
	make_in_tree -s uninstall DESTDIR="$PWD/root" PREFIX=/usr
	(cd root && find . -type f | LC_ALL=C sort) >found
	same './usr/bin/other
./usr/share/man/man1/other.1' found
}

@test "install: nothing is built twice" {
	need make
	run make_in_tree -q all
	[ "$status" -eq 0 ]
}

# A copy of the sources with times that are long ago.
copy() {
	mkdir copy
	cp -R "$TREE/lib" "$TREE/tools" "$TREE/Makefile" "$TREE/man" copy
	find copy -exec touch -d 2020-01-01 {} +
	cp -R "$BUILT" built
	find built -exec touch -d 2021-01-01 {} +
}

rebuilt() {
	make -n -C copy B="$PWD/built" CFLAGS=-O0 all >commands
	grep -c -- ' -c -o ' commands || :
}

@test "install: a changed header or table builds its users again, no others" {
	need make
	copy
	sed -i "s,$BUILT,$PWD/built,g" built/*/*.d
	all=$(printf '%s\n' copy/lib/*/*.c copy/tools/*.c | wc -l)
	[ "$(rebuilt)" -eq 0 ]
	touch copy/lib/text/tsv.h
	n=$(rebuilt)
	[ "$n" -gt 2 ]
	[ "$n" -lt "$all" ]
	touch -d 2020-01-01 copy/lib/text/tsv.h
	touch copy/lib/report/countries.tsv
	n=$(rebuilt)
	[ "$n" -gt 0 ]
	[ "$n" -lt $((all / 2)) ]
	touch copy/Makefile
	[ "$(rebuilt)" -eq "$all" ]
}

@test "install: clean removes the build folder" {
	need make
	mkdir -p scratch
	make -s -C "$TREE" B="$PWD/scratch" clean
	[ ! -e scratch ]
}

@test "install: help names every target" {
	need make
	make -s -C "$TREE" help >help
	for target in $(sed -n 's/^\.PHONY: all help//p' "$TREE/Makefile"); do
		grep -q "^make $target " help
	done
}
