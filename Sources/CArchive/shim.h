#include <archive.h>
#include <archive_entry.h>
#include <locale.h>

/* libarchive writes names in the character set of the thread's locale, and loses what that does not
   have: names are asked for under a locale whose character set is UTF-8. */
static inline int galley_archive_next(struct archive *archive, struct archive_entry **entry,
                                      locale_t locale) {
  locale_t outer = locale ? uselocale(locale) : (locale_t)0;
  int status = archive_read_next_header(archive, entry);
  if (outer) uselocale(outer);
  return status;
}

static inline locale_t galley_archive_locale(void) {
  return newlocale(LC_CTYPE_MASK, "C.UTF-8", (locale_t)0);
}
