/* SPDX-License-Identifier: ISC */
/*
 * The words that some columns of the quantity stream are made of (tip(5)):
 * kind, measure, rel, role and scope, each in the order of its enum.
 */
#ifndef COLUMN_H
#define COLUMN_H

#include "../english/quantity.h"

struct slice kind_name(enum kind k);
struct slice measure_name(enum measure m);
struct slice rel_name(enum rel r);
struct slice role_name(enum role r);
struct slice scope_name(enum scope s);

/* The value whose name s is; -1 if none has it. */
int kind_of_name(struct slice s);
int measure_of_name(struct slice s);
int rel_of_name(struct slice s);
int role_of_name(struct slice s);
int scope_of_name(struct slice s);

#endif
