# SPDX-License-Identifier: ISC
# usage: LC_ALL=C awk -f table.awk NAME.tsv [OTHER.tsv ...] >NAME.h
#
# Turns a vocabulary table into C (see text/table.h). The file: comment lines
# begin with '#'; one of them, '#: type type ...', gives the type of each
# column:
#   key      the key, a struct slice; the first column
#   str      a struct slice; '-' is the empty one
#   int      an integer, as spelled
#   PREFIX|  names joined by commas, each given the prefix PREFIX_, or-ed
#   PREFIX_  one name, given that prefix
# A name is turned to capitals; '-' is 0. Columns that are left off are '-'.
# A line '#look' asks for what table_word and table_find_word need.
# A line '#| name,name ...' asks for NAME_begin as well: bits of how the keys
# begin that have one of these names in column 2, and NAME_BEGIN, the names.
#
# With others NAME has their keys as well, all else of these being '-'; and a
# last column for each of them: 1 + the number of the key's row there, or 0.

function fail(what) {
	printf "%s:%d: %s\n", FILENAME, FNR, what > "/dev/stderr"
	failed = 1
	exit 1
}

function quoted(s) {
	gsub(/\\/, "\\\\", s)
	gsub(/"/, "\\\"", s)
	return "{\"" s "\", " length(raw) "}"
}

function name(prefix, s) {
	gsub(/[^A-Za-z0-9]/, "_", s)
	return prefix "_" toupper(s)
}

function cell(type, s,    n, i, part, out) {
	if (type == "key" || type == "str") {
		raw = s == "-" && type == "str" ? "" : s
		return quoted(raw)
	}
	if (s == "-")
		return "0"
	if (type == "int")
		return s
	if (type ~ /_$/)
		return name(substr(type, 1, length(type) - 1), s)
	n = split(s, part, ",")
	for (i = 1; i <= n; i++)
		out = out (i > 1 ? " | " : "") name(substr(type, 1, length(type) - 1), part[i])
	return out
}

function hash(s,    h, i) {
	h = 5381
	for (i = 1; i <= length(s); i++)
		h = (h * 33 + code[substr(s, i, 1)]) % 4294967296
	return h
}

# Merges ever longer runs: rows with equal keys keep their order.
function sort_rows(key, rows, order,    i, width, lo, mid, hi, a, b, k, merged) {
	for (i = 1; i <= rows; i++)
		order[i] = i
	for (width = 1; width < rows; width *= 2) {
		for (lo = 1; lo <= rows; lo += 2 * width) {
			mid = lo + width; hi = mid + width
			if (mid > rows + 1) mid = rows + 1
			if (hi > rows + 1) hi = rows + 1
			a = lo; b = mid
			for (k = lo; k < hi; k++)
				if (b >= hi || (a < mid && key[order[a]] <= key[order[b]]))
					merged[k] = order[a++]
				else
					merged[k] = order[b++]
		}
		for (i = 1; i <= rows; i++)
			order[i] = merged[i]
	}
}

# Puts the keys of the other tables in, and where they stand there.
function take_others(    f, i, k, place) {
	for (i = 1; i <= rows; i++)
		known[key[i]] = 1
	for (f = 2; f <= files; f++)
		for (i = 1; i <= others[f]; i++)
			if (!((k = other[f, i]) in known)) {
				known[k] = 1
				key[++rows] = k
				row[rows] = line_of(k)
			}
	for (f = 2; f <= files; f++) {
		for (i = 1; i <= others[f]; i++)
			at_hand[i] = other[f, i]
		sort_rows(at_hand, others[f], place)
		for (i = others[f]; i > 0; i--)
			found[f, at_hand[place[i]]] = i
		for (i = 1; i <= rows; i++)
			row[i] = row[i] ", " found[f, key[i]] + 0
	}
}

# The cells of the table's line, columns cut at tabs.
function line_of(line,    n, i, field, out) {
	n = split(line, field, "\t")
	for (i = 1; i <= columns; i++)
		out = out (i > 1 ? ", " : "") \
		    cell(type[i], i <= n && field[i] != "" ? field[i] : "-")
	return out
}

function write_bits(array, bits,    at, i, byte) {
	printf "\nstatic const unsigned char %s[] = {", array
	for (at = 0; at < 2048; at++) {
		byte = 0
		for (i = 7; i >= 0; i--)
			byte = 2 * byte + ((8 * at + i) in bits)
		printf "%s%d,", at % 16 ? " " : "\n\t", byte
	}
	printf "\n};\n"
}

# A word by its first and last four letters, as table_look of text/table.h has
# it; all numbers are below 2^53.
function look(word,    n, first, last) {
	n = length(word)
	if (n < 4) {
		first = small(word, 1) + 256 * small(word, int(n / 2) + 1) + 538968064
		last = small(word, n) + 538976256
	} else {
		first = four(word, 1)
		last = four(word, n - 3)
	}
	n = (first + last * 33) % 4294967296
	return int(n * 648057 % 4294967296 / 65536)
}

function four(word, at,    i, n) {
	for (i = 3; i >= 0; i--)
		n = n * 256 + small(word, at + i)
	return n
}

function small(word, at,    c) {
	c = code[substr(word, at, 1)]
	return int(c / 32) % 2 ? c : c + 32
}

