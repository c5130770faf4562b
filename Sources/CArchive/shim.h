// libarchive, for zip and tar.gz.
#include <archive.h>
#include <archive_entry.h>
