/* SPDX-License-Identifier: ISC */
/* usage: replay-HARNESS FILE ...: the harness on each file, once */
#include <stdio.h>

#include "fuzz.h"

static bool
replay(const char *path)
{
	static unsigned char data[1 << 20];
	FILE *file = fopen(path, "rb");
	size_t n;

	if (!file) {
		perror(path);
		return false;
	}
	n = fread(data, 1, sizeof(data), file);
	fclose(file);
	printf("%s\n", path);
	fflush(stdout);
	LLVMFuzzerTestOneInput(data, n);
	return true;
}

int
main(int argc, char **argv)
{
	int i, status = 0;

	for (i = 1; i < argc; i++)
		status |= !replay(argv[i]);
	return status;
}