# By a look at a word: 1 + the first row of a key that it is, there or at the
# next free place; 16384 more where it begins longer keys, 32768 where it ends
# them.
function write_words(array,    i, n, at, word, place, begins, ends) {
	if (rows > 16383)
		fail("expected no more than 16383 rows to look at")
	for (i = 1; i <= rows; i++) {
		n = split(key[order[i]], word, " ")
		begins[look(word[1]) % looks] += n > 1
		ends[look(word[n]) % looks] += n > 1
		if (n > 1 || (i > 1 && key[order[i]] == key[order[i - 1]]))
			continue
		for (at = look(word[1]) % looks; at in place; at = (at + 1) % looks)
			;
		place[at] = i
	}
	printf "\nstatic const unsigned short %s[] = {", array
	for (i = 0; i < looks; i++)
		printf "%s%d,", i % 16 ? " " : "\n\t", place[i] + \
		    (begins[i] > 0) * 16384 + (ends[i] > 0) * 32768
	printf "\n};\n"
}

# Bits for how the word of s may begin: its first four letters, NUL for what is
# no letter. What stands behind a word of two letters may be one.
function add_begin(s,    n, i, start) {
	match(s, /^[a-z]+/)
	n = RLENGTH
	if (n < 2)
		fail("expected a word of two letters or more, found " s)
	start = code[substr(s, 1, 1)] + 256 * code[substr(s, 2, 1)]
	if (n > 2)
		start += 65536 * code[substr(s, 3, 1)]
	if (n > 3)
		start += 16777216 * code[substr(s, 4, 1)]
	begin[begin_bit(start)] = 1
	for (i = 97; n == 2 && i <= 122; i++)
		begin[begin_bit(start + 16777216 * i)] = 1
}

# As table_begins in text/table.h; the product is below 2^53.
function begin_bit(start) {
	return int(start * 648057 / 1048576) % 16384
}

BEGIN {
	FS = "\t"
	for (i = 1; i < 256; i++)
		code[sprintf("%c", i)] = i
}

FNR == 1 { files++ }
files > 1 {
	if (!/^(#|$)/)
		other[files, ++others[files]] = $1 ""
	next
}
FNR == 1 { table = FILENAME }
/^#:/ {
	columns = split(substr($0, 4), type, " ")
	next
}
/^#look$/ { looks = 4096 }
/^#\|/ {
	begin_names = substr($0, 4)
	gsub(/,/, "|", begin_names)
	next
}
/^#/ || /^$/ { next }
{
	if (!columns)
		fail("expected a '#:' line with the types of the columns first")
	if (NF > columns)
		fail("expected " columns " columns, found " NF)
	rows++
	key[rows] = $1 ""
	row[rows] = line_of($0)
	if (begin_names && $2 ~ "(^|,)(" begin_names ")(,|$)")
		add_begin($1)
}

END {
	if (failed)
		exit 1
	base = table
	sub(/.*\//, "", base)
	sub(/\.tsv$/, "", base)
	take_others()
	sort_rows(key, rows, order)
	for (size = 4; size < 3 * rows; size *= 2)
		;
	for (i = 1; i <= rows; i++) {
		k = key[order[i]]
		if (i > 1 && k == key[order[i - 1]])
			continue
		for (at = hash(k) % size; at in slot; at = (at + 1) % size)
			;
		slot[at] = i
	}
	# what words keys begin with, as bits of a hash
	for (i = 1; i <= rows; i++) {
		words = split(key[i], word, " ")
		start = ""
		for (at = 1; at <= words; at++) {
			start = start (at > 1 ? " " : "") word[at]
			first[hash(start) % 16384] = 1
		}
	}
	# which second letters each first letter has; a lone one may have any;
	# of figures, whether any key begins with one
	for (i = 1; i <= rows; i++) {
		a = code[substr(key[i], 1, 1)] % 32
		b = substr(key[i], 2, 1)
		if (key[i] ~ /^[0-9]/)
			second[0, 0] = 1
		else if (b == "")
			for (at = 1; at <= 26; at++)
				second[a, at] = 1
		else
			second[a, code[b] % 32] = 1
	}
	printf "/* Made from %s.tsv: change that. */\n", base
	printf "static const struct %s_row %s_rows[] = {\n", base, base
	for (i = 1; i <= rows; i++)
		printf "\t{%s},\n", row[order[i]]
	printf "};\n\nstatic const unsigned short %s_slots[] = {", base
	for (at = 0; at < size; at++)
		printf "%s%d,", at % 16 ? " " : "\n\t", at in slot ? slot[at] : 0
	printf "\n};\n"
	write_bits(base "_first", first)
	while (looks && looks < 3 * rows)
		looks *= 2
	if (looks)
		write_words(base "_words")
	if (begin_names) {
		write_bits(base "_begin", begin)
		gsub(/\|/, ",", begin_names)
		printf "\n#define %s_BEGIN (%s)\n", toupper(base), \
		    cell(type[2], begin_names)
	}
	printf "\nstatic const uint32_t %s_letters[] = {", base
	for (a = 0; a < 32; a++) {
		bits = 0
		for (at = 31; at >= 0; at--)
			bits = 2 * bits + ((a, at) in second)
		printf "%s%.0f,", a % 8 ? " " : "\n\t", bits
	}
	printf "\n};\n\nstatic const struct table %s = {\n", base
	printf "\t%s_rows, sizeof(%s_rows[0]), %d,\n", base, base, rows
	printf "\t%s_slots, %d, %s_first, %s_letters, %s, %d,\n};\n", \
	    base, size - 1, base, base, looks ? base "_words" : "0", \
	    looks ? looks - 1 : 0
}
