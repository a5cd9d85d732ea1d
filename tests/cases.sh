#!/bin/sh
# SPDX-License-Identifier: ISC
# usage: cases.sh [-v] cases.tsv ...
# Runs tip-numbers once a file over its cases and prints how often each column
# is right, by topic and over all: file, topic, figure, right, of, share.
# -v lists each difference first, with "-" in front.
set -e
[ -z "$TIP_BUILD" ] || PATH=$TIP_BUILD:$PATH
verbose=0
[ "$1" != -v ] || { verbose=1; shift; }
[ $# -gt 0 ] || { echo "usage: cases.sh [-v] cases.tsv ..." >&2; exit 2; }
here=$(dirname "$0")
rows=$(mktemp)
trap 'rm -f "$rows"' EXIT

for file; do
	name=${file##*/}
	LC_ALL=C awk -v mode=paragraphs -f "$here/cases.awk" "$file" |
	    tip-numbers -a >"$rows"
	LC_ALL=C awk -v mode=score -v verbose=$verbose -v name="${name%.tsv}" \
	    -f "$here/cases.awk" "$file" "$rows"
done
