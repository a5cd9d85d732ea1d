#!/usr/bin/env bats
# SPDX-License-Identifier: ISC
# Thousands of texts: with other programs to split the work, or on a cluster,
# the rows and the panel are those of one process.

load helper

ROWS=$TESTS/rows.sh
export ROWS

# The texts, and what one process makes of them.
setup_file() {
	local years

	years=$(seq 2002 2 2024)
	[ -z "${TIP_SANITIZED:-}" ] || years='2004 2022'
	cd "$BATS_FILE_TMPDIR" || return 1
	# shellcheck disable=SC2086
	sh "$TESTS/folder.sh" texts $years
	find texts -type f -print0 | LC_ALL=C sort -z >names
	xargs -0 tip-sections <names >p
	tip-tier p >t
	tip-numbers p >q
	LC_ALL=C sort t q >rows
	tip-tsv -p rows >panel
	tip-tsv -l rows >long
}

setup() {
	cd "$BATS_TEST_TMPDIR" || return 1
	one=$BATS_FILE_TMPDIR
}

@test "scale: the texts are thousands, and each has its country" {
	need_plain_build
	[ "$(tr -cd '\0' <"$one/names" | wc -c)" -ge 2000 ]
	[ "$(wc -l <"$one/panel")" -ge 2000 ]
	[ "$(grep -c '^ZZZ' "$one/panel")" -le 10 ]
}

@test "scale: what sort puts in another order within a key changes nothing" {
	LC_ALL=C sort -s -k1,1 "$one/t" "$one/q" >keys
	tip-tsv -p keys | cmp - "$one/panel"
	tip-tsv -l keys | cmp - "$one/long"
	LC_ALL=C sort -k1,1 -k2r "$one/rows" >turned
	tip-tsv -p turned | cmp - "$one/panel"
	tip-tsv -l turned | cmp - "$one/long"
}

# What a shuffle need not carry.
@test "scale: rows without sentences, and those that count, give the panel" {
	awk -F'\t' -v OFS='\t' '$2 != "tier" { $17 = "-" }
	    $2 == "tier" || $3 != "-" || $16 == "conv"' "$one/rows" >few
	tip-tsv -p few | cmp - "$one/panel"
	tip-tsv -l few | cmp - "$one/long"
	[ "$(wc -c <few)" -lt $(($(wc -c <"$one/rows") / 2)) ]
}

@test "scale: GNU parallel, many files a job, gives the same bytes in order" {
	need parallel
	cd "$one"
	parallel -0 -k -m -j 4 'tip-sections {}' <names | cmp - p
	parallel -0 -k -n 7 -j 4 'tip-sections {}' <names | cmp - p
	parallel -0 -m -j 4 'sh "$ROWS" {}' <names | LC_ALL=C sort | cmp - rows
}

@test "scale: GNU parallel cuts a stream of paragraphs at any line" {
	need parallel
	parallel -k -j 4 --pipepart -a "$one/p" --block 100k tip-numbers |
	    cmp - "$one/q"
	parallel -k -j 4 --pipe --block 100k tip-numbers <"$one/p" |
	    cmp - "$one/q"
}

