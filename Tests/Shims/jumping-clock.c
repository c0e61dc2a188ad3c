/* Loaded before the C library: the wall clock jumps by years, forwards and backwards, each time that someone
 * looks at it. Clocks that only go on are left alone. Programs that are there for this change their own
 * environment at the start, behind which Swift then finds no arguments.
 *
 *   GALLEY_CLOCK_START  where in the row of jumps the first look falls
 */
#define _GNU_SOURCE
#include <stdatomic.h>
#include <stdlib.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

static atomic_int looks;

static time_t jump(void) {
  static const int years[] = {0, 6, -9, 40, 0, -20, 1, -3, 11};
  const char *start = getenv("GALLEY_CLOCK_START");
  unsigned number = atomic_fetch_add(&looks, 1) + (start ? atoi(start) : 0);
  return (time_t)years[number % (sizeof years / sizeof *years)] * 365 * 86400;
}

int clock_gettime(clockid_t clock, struct timespec *time) {
  int result = syscall(SYS_clock_gettime, clock, time);
  if (!result && (clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE)) time->tv_sec += jump();
  return result;
}

int gettimeofday(struct timeval *restrict time, void *restrict zone) {
  (void)zone;
  struct timespec now;
  int result = clock_gettime(CLOCK_REALTIME, &now);
  *time = (struct timeval){now.tv_sec, now.tv_nsec / 1000};
  return result;
}

time_t time(time_t *seconds) {
  struct timespec now = {0};
  clock_gettime(CLOCK_REALTIME, &now);
  if (seconds) *seconds = now.tv_sec;
  return now.tv_sec;
}
