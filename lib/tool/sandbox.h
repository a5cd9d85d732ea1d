/* SPDX-License-Identifier: ISC */
/*
 * What a tool may do once it has read its options: open the files that it was
 * named, for reading; read, write, take memory, take signals, and exit.
 *
 * OpenBSD: pledge and unveil. Linux: a seccomp filter, which cannot see paths
 * and so lets files be opened for reading only, or not at all if none is
 * named; and Landlock, which can, where the kernel has it. Another call fails
 * with EPERM, another path with EACCES. Nothing is killed, so that a C library
 * that asks for a call not known here can do without. A kernel that has none
 * of these runs the tool as it is.
 *
 * Built with SANDBOX_NONE it does nothing: sanitizers and gcov open files of
 * their own when a program ends. So does valgrind, which is known when run.
 */
#ifndef SANDBOX_H
#define SANDBOX_H

extern const char sandbox_kind[]; /* what it was built with, for -V */

/* Enters it for good; files, which NULL ends, are the operands of the tool. */
void sandbox_enter(char *const *files);

#endif
