#!/bin/sh
# SPDX-License-Identifier: ISC
# usage: known.sh >known.tsv
# What tip-numbers still makes otherwise than the cases want, a line each,
# sorted. cases.bats holds known.tsv to be this. A line that is new is a fault
# of the change that brought it; when one goes away, write the file anew.
here=$(dirname "$0")
printf '%s\n' '# SPDX-License-Identifier: ISC' \
    '# Cases that are not yet right: file, figure, span, what the case wants, what' \
    '# comes, how the paragraph begins. Made by known.sh, which says more.'
sh "$here/cases.sh" -v "$here"/cases/*.tsv |
    sed -n "s/^-$(printf '\t')\([^:]*\):[0-9]*$(printf '\t[^\t]*')/\1/p" |
    LC_ALL=C sort
