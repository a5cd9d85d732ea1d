/* SPDX-License-Identifier: ISC */
#if defined(__OpenBSD__)
#define _BSD_SOURCE /* NOLINT: pledge, unveil */
#else
#define _GNU_SOURCE /* NOLINT: syscall, O_PATH */
#endif
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "sandbox.h"

#if defined(__linux__) && defined(__has_include) && !defined(SANDBOX_NONE)
#if __has_include(<linux/seccomp.h>) && __has_include(<linux/audit.h>)
#include <errno.h>
#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
/* The numbers of calls are of one machine; those known here: */
#if defined(__x86_64__)
#define MACHINE AUDIT_ARCH_X86_64
#elif defined(__i386__)
#define MACHINE AUDIT_ARCH_I386
#elif defined(__aarch64__) && !defined(__AARCH64EB__)
#define MACHINE AUDIT_ARCH_AARCH64
#elif defined(__ARM_EABI__) && !defined(__ARMEB__)
#define MACHINE AUDIT_ARCH_ARM
#elif defined(__riscv) && __riscv_xlen == 64
#define MACHINE AUDIT_ARCH_RISCV64
#elif defined(__s390x__)
#define MACHINE AUDIT_ARCH_S390X
#endif
#endif
#if __has_include(<linux/landlock.h>)
#include <linux/landlock.h>
#if defined(MACHINE) && defined(SYS_landlock_create_ruleset)
#define LANDLOCK
#endif
#endif
#endif

#if defined(MACHINE)

/* A call that is let through if (argument & mask) == value. */
struct rule {
	long call;
	unsigned argument;
	uint32_t mask, value;
};

/* What changes or makes a file; O_TMPFILE goes with O_WRONLY only. */
#define OPEN_MASK (O_ACCMODE | O_CREAT | O_TRUNC)

/* Whatever its arguments. */
#define ANY(nr) {nr, 0, 0, 0}

static const struct rule rules[] = {
	ANY(SYS_read),
	ANY(SYS_write),
	ANY(SYS_writev),
	ANY(SYS_close),
	{SYS_openat, 2, OPEN_MASK, O_RDONLY},
#ifdef SYS_open
	{SYS_open, 1, OPEN_MASK, O_RDONLY},
#endif
	/* half a line is taken back from standard output */
#ifdef SYS__llseek
	{SYS__llseek, 0, UINT32_MAX, STDOUT_FILENO},
#else
	{SYS_lseek, 0, UINT32_MAX, STDOUT_FILENO},
#endif
#ifdef SYS_ftruncate64
	{SYS_ftruncate64, 0, UINT32_MAX, STDOUT_FILENO},
#else
	{SYS_ftruncate, 0, UINT32_MAX, STDOUT_FILENO},
#endif
	/* what kind of file it is */
#ifdef SYS_fstat
	ANY(SYS_fstat),
#endif
#ifdef SYS_fstat64
	ANY(SYS_fstat64),
#endif
#ifdef SYS_newfstatat
	{SYS_newfstatat, 3, AT_EMPTY_PATH, AT_EMPTY_PATH},
#endif
#ifdef SYS_fstatat64
	{SYS_fstatat64, 3, AT_EMPTY_PATH, AT_EMPTY_PATH},
#endif
#ifdef SYS_statx
	{SYS_statx, 2, AT_EMPTY_PATH, AT_EMPTY_PATH},
#endif
	/* waiting; a stopped wait goes on by restart_syscall */
#ifdef SYS_poll
	ANY(SYS_poll),
#endif
#ifdef SYS_ppoll
	ANY(SYS_ppoll),
#endif
#ifdef SYS_ppoll_time64
	ANY(SYS_ppoll_time64),
#endif
	ANY(SYS_restart_syscall),
	/* memory, none of it to be run as a program */
	ANY(SYS_brk),
#if defined(SYS_mmap2)
	{SYS_mmap2, 2, PROT_EXEC, 0},
#elif defined(__s390x__)
	ANY(SYS_mmap), /* its arguments lie in memory */
#else
	{SYS_mmap, 2, PROT_EXEC, 0},
#endif
	{SYS_mprotect, 2, PROT_EXEC, 0},
	ANY(SYS_mremap),
	ANY(SYS_munmap),
	ANY(SYS_madvise),
#ifdef SYS_getrandom
	ANY(SYS_getrandom),
#endif
	/* signals; those sent have rules of their own, see kills */
	ANY(SYS_rt_sigaction),
	ANY(SYS_rt_sigprocmask),
	ANY(SYS_rt_sigreturn),
#ifdef SYS_sigreturn
	ANY(SYS_sigreturn),
#endif
	ANY(SYS_getpid),
	ANY(SYS_gettid),
	ANY(SYS_exit),
	ANY(SYS_exit_group),
};

#define RULES (sizeof(rules) / sizeof(rules[0]))

/* Calls by which a process sends a signal to itself, as raise and abort do. */
static const long kills[] = {SYS_kill, SYS_tkill, SYS_tgkill};

#define KILLS (sizeof(kills) / sizeof(kills[0]))

/* The lower half of an argument, as the filter sees it. */
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
#define LOW_HALF 4
#else
#define LOW_HALF 0
#endif

/* A filter under construction: of a rule come six steps at most. */
struct program {
	struct sock_filter step[4 + 6 * (RULES + KILLS) + 1];
	unsigned short n;
};

static void
load(struct program *p, size_t offset)
{
	p->step[p->n++] = (struct sock_filter)BPF_STMT(
	    BPF_LD | BPF_W | BPF_ABS, (uint32_t)offset);
}

