#!/bin/sh
# SPDX-License-Identifier: ISC
# usage: emulated.sh s390x|armhf [bats argument ...], in the sources' top folder
# Builds for another machine and runs the tests there, in qemu's user mode:
# s390x has the other order of bytes, armhf has 32 bits, and in both a char has
# no sign. Wants the cross compiler of Debian and qemu-user-static. Tests of
# time, memory, and the programs around the tools stay with the machine at hand.
set -eu
machine=$1
shift
case $machine in
s390x) triple=s390x-linux-gnu qemu=qemu-s390x-static ;;
armhf) triple=arm-linux-gnueabihf qemu=qemu-arm-static ;;
*) echo "emulated.sh: expected s390x or armhf, found $machine" >&2; exit 2 ;;
esac

b=${B:-build}/$machine
make -s CC=$triple-gcc LD=$triple-ld AR=$triple-ar OBJCOPY=$triple-objcopy \
    LDFLAGS=-static CFLAGS='-O2 -g -Werror' B="$b"
b=$(cd "$b" && pwd)
mkdir -p "$b/bin"
for tool in tip-sections tip-numbers tip-tier tip-tsv; do
	printf '#!/bin/sh\nexec %s %s "$@"\n' "$(command -v $qemu)" "$b/$tool" \
	    >"$b/bin/$tool"
	chmod +x "$b/bin/$tool"
done
TIP_BUILD=$b/bin TIP_EMULATED=$machine exec bats "$@"
