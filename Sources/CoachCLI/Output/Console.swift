// Where text comes from and goes to: the real terminal, or a test's own closures.

import Foundation

/// Input, output and what is known of the terminal.
///
/// Everything the program prints goes through one of these, so a test can hold both ends.
public struct Console {
  /// The next line of standard input without its end; nil at the end of input.
  public var readLine: () -> String?
  /// Runs a piece of work that reads key by key, without Enter; nil where there are no keys.
  public var withKeys: ((_ work: (_ readKey: () -> Character?) throws -> Void) throws -> Void)?
  /// Writes to standard output.
  public var write: (String) -> Void
  /// Writes to standard error.
  public var writeError: (String) -> Void
  /// Shows a text a screen at a time; nil where there is no pager.
  public var page: ((String) -> Bool)?
  /// Whether somebody types the input.
  public var inputIsTerminal: Bool
  /// Whether somebody reads the output.
  public var outputIsTerminal: Bool
  /// Whether somebody reads the messages.
  public var errorIsTerminal: Bool
  /// The cells across; asked anew for each answer, as windows change.
  public var width: () -> Int
  /// The rows of the terminal; nil where there is none.
  public var height: () -> Int?
  /// Whether ctrl-C was pressed and long work should stop.
  public var isInterrupted: () -> Bool

  /// A console made of closures; by default nothing is a terminal and there is no input.
  public init(
    readLine: @escaping () -> String? = { nil },
    withKeys: ((_ work: (_ readKey: () -> Character?) throws -> Void) throws -> Void)? = nil,
    write: @escaping (String) -> Void,
    writeError: @escaping (String) -> Void, page: ((String) -> Bool)? = nil,
    inputIsTerminal: Bool = false, outputIsTerminal: Bool = false, errorIsTerminal: Bool = false,
    width: @escaping () -> Int = { 80 }, height: @escaping () -> Int? = { nil },
    isInterrupted: @escaping () -> Bool = { false }
  ) {
    self.readLine = readLine
    self.withKeys = withKeys
    self.write = write
    self.writeError = writeError
    self.page = page
    self.inputIsTerminal = inputIsTerminal
    self.outputIsTerminal = outputIsTerminal
    self.errorIsTerminal = errorIsTerminal
    self.width = width
    self.height = height
    self.isInterrupted = isInterrupted
  }

  /// The console of this process.
  public static var process: Console {
    Console(
      readLine: { Swift.readLine(strippingNewline: true) }, withKeys: Keys.reading,
      write: { Self.put($0, STDOUT_FILENO) }, writeError: { Self.put($0, STDERR_FILENO) },
      page: Pager.show, inputIsTerminal: isatty(STDIN_FILENO) == 1,
      outputIsTerminal: isatty(STDOUT_FILENO) == 1, errorIsTerminal: isatty(STDERR_FILENO) == 1,
      width: { Self.size()?.columns ?? Self.environmentColumns ?? 80 },
      height: { Self.size()?.rows }, isInterrupted: { Interrupt.isRaised })
  }

  private static var environmentColumns: Int? {
    ProcessInfo.processInfo.environment["COLUMNS"].flatMap(Int.init).map { min(max($0, 20), 1000) }
  }

  private static func size() -> (columns: Int, rows: Int)? {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return (max(20, Int(size.ws_col)), Int(size.ws_row))
  }

  /// Writes all bytes; a reader that went away ends the program as everywhere, by its signal.
  private static func put(_ text: String, _ descriptor: Int32) {
    var bytes = ArraySlice(Array(text.utf8))
    while !bytes.isEmpty {
      let written = bytes.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      if written < 0 {
        if errno == EINTR || errno == EAGAIN { continue }
        // A full disk behind a redirection: say so once, and fail.
        if descriptor == STDOUT_FILENO {
          put("coach: the answer could not be written: \(String(cString: strerror(errno)))\n", 2)
          exit(2)
        }
        return
      }
      bytes = bytes.dropFirst(written)
    }
  }
}
