#!/usr/bin/env bats
# SPDX-License-Identifier: ISC

setup() {
	cd "$BATS_TEST_DIRNAME" || return
	PATH=${TIP_BUILD:-$PWD/../build}:$PATH
}

@test "no column of the cases is right less often than its floor" {
	run sh numbers-score.sh
	echo "$output"
	[ "$status" -eq 0 ]
}
