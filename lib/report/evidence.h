/* SPDX-License-Identifier: ISC */
/*
 * What words say of a figure in these reports (evidence.tsv): the measure that a
 * verb or a noun names, and what else they are. The vocabulary is that of the
 * narratives of 2001 to 2024.
 */
#ifndef EVIDENCE_H
#define EVIDENCE_H

#include "../english/quantity.h"

struct evidence_row {
	struct slice key; /* lower case */
	int verb;         /* enum measure that the verb names */
	int noun;         /* enum measure that the noun names */
	uint64_t is;      /* EV_... */
	unsigned also;    /* EA_... */
};

/* What few words are, of those that one rule or two ask for. */
enum {
	EA_COURT = 1 << 0,     /* it gives judgment */
	EA_TRIAL = 1 << 1,     /* where cases are sent to: "to prosecutors" */
	EA_FACE = 1 << 2,      /* "traffickers face two years" */
	EA_JAIL = 1 << 3,      /* a verb of prison: "jailed" */
	EA_PAY = 1 << 4,       /* a verb that also tells of private money */
	EA_WAGES = 1 << 5,     /* behind "back", "unpaid": what is owed */
	EA_INSPECT = 1 << 6,   /* who inspects */
	EA_PLACE = 1 << 7,     /* "placed 12 victims in shelters" */
	EA_GIVEN = 1 << 8,     /* "sentences imposed on 12" */
	EA_TO_COURT = 1 << 9,  /* "took 12 to court" */
	EA_LED = 1 << 10,      /* "led to convictions" */
	EA_STAY = 1 << 11,     /* "stayed in shelters" */
	EA_FOREIGN = 1 << 12,  /* what it stands before is another state's */
	EA_ABROAD = 1 << 13,   /* which other states have: "foreign embassies" */
	EA_RELEASE = 1 << 14,  /* from bondage, or sums */
	EA_MIGRANT = 1 << 15,  /* persons whose arrest is no suspect's */
	EA_ASK = 1 << 16,      /* "a survey of 600", "interviewed 600" */
	EA_WHERE = 1 << 17,    /* behind a deed: its place, time or doer */
	EA_SERVE = 1 << 18,    /* victims, or a sentence */
	EA_FIND = 1 << 19,     /* victims, or what is so: "found that" */
	EA_REGISTER = 1 << 20, /* cases, and victims found */
	EA_TOTAL = 1 << 22,    /* "arrests totaled 45" */
	EA_GO = 1 << 21,       /* "had gone to trial" */
};

enum { /* bit numbers, so that debuggers can name them */
	EB_AID, EB_APPLICATION, EB_ASSIST, EB_BEGIN_VERB,
	EB_BODY, EB_CAPACITY, EB_CARE_WORD, EB_CASE,
	EB_CHANGE, EB_CHARGE, EB_CLOSE_VERB, EB_COURSE,
	EB_CRIME, EB_DESCRIBE, EB_DISMISS_VERB, EB_ENTER_VERB,
	EB_ESTIMATE, EB_FACILITY, EB_FILE_VERB, EB_FINE,
	EB_FORCED, EB_FUND, EB_FUND_VERB, EB_GET_VERB,
	EB_GO_ON, EB_GOVERNMENT, EB_GRANT_VERB, EB_HOTLINE,
	EB_IMPOSE, EB_LABOR, EB_LAW, EB_MISSION,
	EB_NGO, EB_NGO_ADJ, EB_OFFICER, EB_OFFICIAL,
	EB_OFFICIAL_NOUN, EB_OPEN, EB_ORDINARY, EB_OTHER,
	EB_OTHER_VERB, EB_OWED, EB_PENALTY, EB_PERMIT,
	EB_PERSON, EB_PLAN, EB_PRESCRIBE, EB_PRICE,
	EB_PRISON, EB_REPORT_VERB, EB_RESTITUTION, EB_SENTENCE,
	EB_SEX, EB_STATE, EB_STATUS, EB_SUSPECT,
	EB_TAKE_VERB, EB_TERM, EB_TRAFFICK, EB_TRAINEE,
	EB_VICTIM, EB_VISIT, EB_WEAK
};

