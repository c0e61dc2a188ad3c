/* Loaded before the C library: a call that writes below a path fails, as if the disk did.
 *
 *   GALLEY_FAIL_BELOW  paths that begin so are counted
 *   GALLEY_FAIL_AT     which of their calls fails, from 1; 0 counts alone
 *   GALLEY_FAIL_ERRNO  with which error
 *   GALLEY_FAIL_TOLD   a file to which each counted call is told, and which one has failed
 *
 * A disk that is full stays so for what needs space; one that may only be read stays so for all; any other
 * error comes once. Of a write that does not fit a part is written before.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <unistd.h>

enum { most_files = 4096, most_path = 256 };

static char paths[most_files][most_path];
static atomic_int calls;

static const char *setting(const char *name) {
  const char *value = getenv(name);
  return value ? value : "";
}

static int is_below(const char *path) {
  const char *below = setting("GALLEY_FAIL_BELOW");
  return *below && path && strncmp(path, below, strlen(below)) == 0;
}

static void tell(const char *state, const char *call, const char *path) {
  int file = syscall(SYS_openat, AT_FDCWD, setting("GALLEY_FAIL_TOLD"),
                     O_WRONLY | O_CREAT | O_APPEND, 0644);
  char line[most_path + 64];
  int count = snprintf(line, sizeof line, "%s %s %s\n", state, call, path);
  if (file >= 0) {
    syscall(SYS_write, file, line, count);
    syscall(SYS_close, file);
  }
}

/* Whether a call on a path fails. */
static int fails(const char *call, const char *path, int needs_space) {
  int at = atoi(setting("GALLEY_FAIL_AT")), code = atoi(setting("GALLEY_FAIL_ERRNO"));
  int number = atomic_fetch_add(&calls, 1) + 1;
  int is_full = (code == ENOSPC || code == EDQUOT) && needs_space;
  int fails = at && (number == at || (number > at && (is_full || code == EROFS)));
  tell(fails ? "failed" : "passed", call, path);
  if (fails) errno = code;
  return fails;
}

static const char *path_of(int file) {
  return file >= 0 && file < most_files && *paths[file] ? paths[file] : NULL;
}

#define REAL(name, ...) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))(__VA_ARGS__)

static int opened(int file, const char *path) {
  if (file >= 0 && file < most_files) snprintf(paths[file], most_path, "%s", path);
  return file;
}

static int open_mode(const char *path, int flags, mode_t mode) {
  int is_written = flags & (O_WRONLY | O_RDWR | O_CREAT);
  int is_ours = is_below(path) && (is_written || flags & O_DIRECTORY);
  if (is_ours && is_written && fails("open", path, flags & O_CREAT)) return -1;
  int file = syscall(SYS_openat, AT_FDCWD, path, flags, mode);
  return is_ours ? opened(file, path) : file;
}

int open(const char *path, int flags, ...) {
  va_list rest;
  va_start(rest, flags);
  mode_t mode = flags & O_CREAT ? va_arg(rest, mode_t) : 0;
  va_end(rest);
  return open_mode(path, flags, mode);
}

int open64(const char *path, int flags, ...) {
  va_list rest;
  va_start(rest, flags);
  mode_t mode = flags & O_CREAT ? va_arg(rest, mode_t) : 0;
  va_end(rest);
  return open_mode(path, flags, mode);
}

static int is_full_error(void) { return errno == ENOSPC || errno == EDQUOT || errno == EFBIG; }

ssize_t write(int file, const void *bytes, size_t count) {
  const char *path = path_of(file);
  if (path && fails("write", path, 1)) {
    /* The next call, for the rest, fails as well. */
    int at = atoi(setting("GALLEY_FAIL_AT"));
    if (!is_full_error() || atomic_load(&calls) != at || count < 2) return -1;
    return REAL(write, file, bytes, count / 2);
  }
  return REAL(write, file, bytes, count);
}

ssize_t pwrite(int file, const void *bytes, size_t count, off_t offset) {
  const char *path = path_of(file);
  return path && fails("pwrite", path, 1) ? -1 : REAL(pwrite, file, bytes, count, offset);
}

int ftruncate(int file, off_t size) {
  const char *path = path_of(file);
  return path && fails("ftruncate", path, 0) ? -1 : REAL(ftruncate, file, size);
}

int fsync(int file) {
  const char *path = path_of(file);
  return path && fails("fsync", path, 0) ? -1 : REAL(fsync, file);
}

int syncfs(int file) {
  const char *path = path_of(file);
  return path && fails("syncfs", path, 0) ? -1 : REAL(syncfs, file);
}

int close(int file) {
  const char *path = path_of(file);
  if (!path) return REAL(close, file);
  char name[most_path];
  snprintf(name, most_path, "%s", path);
  *paths[file] = 0;
  REAL(close, file);
  return fails("close", name, 0) ? -1 : 0;
}

int rename(const char *from, const char *to) {
  return is_below(to) && fails("rename", to, 1) ? -1 : REAL(rename, from, to);
}

int unlink(const char *path) {
  return is_below(path) && fails("unlink", path, 0) ? -1 : REAL(unlink, path);
}

int mkdir(const char *path, mode_t mode) {
  return is_below(path) && fails("mkdir", path, 1) ? -1 : REAL(mkdir, path, mode);
}
