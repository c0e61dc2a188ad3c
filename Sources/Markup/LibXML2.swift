internal import CLibXML2

/// The once-only preparation of libxml2, which makes it safe on several threads.
enum LibXML2 {
  private static let isReady: Void = xmlInitParser()

  static func start() { isReady }
}
