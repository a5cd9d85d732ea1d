/* SPDX-License-Identifier: ISC */
/*
 * For sandbox.bats: what the sandbox lets through and what it refuses.
 *
 *	sandbox kind                        what it was built with
 *	sandbox try NAME [operand ...]      enters with the operands, tries a call
 *	sandbox without landlock|all COMMAND ...   as on a kernel without
 *
 * try prints "let" or the name of what was refused.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <poll.h>
#include <signal.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include "../lib/tool/sandbox.h"

static volatile sig_atomic_t signals;
static const char *file = "named", *other = "other";

static void
count_signal(int number)
{
	signals += number == SIGUSR1;
}

static long
forks(void)
{
	pid_t child = fork();

	if (child == 0)
		_exit(0);
	return child;
}

static long
runs(void)
{
	char *none[] = {"true", NULL};

	return execve("/bin/true", none, none + 1);
}

static long
reads_named(void)
{
	char byte;
	int fd = open(file, O_RDONLY);

	return fd < 0 ? -1 : (long)read(fd, &byte, 1) - 1;
}

static long
takes_memory(void)
{
	char *p = malloc(100 << 20);

	if (p)
		memset(p, 1, 100 << 20);
	p = p ? realloc(p, 200 << 20) : p;
	free(p);
	return p ? 0 : -1;
}

static long
takes_signals(void)
{
	signal(SIGUSR1, count_signal);
	return raise(SIGUSR1) == 0 && signals == 1 ? 0 : -1;
}

static long
waits(void)
{
	return poll(NULL, 0, 1);
}

static long
maps_code(void)
{
	return mmap(NULL, 4096, PROT_READ | PROT_EXEC,
	    MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) == MAP_FAILED ? -1 : 0;
}

static long
makes_code(void)
{
	void *p = mmap(NULL, 4096, PROT_READ | PROT_WRITE,
	    MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

	return mprotect(p, 4096, PROT_READ | PROT_EXEC);
}

static long opens_other(void) { return open(other, O_RDONLY); }
static long opens_passwd(void) { return open("/etc/passwd", O_RDONLY); }
static long opens_folder(void) { return open(".", O_RDONLY); }
static long writes_named(void) { return open(file, O_WRONLY); }
static long changes_named(void) { return open(file, O_RDWR); }
static long appends(void) { return open(file, O_WRONLY | O_APPEND); }
static long empties(void) { return open(file, O_RDONLY | O_TRUNC); }
static long makes(void) { return open(other, O_RDONLY | O_CREAT, 0600); }
static long makes_secret(void) { return open(".", O_TMPFILE | O_RDWR, 0600); }
static long makes_folder(void) { return mkdir("folder", 0700); }
static long removes(void) { return unlink(file); }
static long renames(void) { return rename(file, other); }
static long links(void) { return symlink(file, other); }
static long lays_open(void) { return chmod(file, 0666); }
static long moves(void) { return chdir("/"); }
static long inet(void) { return socket(AF_INET, SOCK_STREAM, 0); }
static long unix_socket(void) { return socket(AF_UNIX, SOCK_STREAM, 0); }
static long kills(void) { return kill(getppid(), 0); }
static long kills_all(void) { return kill(-1, 0); }
static long traces(void) { return ptrace(PTRACE_TRACEME, 0, NULL, NULL); }
static long makes_pipe(void) { int fd[2]; return pipe(fd); }
static long shortens(void) { return ftruncate(STDERR_FILENO, 0); }
static long is_another(void) { return setuid(65534); }

static const struct {
	const char *name;
	long (*call)(void);
} calls[] = {
	{"read-named", reads_named}, {"memory", takes_memory},
	{"signals", takes_signals}, {"wait", waits},
	{"map-code", maps_code}, {"make-code", makes_code},
	{"open-other", opens_other}, {"open-passwd", opens_passwd},
	{"open-folder", opens_folder}, {"write", writes_named},
	{"change", changes_named}, {"append", appends}, {"empty", empties},
	{"make", makes}, {"make-secret", makes_secret},
	{"make-folder", makes_folder}, {"remove", removes},
	{"rename", renames}, {"link", links}, {"lay-open", lays_open},
	{"move", moves}, {"inet", inet}, {"unix", unix_socket},
	{"kill", kills}, {"kill-all", kills_all}, {"trace", traces},
	{"pipe", makes_pipe}, {"be-another", is_another},
	{"shorten", shortens}, {"fork", forks}, {"run", runs},
};

static int
try(const char *name, char **operands)
{
	size_t i;

	for (i = 0; i < sizeof(calls) / sizeof(calls[0]); i++) {
		if (strcmp(calls[i].name, name) != 0)
			continue;
		sandbox_enter(operands);
		puts(calls[i].call() >= 0 ? "let" : errno == EPERM ? "EPERM" :
		    errno == EACCES ? "EACCES" : strerror(errno));
		return 0;
	}
	return 2;
}

/* Makes the calls of a sandbox what they are on a kernel that has none. */
static int
without(const char *what, char **command)
{
	struct sock_filter step[] = {
		BPF_STMT(BPF_LD | BPF_W | BPF_ABS,
		    offsetof(struct seccomp_data, nr)),
		BPF_JUMP(BPF_JMP | BPF_JGE | BPF_K,
		    SYS_landlock_create_ruleset, 0, 2),
		BPF_JUMP(BPF_JMP | BPF_JGT | BPF_K,
		    SYS_landlock_restrict_self, 1, 0),
		BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | ENOSYS),
		BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_seccomp, 1, 0),
		BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_prctl, 0, 1),
		BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | ENOSYS),
		BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
	};
	struct sock_fprog program = {.len = 8, .filter = step};

	if (strcmp(what, "landlock") == 0)
		step[4] = (struct sock_filter)BPF_STMT(BPF_RET | BPF_K,
		    SECCOMP_RET_ALLOW);
	if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) < 0 ||
	    prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program) < 0)
		return 3;
	execvp(command[0], command);
	return 2;
}

int
main(int argc, char **argv)
{
	if (argc == 2 && strcmp(argv[1], "kind") == 0)
		return puts(sandbox_kind) < 0;
	if (argc >= 3 && strcmp(argv[1], "try") == 0)
		return try(argv[2], argv + 3);
	if (argc >= 4 && strcmp(argv[1], "without") == 0)
		return without(argv[2], argv + 3);
	return 2;
}