@test "scale: xargs -P, a file of rows a job, gives the same bytes sorted" {
	local size

	mkdir rows
	for size in 1000 100; do
		rm -f rows/*
		(cd "$one" && out=$BATS_TEST_TMPDIR/rows xargs -0 -n $size -P 4 \
		    sh -c 'sh "$ROWS" "$@" >"$(mktemp "$out/XXXXXX")"' sh <names)
		LC_ALL=C sort rows/* | cmp - "$one/rows"
	done
	[ -n "${TIP_SANITIZED:-}" ] || [ "$(printf '%s\n' rows/* | wc -l)" -ge 20 ]
}

@test "scale: a job that fails is seen" {
	run --separate-stderr sh "$ROWS" "$OLD" missing.txt
	[ "$status" -eq 1 ]
	[[ $stderr == *missing.txt* ]]
	run xargs -n 1 -P 2 sh "$ROWS" <<<"$OLD missing.txt"
	[ "$status" -eq 123 ]
}

@test "scale: two readers of a named pipe get every line" {
	local size

	mkfifo pipe
	for size in 1 3000; do # the first reader is late
		{ sleep 0.3; tip-tier; } <pipe >t &
		head -n $size "$one/p" | tee pipe | tip-numbers >q
		wait $!
		head -n $size "$one/p" | tip-tier | cmp - t
		head -n $size "$one/p" | tip-numbers | cmp - q
	done
	tip-tier <pipe >t &
	(cd "$one" && xargs -0 tip-sections <names) | tee pipe | tip-numbers >q
	wait $!
	cmp t "$one/t"
	cmp q "$one/q"
}

@test "scale: wait tells of a reader that went away" {
	mkfifo pipe
	{ head -n 1 >/dev/null; exit 7; } <pipe &
	tee pipe <"$one/p" 2>/dev/null | tip-numbers >q || :
	run wait $!
	[ "$status" -ne 0 ]
}

# manual NAME: the file that tip(7) shows under that name
manual() {
	sed "s/\\\\(aq/'/g; s/\\\\e/\\\\/g" "$TREE/man/tip.7" |
	    sed -n "/^\\$ cat >$1 <</,/^> EOF/s/^> //p" | sed '$d'
}

@test "scale: tip(7) shows the job that is tested here" {
	manual rows.sh | diff -u <(grep -v '^#' "$ROWS") -
}

# As tip(7) has it: an archive a folder, a NUL behind each text.
pack() {
	mkdir packs
	for folder in "$one"/texts/*/; do
		find "$folder" -type f -exec sh -c 'for file; do
			tr "\0" " " <"$file"; printf "\0"
		    done' sh {} + | gzip >"packs/$(basename "$folder").gz"
	done
}

# A hadoop that is the harness.
fake_hadoop() {
	mkdir bin
	printf '#!/bin/sh\nexec bash "%s/hadoop.sh" "$@"\n' "$TESTS" >bin/hadoop
	chmod +x bin/hadoop
	PATH=$PWD/bin:$PATH
}

@test "scale: the job of Hadoop Streaming in tip(7) gives the same panel" {
	pack
	fake_hadoop
	cp "$ROWS" .
	sed "s/\\\\(aq/'/g; s/\\\\e/\\\\/g" "$TREE/man/tip.7" |
	    sed -n '/^hadoop jar/,/^\.Ed/p' | sed '$d' >job
	grep -q reducer job
	sh -e job
	[ "$(printf '%s\n' panel/part-* | wc -l)" -ge 4 ]
	cat panel/part-* | LC_ALL=C sort | cmp - <(tip-tsv "$one/rows" | LC_ALL=C sort)
}

@test "scale: the harness fails where a task of Hadoop would" {
	fake_hadoop
	mkdir in
	gzip -c "$OLD" >in/1.gz
	run hadoop jar x.jar -input in -output bad -mapper false -reducer cat
	[ "$status" -ne 0 ]
	[ ! -e bad/_SUCCESS ]
	run hadoop jar x.jar -input in -output worse -mapper cat -reducer false
	[ "$status" -ne 0 ]
	[ ! -e worse/_SUCCESS ]
	run hadoop jar x.jar -input in -output other -mapper cat -combiner cat
	[ "$status" -eq 2 ]
	hadoop jar x.jar -D mapreduce.job.reduces=3 -input in -output good \
	    -mapper 'tip-sections -0' -reducer cat
	tip-sections "$OLD" | LC_ALL=C sort | cmp - <(LC_ALL=C sort good/part-*)
}

# PYSPARK_PYTHON names a python that has PySpark.
@test "scale: Apache Spark, several partitions, gives the same panel" {
	local spark

	need_plain_build
	need java
	export PYSPARK_PYTHON=${PYSPARK_PYTHON:-python3}
	export PYSPARK_DRIVER_PYTHON=$PYSPARK_PYTHON SPARK_LOCAL_IP=127.0.0.1
	spark=$("$PYSPARK_PYTHON" -c 'import pyspark; print(pyspark.__path__[0])' \
	    2>/dev/null) || skip "no PySpark here"
	timeout 400 "$spark/bin/spark-submit" --master 'local[4]' \
	    --conf spark.ui.enabled=false --conf spark.driver.host=127.0.0.1 \
	    "$TESTS/spark/job.py" "$one/texts/*" panel 6 -p >said 2>log || {
		tail -n 30 log
		return 1
	}
	grep -q '^\([4-9]\|1[0-9]\) partitions of documents, 6 of rows$' said
	[ "$(find panel -name 'part-*' -size +0 | wc -l)" -eq 6 ]
	cat panel/part-* | LC_ALL=C sort | cmp - <(LC_ALL=C sort "$one/panel")
}
