/* Where libxml2 was built with ICU, its headers include ICU's, which clash with those that Foundation
   carries. Nothing here uses what they declare. */
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/HTMLparser.h>
#include <libxml/HTMLtree.h>
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlreader.h>
#include <libxml/xpath.h>
#include <libxml/xpathInternals.h>

/* Swift cannot write a variadic C function. */
static void galley_xml_ignore(void *context, const char *format, ...) {
  (void)context;
  (void)format;
}

/* Keeps libxml2 from writing to standard error on the calling thread. */
static inline void galley_xml_silence(void) {
  xmlSetGenericErrorFunc(NULL, galley_xml_ignore);
}