#define EV_AID ((uint64_t)1 << EB_AID)
#define EV_APPLICATION ((uint64_t)1 << EB_APPLICATION)
#define EV_ASSIST ((uint64_t)1 << EB_ASSIST)
#define EV_BEGIN_VERB ((uint64_t)1 << EB_BEGIN_VERB)
#define EV_BODY ((uint64_t)1 << EB_BODY)
#define EV_CAPACITY ((uint64_t)1 << EB_CAPACITY)
#define EV_CARE_WORD ((uint64_t)1 << EB_CARE_WORD)
#define EV_CASE ((uint64_t)1 << EB_CASE)
#define EV_CHANGE ((uint64_t)1 << EB_CHANGE)
#define EV_CHARGE ((uint64_t)1 << EB_CHARGE)
#define EV_CLOSE_VERB ((uint64_t)1 << EB_CLOSE_VERB)
#define EV_COURSE ((uint64_t)1 << EB_COURSE)
#define EV_CRIME ((uint64_t)1 << EB_CRIME)
#define EV_DESCRIBE ((uint64_t)1 << EB_DESCRIBE)
#define EV_DISMISS_VERB ((uint64_t)1 << EB_DISMISS_VERB)
#define EV_ENTER_VERB ((uint64_t)1 << EB_ENTER_VERB)
#define EV_ESTIMATE ((uint64_t)1 << EB_ESTIMATE)
#define EV_FACILITY ((uint64_t)1 << EB_FACILITY)
#define EV_FILE_VERB ((uint64_t)1 << EB_FILE_VERB)
#define EV_FINE ((uint64_t)1 << EB_FINE)
#define EV_FORCED ((uint64_t)1 << EB_FORCED)
#define EV_FUND ((uint64_t)1 << EB_FUND)
#define EV_FUND_VERB ((uint64_t)1 << EB_FUND_VERB)
#define EV_GET_VERB ((uint64_t)1 << EB_GET_VERB)
#define EV_GO_ON ((uint64_t)1 << EB_GO_ON)
#define EV_GOVERNMENT ((uint64_t)1 << EB_GOVERNMENT)
#define EV_GRANT_VERB ((uint64_t)1 << EB_GRANT_VERB)
#define EV_HOTLINE ((uint64_t)1 << EB_HOTLINE)
#define EV_IMPOSE ((uint64_t)1 << EB_IMPOSE)
#define EV_LABOR ((uint64_t)1 << EB_LABOR)
#define EV_LAW ((uint64_t)1 << EB_LAW)
#define EV_MISSION ((uint64_t)1 << EB_MISSION)
#define EV_NGO ((uint64_t)1 << EB_NGO)
#define EV_NGO_ADJ ((uint64_t)1 << EB_NGO_ADJ)
#define EV_OFFICER ((uint64_t)1 << EB_OFFICER)
#define EV_OFFICIAL ((uint64_t)1 << EB_OFFICIAL)
#define EV_OFFICIAL_NOUN ((uint64_t)1 << EB_OFFICIAL_NOUN)
#define EV_OPEN ((uint64_t)1 << EB_OPEN)
#define EV_ORDINARY ((uint64_t)1 << EB_ORDINARY)
#define EV_OTHER ((uint64_t)1 << EB_OTHER)
#define EV_OTHER_VERB ((uint64_t)1 << EB_OTHER_VERB)
#define EV_OWED ((uint64_t)1 << EB_OWED)
#define EV_PENALTY ((uint64_t)1 << EB_PENALTY)
#define EV_PERMIT ((uint64_t)1 << EB_PERMIT)
#define EV_PERSON ((uint64_t)1 << EB_PERSON)
#define EV_PLAN ((uint64_t)1 << EB_PLAN)
#define EV_PRESCRIBE ((uint64_t)1 << EB_PRESCRIBE)
#define EV_PRICE ((uint64_t)1 << EB_PRICE)
#define EV_PRISON ((uint64_t)1 << EB_PRISON)
#define EV_REPORT_VERB ((uint64_t)1 << EB_REPORT_VERB)
#define EV_RESTITUTION ((uint64_t)1 << EB_RESTITUTION)
#define EV_SENTENCE ((uint64_t)1 << EB_SENTENCE)
#define EV_SEX ((uint64_t)1 << EB_SEX)
#define EV_STATE ((uint64_t)1 << EB_STATE)
#define EV_STATUS ((uint64_t)1 << EB_STATUS)
#define EV_SUSPECT ((uint64_t)1 << EB_SUSPECT)
#define EV_TAKE_VERB ((uint64_t)1 << EB_TAKE_VERB)
#define EV_TERM ((uint64_t)1 << EB_TERM)
#define EV_TRAFFICK ((uint64_t)1 << EB_TRAFFICK)
#define EV_TRAINEE ((uint64_t)1 << EB_TRAINEE)
#define EV_VICTIM ((uint64_t)1 << EB_VICTIM)
#define EV_VISIT ((uint64_t)1 << EB_VISIT)
#define EV_WEAK ((uint64_t)1 << EB_WEAK)

#endif
