// How an empty store is met.

/// Three ways to begin.
struct WelcomeText {
  func write(to page: inout Page) {
    page.paragraph("Welcome. There is nothing here yet; three ways to begin:")
    page.bullet("\("import PATH", .accent) takes in the archive of a network (X, Mastodon …)")
    page.bullet(
      """
      \("account add mastodon @me@example.social", .accent) lets you enter by hand what you do
      """)
    page.bullet("\("demo", .accent) shows all of it on an invented life")
    page.paragraph("Nothing leaves this machine. \("help", .accent) lists what there is.")
  }
}
