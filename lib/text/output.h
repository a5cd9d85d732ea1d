/* SPDX-License-Identifier: ISC */
/*
 * Records out: what is written here is put together to a line, and goes to
 * the run's sink whole.
 */
#ifndef OUTPUT_H
#define OUTPUT_H

#include "buf.h"

/* The record that is put together, to add what holds no LF to. */
struct buf *output_line(void);

void output(struct slice s); /* holds no LF */
void output_byte(char c);    /* LF ends the record */
void output_number(unsigned long long n);

/* A field and the TAB or LF after it. An empty field is written as "-". */
void output_field(struct slice s, char end);

#endif
