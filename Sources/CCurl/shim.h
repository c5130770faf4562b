// libcurl, loaded when the first request is made: most commands never ask a network, and loading
// curl with the thirty libraries below it takes longer than starting coach does.
#include <dlfcn.h>
#include <stdlib.h>
#include <curl/curl.h>

typedef struct __attribute__((swift_attr("@Sendable"))) {
  CURL *(*easy_init)(void);
  void (*easy_reset)(CURL *);
  void (*easy_cleanup)(CURL *);
  CURLcode (*easy_perform)(CURL *);
  CURLcode (*easy_setopt)(CURL *, CURLoption, ...);
  CURLcode (*easy_getinfo)(CURL *, CURLINFO, ...);
  const char *(*easy_strerror)(CURLcode);
  struct curl_slist *(*slist_append)(struct curl_slist *, const char *);
  void (*slist_free_all)(struct curl_slist *);
} coach_curl;

// Loads the library and fills in its functions; 0 where there is none that fits.
static inline int coach_curl_load(coach_curl *curl) {
  static const char *const names[] = {
      "libcurl.so.4", "libcurl-gnutls.so.4", "libcurl.4.dylib", "libcurl.so", 0};
  void *library = 0;
  for (int i = 0; names[i] && !library; i++) library = dlopen(names[i], RTLD_NOW | RTLD_LOCAL);
  if (!library) return 0;
  CURLcode (*global_init)(long) = (CURLcode(*)(long))dlsym(library, "curl_global_init");
  curl->easy_init = (CURL * (*)(void)) dlsym(library, "curl_easy_init");
  curl->easy_reset = (void (*)(CURL *))dlsym(library, "curl_easy_reset");
  curl->easy_cleanup = (void (*)(CURL *))dlsym(library, "curl_easy_cleanup");
  curl->easy_perform = (CURLcode(*)(CURL *))dlsym(library, "curl_easy_perform");
  curl->easy_setopt = (CURLcode(*)(CURL *, CURLoption, ...))dlsym(library, "curl_easy_setopt");
  curl->easy_getinfo = (CURLcode(*)(CURL *, CURLINFO, ...))dlsym(library, "curl_easy_getinfo");
  curl->easy_strerror = (const char *(*)(CURLcode))dlsym(library, "curl_easy_strerror");
  curl->slist_append = (struct curl_slist * (*)(struct curl_slist *, const char *))
      dlsym(library, "curl_slist_append");
  curl->slist_free_all = (void (*)(struct curl_slist *))dlsym(library, "curl_slist_free_all");
  return global_init && curl->easy_init && curl->easy_reset && curl->easy_cleanup &&
         curl->easy_perform && curl->easy_setopt && curl->easy_getinfo && curl->easy_strerror &&
         curl->slist_append && curl->slist_free_all && global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK;
}

// Options by the type of what they take, as C varies it and Swift cannot.
static inline int coach_curl_number(
    const coach_curl *curl, CURL *handle, CURLoption option, long value) {
  return curl->easy_setopt(handle, option, value) == CURLE_OK;
}
static inline int coach_curl_text(
    const coach_curl *curl, CURL *handle, CURLoption option, const char *value) {
  return curl->easy_setopt(handle, option, value) == CURLE_OK;
}
static inline int coach_curl_pointer(
    const coach_curl *curl, CURL *handle, CURLoption option, void *value) {
  return curl->easy_setopt(handle, option, value) == CURLE_OK;
}
static inline int coach_curl_body(
    const coach_curl *curl, CURL *handle, const char *bytes, long count) {
  return curl->easy_setopt(handle, CURLOPT_POSTFIELDSIZE, count) == CURLE_OK &&
         curl->easy_setopt(handle, CURLOPT_COPYPOSTFIELDS, bytes) == CURLE_OK;
}

typedef size_t (*coach_curl_taker)(char *bytes, size_t size, size_t count, void *context);
typedef int (*coach_curl_watcher)(
    void *context, curl_off_t, curl_off_t, curl_off_t, curl_off_t);

// Who takes the body and the header lines, and who is asked whether to go on.
static inline void coach_curl_listen(
    const coach_curl *curl, CURL *handle, void *context, coach_curl_taker body,
    coach_curl_taker header, coach_curl_watcher watcher) {
  curl->easy_setopt(handle, CURLOPT_WRITEDATA, context);
  curl->easy_setopt(handle, CURLOPT_WRITEFUNCTION, body);
  curl->easy_setopt(handle, CURLOPT_HEADERDATA, context);
  curl->easy_setopt(handle, CURLOPT_HEADERFUNCTION, header);
  curl->easy_setopt(handle, CURLOPT_XFERINFODATA, context);
  curl->easy_setopt(handle, CURLOPT_XFERINFOFUNCTION, watcher);
  curl->easy_setopt(handle, CURLOPT_NOPROGRESS, 0L);
}

static inline long coach_curl_status(const coach_curl *curl, CURL *handle) {
  long status = 0;
  curl->easy_getinfo(handle, CURLINFO_RESPONSE_CODE, &status);
  return status;
}
