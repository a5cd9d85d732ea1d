#!/usr/bin/env bats
# SPDX-License-Identifier: ISC
# How the tree lies.

load helper

@test "layout: the top folder holds these and nothing else" {
	(cd "$TREE" && printf '%s\n' *) | grep -vx build | LC_ALL=C sort >found
	same 'Makefile
README.md
lib
man
tests
tools' found
}

@test "layout: one source a tool, one manual a tool" {
	for tool in $TOOLS; do
		[ -f "$TREE/tools/$tool.c" ]
		[ -f "$TREE/man/$tool.1" ]
	done
	(cd "$TREE/tools" && printf '%s\n' *) >found
	same 'completion
debian
dist.sh
tip-numbers.c
tip-sections.c
tip-tier.c
tip-tsv.c' found
	[ "$(printf '%s\n' "$TREE"/man/* | wc -l)" -eq 7 ]
}

@test "layout: every source names its licence in its first two lines" {
	for file in "$TREE"/lib/*/*.[ch] "$TREE"/lib/*.awk "$TREE"/lib/*.h \
	    "$TREE"/lib/*.in "$TREE"/tools/*.c "$TREE"/man/* \
	    "$TREE"/tests/*.bats "$TREE"/tests/*.sh "$TREE"/tests/*.bash \
	    "$TREE"/tests/*/*.c "$TREE/Makefile" "$TREE/.ci/run" \
	    "$TREE"/tools/*.sh "$TREE"/tools/completion/* \
	    "$TREE/tools/debian/rules"; do
		head -n 2 "$file" | grep -q 'SPDX-License-Identifier: ISC' || {
			echo "$file"
			return 1
		}
	done
	grep -q 'Permission to use, copy, modify, and/or distribute' "$TREE/README.md"
}

@test "layout: no line of C ends in white space, none is very long" {
	run ! grep -nE '[ 	]+$' "$TREE"/lib/*/*.[ch] "$TREE"/tools/*.c
	run ! grep -nE '^.{121}' "$TREE"/lib/*/*.[ch] "$TREE"/tools/*.c
}

@test "layout: each table in lib has a type line" {
	for table in "$TREE"/lib/*/*.tsv; do
		grep -q '^#: key' "$table" || {
			echo "$table"
			return 1
		}
	done
}

# heading stands for heading_label too
@test "layout: lib/README.md names every file of lib" {
	for file in "$TREE"/lib/*/*.c; do
		name=$(basename "$file" .c)
		grep -q "^|[^|]*\\b${name%%_*}\\b" "$TREE/lib/README.md" || {
			echo "$file"
			return 1
		}
	done
}
