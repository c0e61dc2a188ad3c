internal import GalleyPipeline

/// Events for people: a line of progress, warnings, a summary.
struct TextLog: EventRenderer {
  private let console: Console
  private let isQuiet: Bool
  private let progress: ProgressPrinter

  init(_ console: Console, isQuiet: Bool) {
    self.console = console
    self.isQuiet = isQuiet
    progress = ProgressPrinter(console)
  }

  func show(_ event: RunEvent) {
    switch event {
    case .started: break
    case .warning(let problem):
      progress.end()
      console.note("galley: warning: \(problem)")
    case .progress(let moment):
      if !isQuiet { progress.show(moment) }
    case .ended(let end):
      progress.end()
      if let report = end.report, !isQuiet { console.error(Summary.text(report)) }
      if let message = end.message { console.note("galley: \(message)") }
    }
  }
}
