// libarchive, for zip and tar.gz: the calls of the library and a few questions its macros hide.
#include <archive.h>
#include <archive_entry.h>

/// What an entry of an archive is.
enum coach_entry_kind { coach_entry_file, coach_entry_folder, coach_entry_link, coach_entry_other };

static inline enum coach_entry_kind coach_entry_kind_of(struct archive_entry *entry) {
  if (archive_entry_hardlink(entry) || archive_entry_symlink(entry)) return coach_entry_link;
  switch (archive_entry_filetype(entry)) {
    case AE_IFREG: return coach_entry_file;
    case AE_IFDIR: return coach_entry_folder;
    case AE_IFLNK: return coach_entry_link;
    default: return coach_entry_other;
  }
}
