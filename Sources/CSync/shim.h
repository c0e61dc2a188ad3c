/* What glibc declares for programs that define _GNU_SOURCE, which Swift's module of it does not. */
#include <unistd.h>

#ifndef _GNU_SOURCE
int syncfs(int descriptor);
#endif
