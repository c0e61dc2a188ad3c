/// Metrics in the text format of Prometheus, version 0.0.4
/// (https://prometheus.io/docs/instrumenting/exposition_formats/).
struct PrometheusText {
  /// What a metric is.
  enum Kind: String {
    case counter, gauge
  }

  /// A value with the labels that tell it from others of its metric.
  struct Sample {
    let labels: [(name: String, value: String)]
    let value: Double

    init(_ value: Double, _ labels: KeyValuePairs<String, String> = [:]) {
      self.labels = labels.map { ($0.key, $0.value) }
      self.value = value
    }

    init(_ value: Int, _ labels: KeyValuePairs<String, String> = [:]) {
      self.init(Double(value), labels)
    }
  }

  private(set) var text = ""
  private let common: [(name: String, value: String)]

  /// Metrics whose values all have the labels `common`.
  init(common: KeyValuePairs<String, String>) {
    self.common = common.map { ($0.key, $0.value) }
  }

  /// Adds a metric; none where it has no values.
  mutating func add(_ name: String, _ kind: Kind, _ help: String, _ samples: [Sample]) {
    guard !samples.isEmpty else { return }
    text += "# HELP \(name) \(Self.escaped(help))\n# TYPE \(name) \(kind.rawValue)\n"
    for sample in samples {
      let labels = (common + sample.labels).map { label in
        "\(label.name)=\"\(Self.escaped(label.value, quotes: true))\""
      }
      text += name + "{" + labels.joined(separator: ",") + "} " + Self.number(sample.value) + "\n"
    }
  }

  /// Whole numbers without a fraction.
  private static func number(_ value: Double) -> String {
    Int(exactly: value).map(String.init) ?? "\(value)"
  }

  private static func escaped(_ text: String, quotes: Bool = false) -> String {
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\\"): bytes += Array(#"\\"#.utf8)
      case UInt8(ascii: "\n"): bytes += Array(#"\n"#.utf8)
      case UInt8(ascii: "\"") where quotes: bytes += Array(#"\""#.utf8)
      default: bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
