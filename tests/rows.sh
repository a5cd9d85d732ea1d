#!/bin/sh
# SPDX-License-Identifier: ISC
# usage: rows.sh [file ...]; or texts on standard input, NUL between them
# The rows that tip-tsv wants of some texts, unsorted: what one job of xargs,
# parallel, or Hadoop Streaming does. Both readers read a file of paragraphs,
# so that neither can keep the other waiting.
set -e
p=$(mktemp)
trap 'rm -f "$p"' EXIT
tip-sections -0 "$@" >"$p"
tip-tier "$p"
tip-numbers "$p"
