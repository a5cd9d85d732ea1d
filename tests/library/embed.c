/* SPDX-License-Identifier: ISC */
/*
 * usage: embed pieces TOOL N     pushes N bytes at a time
 *        embed room TOOL N       the same, by tip_room
 *        embed stop TOOL N       the sink ends the work at record N
 *        embed again TOOL        does the work twice with one tip_end between
 *        embed back TOOL         the sink calls the work that calls it
 *        embed refused CODE YEAR is there such a country, such a year?
 *        embed threads N         N threads read the text at once
 *        embed memory TOOL       each allocation fails in turn
 * What a program does with libtip that is no tool: standard input in, records
 * out, messages and results on standard error. For library.bats.
 */
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <tip.h>

static char *text;
static size_t text_n;

/* What memory's sink and allocator know. */
static long fail_at, calls, live;

void *__real_calloc(size_t n, size_t size);
void *__real_realloc(void *p, size_t n);
void __real_free(void *p);
void *__wrap_calloc(size_t n, size_t size);
void *__wrap_realloc(void *p, size_t n);
void __wrap_free(void *p);

static int
fails(void)
{
	return fail_at > 0 && ++calls == fail_at;
}

void *
__wrap_calloc(size_t n, size_t size)
{
	void *p = fails() ? NULL : __real_calloc(n, size);

	if (fail_at > 0 && p)
		live++;
	return p;
}

void *
__wrap_realloc(void *old, size_t n)
{
	void *p = fails() ? NULL : __real_realloc(old, n);

	if (fail_at > 0 && p && !old)
		live++;
	return p;
}

void
__wrap_free(void *p)
{
	if (fail_at > 0 && p)
		live--;
	__real_free(p);
}

static int
print(void *arg, const char *line, size_t n)
{
	(void)arg;
	printf("%.*s\n", (int)n, line);
	return 0;
}

static void
complain(void *arg, int failed, const char *message)
{
	(void)arg;
	fprintf(stderr, "%s: %s\n", failed ? "failed" : "notice", message);
}

static const struct tip_sink printer = {print, complain, NULL};

static struct tip *
tool(const char *name, const struct tip_sink *sink)
{
	if (strcmp(name, "tip-sections") == 0)
		return tip_sections(sink, NULL, 0, 0);
	if (strcmp(name, "tip-numbers") == 0)
		return tip_numbers(sink, 0);
	if (strcmp(name, "tip-tier") == 0)
		return tip_tier(sink, 1);
	if (strcmp(name, "tip-tsv") == 0)
		return tip_tsv(sink, TIP_WIDE);
	exit(2);
}

/* Pushes the text, n bytes at a time. */
static int
push(struct tip *t, size_t n, int by_room)
{
	size_t at, room_n;
	int result = 0;

	for (at = 0; result == 0 && at < text_n; at += n) {
		const char *p = text + at;

		if (n > text_n - at)
			n = text_n - at;
		if (by_room) {
			char *room = tip_room(t, &room_n);

			if (!room || room_n < n)
				exit(3);
			p = memcpy(room, p, n);
		}
		result = tip_push(t, p, n);
	}
	return result;
}

static int
pieces(const char *name, size_t n, int by_room)
{
	struct tip *t = tool(name, &printer);
	struct tip_progress p;
	int result = tip_begin(t, "text");

	if (result == 0)
		result = push(t, n, by_room);
	if (result == 0)
		result = tip_end(t);
	p = tip_progress(t);
	fprintf(stderr, "result %d, line %lu, %llu bytes, %llu lines, "
	    "%llu documents\n", result, tip_line(t), p.bytes, p.lines,
	    p.documents);
	if (result != 0 && tip_push(t, text, text_n) != result)
		fprintf(stderr, "another result\n");
	tip_close(t);
	return 0;
}

static int
count_down(void *left, const char *line, size_t n)
{
	print(NULL, line, n);
	return --*(int *)left == 0 ? 7 : 0;
}

static int
stop(const char *name, int n)
{
	struct tip_sink sink = {count_down, NULL, &n};
	struct tip *t = tool(name, &sink);
	int result = tip_push(t, text, text_n);
	int later = tip_push(t, text, text_n);

	fprintf(stderr, "result %d, again %d, end %d\n", result, later,
	    tip_end(t));
	tip_close(t);
	return 0;
}

static int
again(const char *name)
{
	struct tip *t = tool(name, &printer);
	int result;

	result = push(t, 1000, 0) || tip_end(t) || push(t, 100, 0) ||
	    tip_end(t);
	tip_close(t);
	return result;
}

