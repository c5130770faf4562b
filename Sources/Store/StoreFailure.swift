// What SQLite reports, as a sentence: what is wrong with the store, and what to do.

import Domain
import GRDB

/// A failure of the file below the store.
struct StoreFailure: DiagnosticConvertible {
  private let error: DatabaseError
  private let path: String?

  init(_ error: DatabaseError, path: String?) {
    self.error = error
    self.path = path
  }

  var diagnostic: Diagnostic {
    let (message, hint) = sentence
    return Diagnostic(
      .error, message, hint: hint, place: path.map { Diagnostic.Place(file: $0) })
  }

  private var sentence: (String, String) {
    switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED:
      (
        "the store is being written by another coach",
        "wait until that is done, then try again; nothing was changed"
      )
    case .SQLITE_FULL:
      (
        "the disk is full, so nothing was changed",
        "free some space, then try again"
      )
    case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH:
      (
        "the store cannot be written, so nothing was changed",
        "make the file and its folder writable for you, or name another store with --store"
      )
    case .SQLITE_CANTOPEN:
      (
        "the store cannot be opened",
        "check that the file and its folder may be read and written by you"
      )
    case .SQLITE_CORRUPT, .SQLITE_NOTADB:
      (
        "the store is damaged, so nothing was changed",
        "restore a backup with coach restore, or name another store with --store"
      )
    case .SQLITE_IOERR:
      (
        "the disk failed to read or write the store, so nothing was changed",
        "check the disk, then try again"
      )
    default:
      (
        "the store refused the change, and nothing was changed: "
          + (error.message ?? "\(error.resultCode)"),
        "this is a mistake of the coach; coach doctor shows the state of the store"
      )
    }
  }
}
