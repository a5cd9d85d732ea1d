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

@test "install: all goes under DESTDIR and PREFIX" {
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
./opt/tip/share/bash-completion/completions/tip-numbers
./opt/tip/share/bash-completion/completions/tip-sections
./opt/tip/share/bash-completion/completions/tip-tier
./opt/tip/share/bash-completion/completions/tip-tsv
./opt/tip/share/man/man1/tip-numbers.1
./opt/tip/share/man/man1/tip-sections.1
./opt/tip/share/man/man1/tip-tier.1
./opt/tip/share/man/man1/tip-tsv.1
./opt/tip/share/man/man3/tip.3
./opt/tip/share/man/man5/tip.5
./opt/tip/share/man/man7/tip.7
./opt/tip/share/zsh/site-functions/_tip' found
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

@test "install: into a home folder, found by PATH and MANPATH" {
	need make
	export HOME=$PWD/home
	make_in_tree -s install PREFIX="$HOME/.local"
	[ "$(PATH=$HOME/.local/bin:$PATH command -v tip-tier)" = "$HOME/.local/bin/tip-tier" ]
	[ -z "$(find "$HOME" -type f ! -path "$HOME/.local/*")" ]
	need mandoc man
	[ "$(MANPATH=$HOME/.local/share/man man -w tip-tier)" = \
	    "$HOME/.local/share/man/man1/tip-tier.1" ]
}

# What PROGRAM, started on a terminal, makes of the keys in file $2.
on_terminal() {
	timeout 60 script -qec "$1" /dev/null <"$2" >screen
}

# The arguments that tip-sections is called with go to a file, a line a call.
spy='tip-sections() { if [ "$1" = -h ]; then command tip-sections -h; else'
spy+=' printf "<%s>" "$@" >>got; echo >>got; fi; }'

completed='<-c><MDA>
<-c><MDA><x>
<-Hc><BEL><-y><2019>
<--version>
<file.txt>'

keys() {
	printf '%s\n' "$spy"
	printf 'tip-sections -c %s\t\n' mda
	printf 'tip-sections -c MD\ta\t x\n'
	printf 'tip-sections -Hc bel\t -y 201\t9\n'
	printf 'tip-sections --ver\t\n'
	printf 'tip-sections fi\t\n'
	printf 'exit\n'
}

@test "install: bash completes options, countries, years, and files" {
	need make script
	make_in_tree -s install PREFIX="$PWD/root" >&2
	touch file.txt
	{
		echo "PS1='' PATH=$PWD/root/bin:\$PATH"
		echo "for f in root/share/bash-completion/completions/*; do . \$f; done"
		keys
	} >keys
	on_terminal 'bash --norc --noprofile -i' keys
	same "$completed" got
}

# Of bash, by the function itself: lists, and a part of a name.
@test "install: bash shows countries with their names, and finds them by name" {
	need make
	make_in_tree -s all >&2
	# shellcheck disable=SC1091
	. "$BUILT/completion/tip.bash"
	compopt() { :; }
	complete_words() {
		COMP_WORDS=("$@") COMP_CWORD=$(($# - 1)) COMP_TYPE=9
		_tip "$1"
		printf '%s\n' "${COMPREPLY[@]}" >got
	}
	complete_words tip-sections -c au
	same 'AUS  Australia
AUT  Austria' got
	complete_words tip-sections -c mold
	same MDA got
	complete_words tip-sections -c ivo
	same CIV got
	for tool in $TOOLS; do
		complete_words "$tool" -
		LC_ALL=C sort got >offered
		{ "$tool" -h | grep -o '\(^\|  \)-.  ' | tr -d ' '
		    printf '%s\n' --help --version; } | LC_ALL=C sort | diff -u - offered
		grep -qx -e -V offered
	done
	[ "$(_tip_countries | wc -l)" -eq "$(grep -c '^[A-Z]' "$TREE/lib/report/countries.tsv")" ]
}

@test "install: zsh completes options, countries, years, and files" {
	need make script zsh
	make_in_tree -s install PREFIX="$PWD/root" >&2
	touch file.txt
	{
		echo "PS1='' PATH=$PWD/root/bin:\$PATH fpath=($PWD/root/share/zsh/site-functions \$fpath)"
		echo "autoload -Uz compinit; compinit -u -d $PWD/dump"
		keys
	} >keys
	on_terminal 'zsh -f -i' keys
	same "$completed" got
}

# A clone of the last commit, for make dist.
repository() {
	[ -e "$TREE/.git" ] || skip "no repository here"
	need make git
	git clone -q "$TREE" "$1"
}

@test "install: dist gives the same bytes on another day, for another user" {
	repository one
	cp -R one two
	make -s -C one dist
	find two -not -path '*/.git/*' -type f -exec touch -d 2031-05-06 {} +
	chmod -R go-rwx two
	other=(env TZ=Asia/Tokyo LC_ALL=C HOME=/nowhere USER=other)
	if [ "$(id -u)" -eq 0 ] && command -v setpriv >/dev/null; then
		chmod o+x "$BATS_RUN_TMPDIR" "$BATS_RUN_TMPDIR"/* "$PWD"/.. .
		mkdir for-other && mv two for-other && chown -R 65534:65534 for-other
		other=(setpriv --reuid 65534 --regid 65534 --clear-groups "${other[@]}")
	else
		mkdir for-other && mv two for-other
	fi
	(umask 077 && "${other[@]}" make -s -C for-other/two dist)
	cmp one/build/tip-*.tar.gz for-other/two/build/tip-*.tar.gz
	tar -tvzf one/build/tip-*.tar.gz >list
	[ "$(grep -c ' tip-[0-9.]*/[^/]' list)" -gt 100 ]
	run ! grep -v '^[-d]r[w]x*-*r-x*-*r-x*-* 0/0 ' list
}

@test "install: dist of an unpacked tarball is that tarball" {
	repository one
	make -s -C one dist
	tar -xzf one/build/tip-*.tar.gz
	make -s -C tip-* dist
	cmp one/build/tip-*.tar.gz tip-*/build/tip-*.tar.gz
	# and it holds what the commit holds
	git -C one ls-files | LC_ALL=C sort >committed
	(cd tip-* && find . -path ./build -prune -o -type f -print) |
	    cut -c 3- | LC_ALL=C sort | diff -u committed -
}

# Minutes each: the CI sets TIP_PACKAGES.
packages() {
	[ -n "${TIP_PACKAGES:-}" ] || skip "TIP_PACKAGES is not set"
	need dpkg-buildpackage dh
	repository "$BATS_FILE_TMPDIR/packages" || return 0
	make -s -C "$BATS_FILE_TMPDIR/packages" deb >log 2>&1 || {
		tail -n 40 log
		return 1
	}
}

@test "install: lintian has no fault to find with the Debian packages" {
	packages
	need lintian
	run lintian --fail-on error,warning "$BATS_FILE_TMPDIR"/packages/build/deb/*.changes
	echo "$output"
	[ "$status" -eq 0 ]
	run ! grep '^[EW]:' <<<"$output"
}

@test "install: the Debian packages install, run, and purge in a fresh root" {
	[ -n "${TIP_PACKAGES:-}" ] || skip "TIP_PACKAGES is not set"
	need debootstrap
	[ "$(id -u)" -eq 0 ] || skip "not root"
	deb=$BATS_FILE_TMPDIR/packages/build/deb
	[ -e "$deb" ] || skip "no packages were made"
	# shellcheck disable=SC1091
	release=$(. /etc/os-release && echo "${VERSION_CODENAME:-stable}")
	debootstrap --variant=minbase "$release" root >log 2>&1 || {
		tail -n 5 log
		skip "debootstrap could not make a root here"
	}
	everything() {
		(cd root && find . -xdev -path ./proc -prune -o -path ./sys -prune -o \
		    -path ./var/log -prune -o -path ./var/lib/dpkg -prune -o \
		    -path ./var/cache -prune -o -print) | LC_ALL=C sort
	}
	in_root() {
		PATH=/usr/sbin:/usr/bin:/sbin:/bin chroot root "$@"
	}
	everything >before
	cp "$deb"/tip_*.deb "$deb"/libtip-dev_*.deb root/
	in_root sh -c 'dpkg -i /*.deb'
	rm root/*.deb
	run -0 in_root dpkg --audit
	[ -z "$output" ]
	in_root sh -c 'tip-sections | tip-numbers' <"$OLD" >got
	tip-sections "$OLD" | tip-numbers | diff -u - got
	[ -e root/usr/share/bash-completion/completions/tip-tsv ]
	[ -e root/usr/share/zsh/vendor-completions/_tip ]
	in_root dpkg -P tip libtip-dev
	[ -z "$(in_root dpkg-query -W -f '${Package}' 'tip' 'libtip*' 2>/dev/null)" ]
	everything | diff -u before -
}
