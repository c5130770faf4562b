// The numbers that stand for kinds in the tables.

import Domain

extension PostKind {
  /// The number in `post.kind`; the first kind that fits wins, so the smaller of two is right.
  var code: Int64 {
    switch self {
    case .reshare: 0
    case .reply: 1
    case .thread: 2
    case .quote: 3
    case .original: 4
    }
  }

  init(code: Int64) {
    self =
      switch code {
      case 0: .reshare
      case 1: .reply
      case 2: .thread
      case 3: .quote
      default: .original
      }
  }
}

extension PostForm {
  /// The number in `post.form`.
  var code: Int64 {
    switch self {
    case .linkOnly: 0
    case .greeting: 1
    case .question: 2
    case .plain: 3
    }
  }

  init(code: Int64) {
    self =
      switch code {
      case 0: .linkOnly
      case 1: .greeting
      case 2: .question
      default: .plain
      }
  }
}

extension ResponseKind {
  /// The number in `response.kind`.
  var code: Int64 {
    switch self {
    case .like: 0
    case .reshare: 1
    case .reply: 2
    case .mention: 3
    case .follow: 4
    case .list: 5
    }
  }

  init(code: Int64) {
    self =
      switch code {
      case 0: .like
      case 1: .reshare
      case 2: .reply
      case 3: .mention
      case 4: .follow
      default: .list
      }
  }
}

extension ResponseKnowledge {
  /// The number in `coverage.responses`.
  var code: Int64 {
    switch self {
    case .known: 0
    case .totals: 1
    case .unknown: 2
    }
  }

  init(code: Int64) {
    self =
      switch code {
      case 0: .known
      case 1: .totals
      default: .unknown
      }
  }
}
