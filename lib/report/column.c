/* SPDX-License-Identifier: ISC */
#include "column.h"

#define COUNT_OF(array) (sizeof(array) / sizeof((array)[0]))

static const struct slice kinds[] = {
	[KIND_COUNT] = {"count", 5}, [KIND_MONEY] = {"money", 5},
	[KIND_DURATION] = {"duration", 8}, [KIND_AGE] = {"age", 3},
	[KIND_PERCENT] = {"percent", 7}, [KIND_RATIO] = {"ratio", 5},
	[KIND_ORDINAL] = {"ordinal", 7}, [KIND_DATE] = {"date", 4},
	[KIND_NOMINAL] = {"nominal", 7},
};

static const struct slice measures[] = {
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

static const struct slice rels[] = {
	[REL_EQUAL] = {"=", 1}, [REL_ABOUT] = {"~", 1}, [REL_MORE] = {">", 1},
	[REL_AT_LEAST] = {">=", 2}, [REL_LESS] = {"<", 1},
	[REL_AT_MOST] = {"<=", 2}, [REL_MEAN] = {"mean", 4},
	[REL_UNKNOWN] = {"?", 1},
};

static const struct slice roles[] = {
	[ROLE_NONE] = {"-", 1}, [ROLE_PRIOR] = {"prior", 5},
	[ROLE_CASE] = {"case", 4},
};

static const struct slice scopes[] = {
	[SCOPE_NONE] = {"-", 1}, [SCOPE_CONV] = {"conv", 4},
	[SCOPE_CHANGE] = {"change", 6}, [SCOPE_NGO] = {"ngo", 3},
	[SCOPE_OFFICIAL] = {"official", 8}, [SCOPE_OPEN] = {"open", 4},
	[SCOPE_SEX] = {"sex", 3}, [SCOPE_LABOR] = {"labor", 5},
	[SCOPE_OTHER] = {"other", 5},
};

/* Which of the count names s is, -1 if none. */
static int
find(struct slice s, const struct slice *names, size_t count)
{
	size_t k;

	for (k = 0; k < count; k++)
		if (slice_eq(names[k], s))
			return (int)k;
	return -1;
}

struct slice
kind_name(enum kind v)
{
	return kinds[v];
}

int
kind_of_name(struct slice s)
{
	return find(s, kinds, COUNT_OF(kinds));
}

struct slice
measure_name(enum measure v)
{
	return measures[v];
}

int
measure_of_name(struct slice s)
{
	return find(s, measures, COUNT_OF(measures));
}

struct slice
rel_name(enum rel v)
{
	return rels[v];
}

int
rel_of_name(struct slice s)
{
	return find(s, rels, COUNT_OF(rels));
}

struct slice
role_name(enum role v)
{
	return roles[v];
}

int
role_of_name(struct slice s)
{
	return find(s, roles, COUNT_OF(roles));
}

struct slice
scope_name(enum scope v)
{
	return scopes[v];
}

int
scope_of_name(struct slice s)
{
	return find(s, scopes, COUNT_OF(scopes));
}
