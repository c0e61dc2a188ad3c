/* What glibc declares for programs that define _GNU_SOURCE, which Swift's module of it does not. */
#include <fcntl.h>
#include <spawn.h>

#ifndef _GNU_SOURCE
int pipe2(int descriptors[2], int flags);
int posix_spawn_file_actions_addchdir_np(posix_spawn_file_actions_t *actions, const char *path);
int posix_spawn_file_actions_addclosefrom_np(posix_spawn_file_actions_t *actions, int from);
#endif
