/* SPDX-License-Identifier: ISC */
#include "column.h"

#define WORDS(array) {(array), sizeof(array) / sizeof((array)[0])}

static const struct column_word kinds[] = {
	[KIND_COUNT] = {"count", 5}, [KIND_MONEY] = {"money", 5},
	[KIND_DURATION] = {"duration", 8}, [KIND_AGE] = {"age", 3},
	[KIND_PERCENT] = {"percent", 7}, [KIND_RATIO] = {"ratio", 5},
	[KIND_ORDINAL] = {"ordinal", 7}, [KIND_DATE] = {"date", 4},
	[KIND_NOMINAL] = {"nominal", 7},
};

static const struct column_word measures[] = {
	[MEASURE_NONE] = {"-", 1},
	[MEASURE_INVESTIGATIONS] = {"investigations", 14},
	[MEASURE_ARRESTS] = {"arrests", 7},
	[MEASURE_PROSECUTIONS] = {"prosecutions", 12},
	[MEASURE_CONVICTIONS] = {"convictions", 11},
	[MEASURE_ACQUITTALS] = {"acquittals", 10},
	[MEASURE_SENTENCE] = {"sentence", 8},
	[MEASURE_PENALTY] = {"penalty", 7},
	[MEASURE_FINE] = {"fine", 4},
	[MEASURE_RESTITUTION] = {"restitution", 11},
	[MEASURE_VICTIMS_IDENTIFIED] = {"victims_identified", 18},
	[MEASURE_VICTIMS_ASSISTED] = {"victims_assisted", 16},
	[MEASURE_VICTIMS_REPATRIATED] = {"victims_repatriated", 19},
	[MEASURE_SHELTERS] = {"shelters", 8},
	[MEASURE_HOTLINE] = {"hotline", 7},
	[MEASURE_TRAINED] = {"trained", 7},
	[MEASURE_INSPECTIONS] = {"inspections", 11},
	[MEASURE_FUNDING] = {"funding", 7},
	[MEASURE_PERMITS] = {"permits", 7},
	[MEASURE_PREVALENCE] = {"prevalence", 10},
};

static const struct column_word rels[] = {
	[REL_EQUAL] = {"=", 1}, [REL_ABOUT] = {"~", 1}, [REL_MORE] = {">", 1},
	[REL_AT_LEAST] = {">=", 2}, [REL_LESS] = {"<", 1},
	[REL_AT_MOST] = {"<=", 2}, [REL_MEAN] = {"mean", 4},
	[REL_UNKNOWN] = {"?", 1},
};

static const struct column_word roles[] = {
	[ROLE_NONE] = {"-", 1}, [ROLE_PRIOR] = {"prior", 5},
	[ROLE_CASE] = {"case", 4},
};

static const struct column_word scopes[] = {
	[SCOPE_NONE] = {"-", 1}, [SCOPE_CONV] = {"conv", 4},
	[SCOPE_CHANGE] = {"change", 6}, [SCOPE_NGO] = {"ngo", 3},
	[SCOPE_OFFICIAL] = {"official", 8}, [SCOPE_OPEN] = {"open", 4},
	[SCOPE_SEX] = {"sex", 3}, [SCOPE_LABOR] = {"labor", 5},
	[SCOPE_OTHER] = {"other", 5},
};

const struct column column_kind = WORDS(kinds);
const struct column column_measure = WORDS(measures);
const struct column column_rel = WORDS(rels);
const struct column column_role = WORDS(roles);
const struct column column_scope = WORDS(scopes);

int
column_value(const struct column *c, struct slice word)
{
	size_t i;

	for (i = 0; i < c->n; i++)
		if (slice_eq(column_word(c, i), word))
			return (int)i;
	return -1;
}
