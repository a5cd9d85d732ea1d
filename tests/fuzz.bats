#!/usr/bin/env bats
# SPDX-License-Identifier: ISC
# The harnesses of fuzz/, built without a fuzzer, on inputs that are known.

load helper

# replay FOLDER: each harness on its files there
replay() {
	B=$PWD/b FUZZER=replay FILES=$1 sh "$TESTS/fuzz/run.sh"
}

@test "fuzz: what once broke a harness no longer does, and seeds hold" {
	need make cc
	replay "$TESTS/fuzz/found"
	sh "$TESTS/fuzz/seeds.sh" seeds
	rm seeds/words
	replay "$PWD/seeds"
}

# The harness compares what tokens_open foretells with what tokens_read finds.
@test "fuzz: no sentence is passed over in which a word may be a number" {
	need make cc
	mkdir -p files/english
	for before in 'the ' 'so ' '('; do
		LC_ALL=C awk -F'\t' -v before="$before" '!/^#/ {
			word = $1
			printf "It was %s%s a thing. ", before, word
			printf "%s was it. ", toupper(substr(word, 1, 1)) substr(word, 2)
			printf "%s, %s. And %s\n", toupper(word), word, word
			for (i = 97; length(word) < 3 && i <= 122; i++)
				printf "It was %s %cthing. ", word, i
			if (gsub(/\047/, "\342\200\231", word))
				printf "It %s be.\n", word
		}' "$TREE/lib/english/word.tsv" >"files/english/lexicon-$before"
	done
	for sign in 1 '&frac12;' ' 2/3' M23 1st '$' '(' '%'; do
		printf 'It was a thing, and %s was there to.\n' "$sign"
	done | sed 's/&frac12;/\xc2\xbd/' >files/english/signs
	for seed in 1 2 3; do
		awk -v seed=$seed -f "$TESTS/soup.awk" | cut -f 5 |
		    sed 's/[0-9]//g; 1s/^/x/' >"files/english/soup$seed"
	done
	B=$PWD/b FUZZER=replay FILES=$PWD/files \
	    sh "$TESTS/fuzz/run.sh" english
}

@test "fuzz: a harness tells wrong rows from right ones" {
	need make cc
	cp -r "$TREE/lib" "$TREE/tests" "$TREE/Makefile" .
	# rows without their last field
	sed -i 's/output_field(p->text, .\\n.)/output_byte(10)/' \
	    lib/report/record.c
	mkdir -p files/sections
	printf '\0Police arrested four men.\n' >files/sections/text
	B=$PWD/b FUZZER=replay FILES=$PWD/files \
	    run sh tests/fuzz/run.sh sections
	[ "$status" -ne 0 ]
	[[ $output == *'expected that '* ]]
}
