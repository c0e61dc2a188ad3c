#define _GNU_SOURCE
// Plain functions, of which each has an address.
#define CURL_DISABLE_TYPECHECK
#include "CCurl.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

// libcurl brings two dozen libraries with it, which take most of the time in which the program starts. So it is
// loaded when it is first called: each function here looks for its namesake there.

static void *library;
static char problem[512];
static pthread_once_t once = PTHREAD_ONCE_INIT;

static void load(void) {
  // Where its own calls reach the functions of this file, these lead back to it.
  library = dlopen("libcurl.so.4", RTLD_NOW | RTLD_LOCAL);
  if (!library) snprintf(problem, sizeof problem, "%s", dlerror());
}

static void *function(const char *name) {
  pthread_once(&once, load);
  void *found = library ? dlsym(library, name) : NULL;
  if (found) return found;
  fprintf(stderr, "galley: libcurl has no %s: %s\n", name, problem);
  exit(3);
}

// Threads that look at once find the same.
#define FUNCTION(result, name, parameters, arguments)                     \
  result name parameters {                                                \
    static result(*_Atomic found) parameters;                             \
    if (!found) found = (result(*) parameters)function(#name);            \
    return found arguments;                                               \
  }

FUNCTION(CURLcode, curl_global_init, (long flags), (flags))
FUNCTION(CURL *, curl_easy_init, (void), ())
FUNCTION(void, curl_easy_cleanup, (CURL * curl), (curl))
FUNCTION(const char *, curl_easy_strerror, (CURLcode code), (code))
FUNCTION(
    CURLHcode, curl_easy_header,
    (CURL * easy, const char *name, size_t index, unsigned int origin, int request,
     struct curl_header **header),
    (easy, name, index, origin, request, header))
FUNCTION(void, curl_free, (void *memory), (memory))
FUNCTION(time_t, curl_getdate, (const char *text, const time_t *unused), (text, unused))
FUNCTION(CURLM *, curl_multi_init, (void), ())
FUNCTION(CURLMcode, curl_multi_cleanup, (CURLM * multi), (multi))
FUNCTION(CURLMcode, curl_multi_add_handle, (CURLM * multi, CURL *easy), (multi, easy))
FUNCTION(CURLMcode, curl_multi_remove_handle, (CURLM * multi, CURL *easy), (multi, easy))
FUNCTION(CURLMcode, curl_multi_perform, (CURLM * multi, int *running), (multi, running))
FUNCTION(CURLMsg *, curl_multi_info_read, (CURLM * multi, int *queued), (multi, queued))
FUNCTION(
    CURLMcode, curl_multi_poll,
    (CURLM * multi, struct curl_waitfd *more, unsigned int count, int timeout, int *ready),
    (multi, more, count, timeout, ready))
FUNCTION(
    struct curl_slist *, curl_slist_append, (struct curl_slist * list, const char *text),
    (list, text))
FUNCTION(void, curl_slist_free_all, (struct curl_slist * list), (list))
FUNCTION(CURLU *, curl_url, (void), ())
FUNCTION(void, curl_url_cleanup, (CURLU * url), (url))
FUNCTION(
    CURLUcode, curl_url_get, (CURLU * url, CURLUPart part, char **text, unsigned int flags),
    (url, part, text, flags))
FUNCTION(
    CURLUcode, curl_url_set, (CURLU * url, CURLUPart part, const char *text, unsigned int flags),
    (url, part, text, flags))

// All values are as wide as a pointer: `CCurl.h` passes longs and pointers alone.
#define SETTER(result, name, handle, option)                              \
  result name(handle h, option o, ...) {                                  \
    static result (*_Atomic found)(handle, option, ...);                  \
    if (!found) found = (result(*)(handle, option, ...))function(#name);  \
    va_list values;                                                       \
    va_start(values, o);                                                  \
    void *value = va_arg(values, void *);                                 \
    va_end(values);                                                       \
    return found(h, o, value);                                            \
  }

#undef curl_easy_setopt
#undef curl_easy_getinfo
#undef curl_multi_setopt
SETTER(CURLcode, curl_easy_setopt, CURL *, CURLoption)
SETTER(CURLcode, curl_easy_getinfo, CURL *, CURLINFO)
SETTER(CURLMcode, curl_multi_setopt, CURLM *, CURLMoption)
