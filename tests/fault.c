/* SPDX-License-Identifier: ISC */
/*
 * For faults.bats: the system as it is on a bad day. Linked into a copy of a
 * tool, with --wrap for each call named here; it reads from the environment:
 *
 *	FAULT=read:3:EIO   the third read fails so, and all others go well
 *	FAULT_BYTES=1      no read or write moves more than that
 *	FAULT_PAUSES=EINTR each read and write first fails so, once
 *	FAULT_COUNTS=9     how often each was called goes to that descriptor
 */
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum call { READ, WRITE, OPEN, CLOSE, FSTAT, MEMORY, CALLS };

static const char *const names[CALLS] = {
	"read", "write", "open", "close", "fstat", "memory",
};

static const struct {
	const char *name;
	int number;
} reasons[] = {
	{"EIO", EIO}, {"ENOSPC", ENOSPC}, {"ENOMEM", ENOMEM}, {"EINTR", EINTR},
	{"EAGAIN", EAGAIN}, {"EACCES", EACCES}, {"EMFILE", EMFILE},
	{"EDQUOT", EDQUOT}, {"EFBIG", EFBIG},
};

ssize_t __real_write(int fd, const void *p, size_t n);

static unsigned long counts[CALLS], which;
static size_t most = (size_t)-1;
static int fault = -1, reason, pause_reason, paused[CALLS], counts_to = -1;

/* A name that is not known must not pass for a day on which all goes well. */
static int
number_of(const char *name)
{
	size_t i;

	for (i = 0; i < sizeof(reasons) / sizeof(reasons[0]); i++)
		if (strcmp(reasons[i].name, name) == 0)
			return reasons[i].number;
	_exit(99);
}

__attribute__((constructor)) static void
begin(void)
{
	const char *s;
	char name[16], why[16];

	if ((s = getenv("FAULT")) != NULL) {
		if (sscanf(s, "%15[a-z]:%lu:%15s", name, &which, why) != 3)
			_exit(99);
		for (fault = 0; strcmp(names[fault], name) != 0;)
			if (++fault == CALLS)
				_exit(99);
		reason = number_of(why);
	}
	if ((s = getenv("FAULT_BYTES")) != NULL)
		most = (size_t)atol(s);
	if ((s = getenv("FAULT_PAUSES")) != NULL)
		pause_reason = number_of(s);
	if ((s = getenv("FAULT_COUNTS")) != NULL)
		counts_to = atoi(s);
}

__attribute__((destructor)) static void
end(void)
{
	char line[40];
	int i, n;

	for (i = 0; counts_to >= 0 && i < CALLS; i++) {
		n = snprintf(line, sizeof(line), "%s %lu\n", names[i], counts[i]);
		if (__real_write(counts_to, line, (size_t)n) != n)
			_exit(99);
	}
}

static int
fails(enum call c)
{
	if (pause_reason && (c == READ || c == WRITE) &&
	    (paused[c] = !paused[c])) {
		errno = pause_reason;
		return 1;
	}
	if (++counts[c] != which || (int)c != fault)
		return 0;
	errno = reason;
	return 1;
}

static size_t
few(size_t n)
{
	return n < most ? n : most;
}

ssize_t __real_read(int fd, void *p, size_t n);
ssize_t __wrap_read(int fd, void *p, size_t n);
ssize_t
__wrap_read(int fd, void *p, size_t n)
{
	return fails(READ) ? -1 : __real_read(fd, p, few(n));
}

ssize_t __wrap_write(int fd, const void *p, size_t n);
ssize_t
__wrap_write(int fd, const void *p, size_t n)
{
	return fails(WRITE) ? -1 : __real_write(fd, p, few(n));
}

int __real_close(int fd);
int __wrap_close(int fd);
int
__wrap_close(int fd)
{
	if (!fails(CLOSE))
		return __real_close(fd);
	(void)__real_close(fd); /* so it is on Linux: closed, and an error */
	errno = reason;
	return -1;
}

void *__real_malloc(size_t n);
void *__wrap_malloc(size_t n);
void *
__wrap_malloc(size_t n)
{
	return fails(MEMORY) ? NULL : __real_malloc(n);
}

void *__real_calloc(size_t n, size_t size);
void *__wrap_calloc(size_t n, size_t size);
void *
__wrap_calloc(size_t n, size_t size)
{
	return fails(MEMORY) ? NULL : __real_calloc(n, size);
}

void *__real_realloc(void *p, size_t n);
void *__wrap_realloc(void *p, size_t n);
void *
__wrap_realloc(void *p, size_t n)
{
	return fails(MEMORY) ? NULL : __real_realloc(p, n);
}

/* Where a long has 32 bits, open is open64, and so on. */
#define OPENS(open) \
	int __real_##open(const char *path, int flags, ...); \
	int __wrap_##open(const char *path, int flags, ...); \
	int \
	__wrap_##open(const char *path, int flags, ...) \
	{ \
		return fails(OPEN) ? -1 : __real_##open(path, flags); \
	}
#define FSTATS(fstat, what) \
	int __real_##fstat(int fd, struct what *st); \
	int __wrap_##fstat(int fd, struct what *st); \
	int \
	__wrap_##fstat(int fd, struct what *st) \
	{ \
		return fails(FSTAT) ? -1 : __real_##fstat(fd, st); \
	}
#ifdef FAULT_64
OPENS(open64)
struct stat64;
FSTATS(fstat64, stat64)
#else
OPENS(open)
FSTATS(fstat, stat)
#endif
