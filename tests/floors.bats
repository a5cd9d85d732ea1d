#!/usr/bin/env bats
# SPDX-License-Identifier: ISC
# The floors of lib/README.md.

load helper

# Quoted includes of a file, as paths in lib/: "text/buf.h".
includes() {
	sed -n 's/^#include "\([^"]*\)".*/\1/p' "$1" | while read -r path; do
		case $path in
		../lib/*) echo "${path#../lib/}" ;;
		../*) echo "${path#../}" ;;
		*/*) echo "$path" ;;
		*) dir=${1%/*}; echo "${dir##*/}/$path" ;;
		esac
	done
}

@test "floors: no include runs up" {
	floor() {
		case $1 in
		tip.h) echo 0 ;;
		text/*) echo 1 ;;
		english/*) echo 2 ;;
		report/*) echo 3 ;;
		tool/*) echo 4 ;;
		*) echo 5 ;;
		esac
	}
	for file in "$TREE"/lib/*/*.[ch] "$TREE"/tools/*.c; do
		name=${file#"$TREE"/lib/}
		includes "$file" | while read -r path; do
			[ "$(floor "$path")" -le "$(floor "$name")" ] || {
				echo "$name includes $path"
				exit 1
			}
		done
	done
}

# What the tools share is not of the library, which an embedder has alone.
@test "floors: tools know the library by tip.h alone, and it knows no tool" {
	cd "$TREE" || return 1
	run ! grep -nE '^#include "(\.\./)?(lib/)?(text|english|report)/' tools/*.c
	run ! grep -nE '^#include "\.\./(english|report)/' lib/tool/*.c
	run ! grep -nE '^#include ".*tool/' lib/text/* lib/english/* lib/report/*
}

@test "floors: every quoted include exists, or is made of a table" {
	for file in "$TREE"/lib/*/*.[ch] "$TREE"/tools/*.c; do
		includes "$file" | while read -r path; do
			[ -e "$TREE/lib/$path" ] ||
			    [ -e "$TREE/lib/${path%.h}.tsv" ] ||
			    grep -q "^\$(B)/$path: .*\.tsv" "$TREE/Makefile" || {
				echo "$file includes $path"
				exit 1
			}
		done
	done
}

@test "floors: every table is used" {
	for table in "$TREE"/lib/*/*.tsv; do
		name=${table#"$TREE"/lib/}
		grep -qs "\"${name%.tsv}.h\"" "$TREE"/lib/*/*.[ch] || {
			echo "no file includes ${name%.tsv}.h"
			return 1
		}
	done
}

@test "floors: no function is over 80 lines" {
	awk 'FNR == 1 { from = 0 }
	    /^[A-Za-z_][^;=]*\(/ && !/;$/ { head = FNR }
	    /^\{/ { from = head }
	    /^\}/ && from { if (FNR - from + 1 > 80)
		print FILENAME ":" from ": " FNR - from + 1 " lines"; from = 0 }' \
	    "$TREE"/lib/*/*.c "$TREE"/tools/*.c >long
	cat long
	[ ! -s long ]
}

@test "floors: main is on one screen, 50 lines" {
	for tool in $TOOLS; do
		[ "$(sed -n '/^main(/,/^}/p' "$TREE/tools/$tool.c" | wc -l)" -le 50 ]
	done
}

@test "floors: one place reads, one place writes" {
	cd "$TREE/lib" || return 1
	same tool/files.c <(grep -lE '[^a-z_]read\(|fread|fgets|getline' -- */*.c)
	# what a signal handler says does not go through stdio
	same "tool/progress.c
tool/stdout.c" <(grep -lE '[^a-z_]write\(|fwrite' -- */*.c)
	run ! grep -nE '<(ctype|locale|wchar|wctype|regex)\.h>' -- */*.[ch] ../tools/*.c
	run ! grep -nE '[^a-z_](strcpy|strcat|sprintf|gets|strtok|atoi)\(' -- */*.c ../tools/*.c
}
