#!/usr/bin/env bats
# SPDX-License-Identifier: ISC
# Options that all tools share, and wrong ones.

load helper

@test "options: -h and --help print usage, options, an example; exit 0" {
	for tool in $TOOLS; do
		for option in -h --help; do
			run --separate-stderr "$tool" "$option"
			[ "$status" -eq 0 ]
			[ -z "$stderr" ]
			[[ ${lines[0]} == "usage: $tool ["*'[file ...]' ]]
			[[ $output == *'  -V  '* ]]
			[[ $output == *'example: '*"$tool"* ]]
			[ "${#lines[@]}" -ge 8 ]
			[ "${#lines[@]}" -le 10 ]
		done
	done
}

@test "options: help fits 80 columns" {
	for tool in $TOOLS; do
		"$tool" -h >help
		[ "$(awk 'length($0) > 80' help | wc -l)" -eq 0 ]
	done
}

@test "options: -V and --version print the tool and the version; exit 0" {
	version=$(sed -n 's/^VERSION = //p' "$TREE/Makefile")
	for tool in $TOOLS; do
		for option in -V --version; do
			run --separate-stderr "$tool" "$option"
			[ "$status" -eq 0 ]
			[ -z "$stderr" ]
			[ "${lines[0]}" = "$tool $version" ]
		done
	done
}

@test "options: a wrong option is named, usage follows, exit 2" {
	for tool in $TOOLS; do
		for option in -x -Hx --nonsense --h -1; do
			run --separate-stderr "$tool" "$option" </dev/null
			[ "$status" -eq 2 ]
			[ -z "$output" ]
			[[ $stderr == "$tool: "* ]]
			[[ $stderr == *"usage: $tool ["* ]]
		done
	done
	run --separate-stderr tip-numbers -w </dev/null
	[ "$status" -eq 2 ]
	[[ $stderr == *-w* ]]
	run --separate-stderr tip-tier --nonsense </dev/null
	[[ $stderr == *--nonsense* ]]
}

@test "options: a wrong option is found before any input is read" {
	for tool in $TOOLS; do
		run --separate-stderr "$tool" -H -x /nonexistent
		[ "$status" -eq 2 ]
		[ -z "$output" ]
		[[ $stderr != *nonexistent* ]]
	done
}

@test "options: -- ends them" {
	for tool in $TOOLS; do
		run --separate-stderr "$tool" -H -- -h
		[ "$status" -eq 1 ]
		[[ $stderr == "$tool: -h: "* ]]
	done
}

@test "options: -c and -y want a value, and a right one" {
	for wrong in -c -y '-c XX' '-c Belgium' '-c zzz' '-c ""' '-y 20' '-y 20045' \
	    '-y 2oo4' '-y 0000' '-y -200' '-y ""'; do
		run --separate-stderr bash -c "tip-sections $wrong </dev/null"
		[ "$status" -eq 2 ]
		[ -z "$output" ]
		[[ $stderr == "tip-sections: "* ]]
	done
}

@test "options: a letter means the same in every tool" {
	for tool in $TOOLS; do
		"$tool" -h | grep '^  -'
	done | LC_ALL=C sort -u >meanings
	[ "$(wc -l <meanings)" -gt 8 ]
	cut -c 1-4 meanings | uniq -d >several
	cat several
	[ ! -s several ]
}

