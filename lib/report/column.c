/* SPDX-License-Identifier: ISC */
#include "column.h"

#define WORDS(array) {(array), sizeof(array) / sizeof((array)[0])}

static const struct column_word kinds[] = {
	[KIND_COUNT] = LIT("count"), [KIND_MONEY] = LIT("money"),
	[KIND_DURATION] = LIT("duration"), [KIND_AGE] = LIT("age"),
	[KIND_PERCENT] = LIT("percent"), [KIND_RATIO] = LIT("ratio"),
	[KIND_ORDINAL] = LIT("ordinal"), [KIND_DATE] = LIT("date"),
	[KIND_NOMINAL] = LIT("nominal"),
};

static const struct column_word measures[] = {
	[MEASURE_NONE] = LIT("-"),
	[MEASURE_INVESTIGATIONS] = LIT("investigations"),
	[MEASURE_ARRESTS] = LIT("arrests"),
	[MEASURE_PROSECUTIONS] = LIT("prosecutions"),
	[MEASURE_CONVICTIONS] = LIT("convictions"),
	[MEASURE_ACQUITTALS] = LIT("acquittals"),
	[MEASURE_SENTENCE] = LIT("sentence"),
	[MEASURE_PENALTY] = LIT("penalty"),
	[MEASURE_FINE] = LIT("fine"),
	[MEASURE_RESTITUTION] = LIT("restitution"),
	[MEASURE_VICTIMS_IDENTIFIED] = LIT("victims_identified"),
	[MEASURE_VICTIMS_ASSISTED] = LIT("victims_assisted"),
	[MEASURE_VICTIMS_REPATRIATED] = LIT("victims_repatriated"),
	[MEASURE_SHELTERS] = LIT("shelters"),
	[MEASURE_HOTLINE] = LIT("hotline"),
	[MEASURE_TRAINED] = LIT("trained"),
	[MEASURE_INSPECTIONS] = LIT("inspections"),
	[MEASURE_FUNDING] = LIT("funding"),
	[MEASURE_PERMITS] = LIT("permits"),
	[MEASURE_PREVALENCE] = LIT("prevalence"),
};

static const struct column_word rels[] = {
	[REL_EQUAL] = LIT("="), [REL_ABOUT] = LIT("~"), [REL_MORE] = LIT(">"),
	[REL_AT_LEAST] = LIT(">="), [REL_LESS] = LIT("<"),
	[REL_AT_MOST] = LIT("<="), [REL_MEAN] = LIT("mean"),
	[REL_UNKNOWN] = LIT("?"),
};

static const struct column_word roles[] = {
	[ROLE_NONE] = LIT("-"), [ROLE_PRIOR] = LIT("prior"),
	[ROLE_CASE] = LIT("case"),
};

static const struct column_word scopes[] = {
	[SCOPE_NONE] = LIT("-"), [SCOPE_CONV] = LIT("conv"),
	[SCOPE_CHANGE] = LIT("change"), [SCOPE_NGO] = LIT("ngo"),
	[SCOPE_OFFICIAL] = LIT("official"), [SCOPE_OPEN] = LIT("open"),
	[SCOPE_SEX] = LIT("sex"), [SCOPE_LABOR] = LIT("labor"),
	[SCOPE_OTHER] = LIT("other"),
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
