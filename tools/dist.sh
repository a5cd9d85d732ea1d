#!/bin/sh
# SPDX-License-Identifier: ISC
# usage: dist.sh VERSION TARBALL, in the sources' top folder
# Packs the sources as tip-VERSION.tar.gz: in a repository those of its last
# commit, elsewhere, as in an unpacked tarball, all that lies here but build.
# The same commit gives the same bytes, whoever packs it, where, and when.
set -eu
version=$1 tarball=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
tree=$work/tip-$version
unset TAR_OPTIONS GZIP
mkdir -p "$tree" "$(dirname "$tarball")"

if [ -e .git ]; then
	git -c core.autocrlf=false archive HEAD >"$work/archive"
	time=$(git log -1 --format=%ct)
else
	tar -cf "$work/archive" --exclude=./build .
	# all files have the commit's time, if none was changed
	time=$(find . -path ./build -prune -o -type f -exec stat -c %Y {} + |
	    sort -n | tail -n 1)
fi
tar -xf "$work/archive" -C "$tree"
tar --format=ustar --sort=name --mtime="@$time" --owner=0 --group=0 \
    --numeric-owner --mode=u=rwX,go=rX -cf "$work/tar" -C "$work" \
    "tip-$version"
gzip -9n <"$work/tar" >"$tarball"
