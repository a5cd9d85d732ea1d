#!/bin/sh
# SPDX-License-Identifier: ISC
# usage: rows.sh [file ...], or rows.sh -0 for texts on standard input
# What one job on many texts does: the rows that tip-tsv wants, unsorted. Both
# readers have a file of paragraphs, and neither keeps the other waiting.
set -e
p=$(mktemp)
trap 'rm -f "$p"' EXIT
tip-sections "$@" >"$p"
tip-tier "$p"
tip-numbers "$p"