/* Passes over the next n steps unless what was loaded is value. */
static void
unless(struct program *p, uint32_t value, unsigned char n)
{
	p->step[p->n++] = (struct sock_filter)BPF_JUMP(
	    BPF_JMP | BPF_JEQ | BPF_K, value, 0, n);
}

static void
answer(struct program *p, uint32_t what)
{
	p->step[p->n++] = (struct sock_filter)BPF_STMT(BPF_RET | BPF_K, what);
}

static void
add_rule(struct program *p, const struct rule *r)
{
	unless(p, (uint32_t)r->call, r->mask ? 5 : 1);
	if (r->mask) {
		load(p, offsetof(struct seccomp_data, args) + LOW_HALF +
		    sizeof(uint64_t) * r->argument);
		p->step[p->n++] = (struct sock_filter)BPF_STMT(
		    BPF_ALU | BPF_AND | BPF_K, r->mask);
		unless(p, r->value, 1);
	}
	answer(p, SECCOMP_RET_ALLOW);
	if (r->mask)
		answer(p, SECCOMP_RET_ERRNO | EPERM);
}

static void
write_filter(struct program *p, bool opens)
{
	struct rule own = {.mask = UINT32_MAX, .value = (uint32_t)getpid()};
	size_t i;

	load(p, offsetof(struct seccomp_data, arch));
	p->step[p->n++] = (struct sock_filter)BPF_JUMP(
	    BPF_JMP | BPF_JEQ | BPF_K, MACHINE, 1, 0);
	answer(p, SECCOMP_RET_ERRNO | EPERM);
	load(p, offsetof(struct seccomp_data, nr));
	for (i = 0; i < RULES; i++)
		if (opens || rules[i].mask != OPEN_MASK)
			add_rule(p, &rules[i]);
	for (i = 0; i < KILLS; i++) {
		own.call = kills[i];
		add_rule(p, &own);
	}
	answer(p, SECCOMP_RET_ERRNO | EPERM);
}

static void
filter_calls(bool opens)
{
	struct program p = {.n = 0};
	struct sock_fprog whole = {.filter = p.step};

	write_filter(&p, opens);
	whole.len = p.n;
#ifdef SECCOMP_FILTER_FLAG_SPEC_ALLOW
	/* else older kernels slow down the whole process */
	if (syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER,
	    SECCOMP_FILTER_FLAG_SPEC_ALLOW, &whole) == 0)
		return;
#endif
	(void)prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &whole);
}

#if defined(LANDLOCK)

/* Every right over files that the kernel knows: all are taken away. */
static uint64_t
known_rights(void)
{
	/* those of Landlock's versions 1, 2, 3, 4, and from 5 on */
	static const unsigned bits[] = {0, 13, 14, 15, 15, 16};
	long version = syscall(SYS_landlock_create_ruleset, NULL, (size_t)0,
	    LANDLOCK_CREATE_RULESET_VERSION);

	if (version < 1)
		return 0;
	return ((uint64_t)1 << bits[version < 5 ? version : 5]) - 1;
}

/* A file that cannot be opened gets no rule; input_open has the message. */
static void
permit(int ruleset, const char *path)
{
	struct landlock_path_beneath_attr rule = {
		.allowed_access = LANDLOCK_ACCESS_FS_READ_FILE};
	struct stat st;

	rule.parent_fd = open(path, O_PATH | O_CLOEXEC);
	if (rule.parent_fd < 0)
		return;
	/* so that it can be told that it is a directory */
	if (fstat(rule.parent_fd, &st) == 0 && S_ISDIR(st.st_mode))
		rule.allowed_access = LANDLOCK_ACCESS_FS_READ_DIR;
	(void)syscall(SYS_landlock_add_rule, ruleset,
	    LANDLOCK_RULE_PATH_BENEATH, &rule, 0);
	close(rule.parent_fd);
}

static void
restrict_paths(char *const *files)
{
	struct landlock_ruleset_attr attr = {
		.handled_access_fs = known_rights()};
	int ruleset;

	if (attr.handled_access_fs == 0)
		return;
	ruleset = (int)syscall(SYS_landlock_create_ruleset, &attr,
	    sizeof(attr), 0);
	if (ruleset < 0)
		return;
	for (; *files; files++)
		if (strcmp(*files, "-") != 0)
			permit(ruleset, *files);
	(void)syscall(SYS_landlock_restrict_self, ruleset, 0);
	close(ruleset);
}

const char sandbox_kind[] = "seccomp and Landlock";
#else
static void
restrict_paths(char *const *files)
{
	(void)files;
}

const char sandbox_kind[] = "seccomp";
#endif

/* Any operand but standard input. */
static bool
names_files(char *const *files)
{
	while (*files && strcmp(*files, "-") == 0)
		files++;
	return *files != NULL;
}

void
sandbox_enter(char *const *files)
{
	const char *preload = getenv("LD_PRELOAD");

	if (preload && strstr(preload, "/vgpreload_"))
		return; /* under valgrind, whose own calls these are too */
	if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) < 0)
		return;
	restrict_paths(files);
	filter_calls(names_files(files));
}

#elif defined(__OpenBSD__) && !defined(SANDBOX_NONE)

const char sandbox_kind[] = "pledge and unveil";

void
sandbox_enter(char *const *files)
{
	bool named = false;

	for (; *files; files++) {
		if (strcmp(*files, "-") == 0)
			continue;
		/* of more files than it can hold, all may be read */
		if (unveil(*files, "r") < 0)
			(void)unveil("/", "r");
		named = true;
	}
	(void)pledge(named ? "stdio rpath" : "stdio", NULL);
}

#else

const char sandbox_kind[] = "none";

void
sandbox_enter(char *const *files)
{
	(void)files;
}

#endif