/* Whether tip_sections takes this country and year. */
static int
refused(const char *country, int year)
{
	struct tip *t = tip_sections(&printer, country, (unsigned)year, 0);

	tip_close(t);
	return t ? 0 : 1;
}

static struct tip *self;

static int
call_back(void *arg, const char *line, size_t n)
{
	tip_close(self);
	tip_drop(self);
	if (tip_push(self, "x\n", 2) != TIP_FAILED ||
	    tip_end(self) != TIP_FAILED || tip_begin(self, "x") != TIP_FAILED)
		exit(4);
	return print(arg, line, n);
}

static int
back(const char *name)
{
	struct tip_sink sink = {call_back, complain, NULL};
	int result;

	self = tool(name, &sink);
	result = push(self, 1000, 0) || tip_end(self);
	tip_close(self);
	return result;
}

/* A hash of the records of tip-sections and of tip-numbers behind it. */
struct job {
	struct tip *sections, *numbers;
	unsigned long hash;
	int result;
};

static int
add_quantity(void *arg, const char *line, size_t n)
{
	struct job *job = arg;

	while (n-- > 0)
		job->hash = job->hash * 33 + (unsigned char)*line++;
	return 0;
}

static int
add_paragraph(void *arg, const char *line, size_t n)
{
	struct job *job = arg;

	add_quantity(arg, line, n);
	if (tip_push(job->numbers, line, n) != 0)
		return 1;
	return tip_push(job->numbers, "\n", 1);
}

static void *
work(void *arg)
{
	struct job *job = arg;
	struct tip_sink sink = {add_quantity, NULL, job};

	job->numbers = tip_numbers(&sink, 1);
	sink.record = add_paragraph;
	job->sections = tip_sections(&sink, NULL, 0, 0);
	job->result = push(job->sections, 333, 0) || tip_end(job->sections) ||
	    tip_end(job->numbers);
	tip_close(job->sections);
	tip_close(job->numbers);
	return NULL;
}

static int
threads(int n)
{
	pthread_t thread[64];
	struct job job[64] = {{0}};
	int i;

	for (i = 0; i < n; i++)
		if (pthread_create(&thread[i], NULL, work, &job[i]) != 0)
			return 1;
	for (i = 0; i < n; i++)
		pthread_join(thread[i], NULL);
	for (i = 0; i < n; i++)
		if (job[i].result != 0 || job[i].hash != job[0].hash)
			return 1;
	printf("%lx\n", job[0].hash);
	return 0;
}

static int
ignore(void *arg, const char *line, size_t n)
{
	(void)arg;
	(void)line;
	(void)n;
	return 0;
}

static void
count_message(void *messages, int failed, const char *message)
{
	if (failed && strncmp(message, "out of memory", 13) == 0)
		++*(int *)messages;
}

/* Until a run comes through: what failed is told, and nothing is left over. */
static int
memory(const char *name)
{
	int messages, result;
	struct tip_sink sink = {ignore, count_message, &messages};
	struct tip *t;

	for (fail_at = 1;; fail_at++) {
		calls = live = messages = 0;
		t = tool(name, &sink);
		result = t ? push(t, 4096, 0) : TIP_FAILED;
		if (result == 0)
			result = tip_end(t);
		tip_close(t);
		if (live != 0)
			return 1;
		if (result == 0)
			break;
		if (result != TIP_FAILED || messages != 1)
			return 1;
	}
	printf("%s\n", fail_at > 5 && calls < fail_at ? "all told" : "too few");
	return 0;
}

int
main(int argc, char **argv)
{
	const char *what = argc > 1 ? argv[1] : "";
	const char *name = argc > 2 ? argv[2] : "";
	int n = argc > 3 ? atoi(argv[3]) : 1;

	text = malloc(1 << 24);
	text_n = text && strcmp(what, "refused") != 0
	    ? fread(text, 1, 1 << 24, stdin) : 0;
	if (strcmp(what, "pieces") == 0)
		return pieces(name, (size_t)n, 0);
	if (strcmp(what, "room") == 0)
		return pieces(name, (size_t)n, 1);
	if (strcmp(what, "stop") == 0)
		return stop(name, n);
	if (strcmp(what, "again") == 0)
		return again(name);
	if (strcmp(what, "refused") == 0)
		return refused(name, n);
	if (strcmp(what, "back") == 0)
		return back(name);
	if (strcmp(what, "threads") == 0)
		return threads(atoi(name));
	if (strcmp(what, "memory") == 0)
		return memory(name);
	return 2;
}
