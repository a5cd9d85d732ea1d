/* SPDX-License-Identifier: ISC */
#include "lexicon.h"

#include "english/word.h"

const struct word_row *
lexicon_find(struct slice key, uint32_t look)
{
	return table_find_word(&word, key, look);
}

_Static_assert(WORD_BEGIN == W_FIGURE, "word.tsv and lexicon.h agree");

const unsigned char *const lexicon_figures = word_begin;
