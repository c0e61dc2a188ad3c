#ifndef CCURL_H
#define CCURL_H

#include <curl/curl.h>
#include <sys/eventfd.h>

// Swift cannot call functions of variable arguments: one wrapper for each type of argument.

typedef size_t (*ccurl_writer)(char *, size_t, size_t, void *);

static inline CURLcode ccurl_set_number(CURL *handle, CURLoption option, long value) {
  return curl_easy_setopt(handle, option, value);
}

static inline CURLcode ccurl_set_text(CURL *handle, CURLoption option, const char *value) {
  return curl_easy_setopt(handle, option, value);
}

static inline CURLcode ccurl_set_pointer(CURL *handle, CURLoption option, void *value) {
  return curl_easy_setopt(handle, option, value);
}

static inline CURLcode ccurl_set_list(CURL *handle, CURLoption option, struct curl_slist *value) {
  return curl_easy_setopt(handle, option, value);
}

static inline CURLcode ccurl_set_writer(CURL *handle, CURLoption option, ccurl_writer value) {
  return curl_easy_setopt(handle, option, value);
}

static inline CURLcode ccurl_set_socket_opener(CURL *handle, curl_opensocket_callback value) {
  return curl_easy_setopt(handle, CURLOPT_OPENSOCKETFUNCTION, value);
}

static inline CURLcode ccurl_get_number(CURL *handle, CURLINFO info, long *value) {
  return curl_easy_getinfo(handle, info, value);
}

static inline CURLcode ccurl_get_text(CURL *handle, CURLINFO info, const char **value) {
  return curl_easy_getinfo(handle, info, value);
}

static inline CURLcode ccurl_get_pointer(CURL *handle, CURLINFO info, void **value) {
  return curl_easy_getinfo(handle, info, value);
}

static inline CURLMcode ccurl_multi_set_number(CURLM *multi, CURLMoption option, long value) {
  return curl_multi_setopt(multi, option, value);
}

// These are macros of other macros, which Swift does not see.
static const long ccurl_http_version = CURL_HTTP_VERSION_2TLS;
static const unsigned int ccurl_url_flags = CURLU_URLENCODE | CURLU_NON_SUPPORT_SCHEME;
static const int ccurl_event_flags = EFD_CLOEXEC | EFD_NONBLOCK;

#endif