@test "options: a -c that is no code is answered with the nearest" {
	while IFS='>' read -r given meant; do
		run --separate-stderr tip-sections -c "$given" </dev/null
		[ "$status" -eq 2 ]
		[ "$stderr" = "tip-sections: -c: expected a country's code, as FRA; found $given$meant" ] || {
			echo "$stderr"
			return 1
		}
	done <<'EOF'
BLE>; did you mean BEL (Belgium)?
Belgium>; did you mean BEL (Belgium)?
belguim>; did you mean BEL (Belgium)?
xbelgium>; did you mean BEL (Belgium)?
elgium>; did you mean BEL (Belgium)?
belgiumx>; did you mean BEL (Belgium)?
belgum>; did you mean BEL (Belgium)?
GER>; did you mean DEU (Germany)?
UK>; did you mean GBR (United Kingdom)?
FRX>; did you mean FRA (France) or FRO (Faroe Islands)?
Korea>; did you mean PRK (North Korea) or KOR (South Korea)?
Ivory>; did you mean CIV (Cote d'Ivoire)?
USAA>; did you mean USA (United States)?
zzz>
Qwertyuiop>
EOF
}

@test "options: started on a terminal with no file, a tool says what it waits for" {
	need script
	for tool in $TOOLS; do
		case $tool in
		tip-sections) awaited='the text of a report' ;;
		tip-tsv) awaited='sorted rows of tip-tier and tip-numbers' ;;
		*) awaited='rows of tip-sections' ;;
		esac
		script -qec "$tool" /dev/null </dev/null | tr -d '\r' >screen
		grep -q "^$tool: waiting for $awaited, .*Ctrl-D" screen
		grep -q "^example: .*tip-" screen
		# neither with a file nor with a pipe
		script -qec "$tool /dev/null; : | $tool" /dev/null </dev/null >screen
		[ ! -s screen ]
	done
}

@test "options: -c and -y are for documents that name neither" {
	printf 'Courts convicted nine traffickers.\n' >plain
	run tip-sections -c fra -y 2015 plain
	[[ $output == "FRA-2015${TAB}"* ]]
	run tip-sections -cFRA -y2015 "$OLD"
	[[ $output == "MDA-2005${TAB}"* ]]
	run tip-sections -c FRA plain
	[[ $output =~ ^FRA-0000-[0-9a-f]{16}$TAB ]]
	run tip-sections -y 2015 plain
	[[ $output =~ ^ZZZ-2015-[0-9a-f]{16}$TAB ]]
	run tip-sections plain
	[[ $output =~ ^ZZZ-0000-[0-9a-f]{16}$TAB ]]
}

@test "options: -H writes the header once, first, for any number of files" {
	for tool in $TOOLS; do
		good_input "$tool" >input
		"$tool" input >without
		"$tool" -H -H input /dev/null >with
		[ "$(head -n 1 with | cut -f 1)" = doc ]
		tail -n +2 with | cmp - without
	done
}

@test "options: -H writes the header for empty input" {
	for tool in $TOOLS; do
		run --separate-stderr "$tool" -H </dev/null
		[ "$status" -eq 0 ]
		[ "${#lines[@]}" -eq 1 ]
		[[ $output == doc$TAB* ]]
	done
}

@test "options: -a reads title, meta, tier, and boilerplate too" {
	tip-sections "$OLD" >p
	tip-numbers p | cut -f 12 | LC_ALL=C sort -u >some
	same 'prevention
profile
prosecution
protection' some
	tip-numbers -a p | cut -f 12 | LC_ALL=C sort -u >all
	same 'meta
prevention
profile
prosecution
protection
tier
title' all
}

@test "options: -0 ends documents at NUL bytes; an empty one is none" {
	printf '\0\0%s\0\0%s\0' 'One thing happened here.' \
	    'Another was seen there.' >input
	tip-sections -0 input >rows
	[ "$(cut -f 1 rows | sort -u | wc -l)" -eq 2 ]
	[ "$(wc -l <rows)" -eq 2 ]
	[ "$(cut -f 4 rows | sort -u)" = 1 ]
	{ cat "$OLD"; printf '\0'; cat "$NEW"; printf '\0'; } |
	    tip-sections -0 >zero
	tip-sections "$OLD" "$NEW" | cmp - zero
}

@test "options: tip-tier -w names a conflict, and exits 0" {
	sed 's/Moldova (Tier 2)/Moldova (Tier 3)/' "$OLD" | tip-sections >p
	run --separate-stderr tip-tier -w p
	[ "$status" -eq 0 ]
	[ "${#lines[@]}" -eq 1 ]
	[[ $stderr == 'tip-tier: MDA-2005: '*3*2* ]]
	run --separate-stderr tip-tier p
	[ -z "$stderr" ]
	tip-sections "$OLD" "$NEW" >p
	run --separate-stderr tip-tier -w p
	[ -z "$stderr" ]
}
