public import GalleyCore
public import Markup

extension SelectStage {
  /// Options of `select`.
  public struct Options: OptionGroup {
    /// What is selected, in CSS.
    public var css: CSSSelector?
    /// What is selected, in XPath.
    public var xpath: XPathExpression?
    /// What is taken of each element.
    public var take: Take = .text
    /// The attribute that is taken.
    public var attribute: String?
    /// Whether all matches count, or the first alone.
    public var all: Bool?
    /// The field that gets it.
    public var to: FieldPath?
    /// What stands between several texts.
    public var join: String?
    /// The layer that gets it.
    public var emit: LayerReference?
    /// Attributes of the annotations.
    public var attributes = TextMap()
    /// Whether the elements leave the page.
    public var remove = false
    /// The reason for which documents without a match are dropped.
    public var orDrop: ReasonCode?

    /// The options of `select`.
    public static let options: [Option<Options>] = [
      Option(
        "css", \.css,
        "What to select, in CSS: type, .class, #id, [attribute], all combinators, :not() :is() "
          + ":has() :nth-child() and their like. Give this or 'xpath'."),
      Option(
        "xpath", \.xpath,
        "What to select, in XPath 1.0. A text, number or boolean may be put into a field, too. "
          + "Give this or 'css'."),
      Option(
        "take", \.take,
        "What a field gets: the text as a reader sees it, the element's HTML, or an attribute."),
      Option(
        "attribute", \.attribute, "Name of the attribute that a field gets, such as href."),
      Option(
        "all", \.all,
        "Whether all matches are taken, in document order, or the first alone. Left out, a field "
          + "gets the first, unless 'join' is given; a layer or 'remove' takes all."),
      Option(
        "to", \.to,
        "Field that is set where something matches: a text, or with 'all' a list of texts. Give "
          + "this, 'emit' or 'remove'."),
      Option("join", \.join, "Makes one text of all matches, with this between them."),
      Option(
        "emit", \.emit,
        "Layer that gets an annotation for each element, from its first word in the text to its "
          + "last. An element without words in the text has none."),
      Option(
        "attributes", \.attributes,
        "Attributes of the layer's annotations: name → attribute of the HTML element, as in "
          + "{ link: href, kind: data-kind }."),
      Option(
        "remove", \.remove,
        "Takes the elements out of the page for all stages after this one. Where the text is "
          + "there already, their words leave it, and all layers are removed, as they point into "
          + "the old text."),
      Option(
        "or_drop", \.orDrop,
        "Drops a document in which nothing matches, for this reason. Without it such a document "
          + "is kept as it is."),
    ]

    /// The defaults.
    public init() {}

    /// Whether all matches are taken.
    var takesAll: Bool { all ?? (to == nil || join != nil || isListField) }

    /// Whether the field gets a list.
    var givesList: Bool { join == nil && (all == true || isListField) }

    /// Whether the field holds a list and nothing else.
    private var isListField: Bool {
      guard let types = to?.types, !types.isEmpty else { return false }
      return types.allSatisfy { if case .list = $0 { true } else { false } }
    }

    /// Throws where the options do not go together.
    func check() throws(OptionError) {
      guard (css == nil) != (xpath == nil) else {
        throw OptionError(
          css == nil ? "it is not said what to select" : "'css' and 'xpath' at once",
          at: css == nil ? .options : .key("xpath"), hint: "give either 'css' or 'xpath'")
      }
      let ends = [to != nil, emit != nil, remove].count { $0 }
      guard ends == 1 || (ends == 0 && orDrop != nil) else {
        throw OptionError(
          ends == 0
            ? "it is not said where the selection goes" : "the selection goes to several places",
          hint: ends == 0
            ? "give 'to', a field, or 'emit', a layer, or 'remove: true'"
            : "give one of 'to', 'emit' and 'remove', and use another select for the rest")
      }
      try checkField()
      try checkLayer()
    }

    private func checkField() throws(OptionError) {
      guard let to else {
        guard take == .text, attribute == nil, join == nil else {
          throw OptionError(
            "'take', 'attribute' and 'join' say what a field gets",
            at: .key(take != .text ? "take" : attribute != nil ? "attribute" : "join"),
            hint: "give 'to', the field; annotations get their attributes by 'attributes'")
        }
        return
      }
      guard to.layer == nil else {
        throw OptionError(
          "'to' names a field", at: .value("to"),
          hint: "write 'emit: \(to.names[1])' for annotations")
      }
      guard take != .attribute || attribute != nil else {
        throw OptionError(
          "'take: attribute' needs the name of the attribute", at: .value("take"),
          hint: "such as attribute: href")
      }
      guard take != .html || attribute == nil else {
        throw OptionError(
          "'attribute' takes an attribute and no HTML", at: .value("take"),
          hint: "leave out 'take'")
      }
      guard join == nil || all != false else {
        throw OptionError(
          "'join' takes all matches", at: .value("all"), hint: "leave out 'all: false'")
      }
      if givesList, !isListField, !to.types.contains(.any), !to.types.contains(where: \.isList) {
        throw OptionError(
          "'\(to)' holds one value", at: .key("all"), hint: "leave out 'all', or give 'join'")
      }
    }

    private func checkLayer() throws(OptionError) {
      guard emit != nil || attributes.pairs.isEmpty else {
        throw OptionError(
          "'attributes' are those of annotations", at: .key("attributes"),
          hint: "give 'emit', the layer of the annotations")
      }
      guard emit == nil && !remove || xpath == nil || xpath?.kind == .nodes else {
        throw OptionError(
          "the XPath expression gives no elements", at: .value("xpath"),
          hint: "select elements such as //p, or put the value into a field by 'to'")
      }
      for (key, _) in attributes.pairs where !key.isSnakeCaseName {
        throw OptionError(
          "'\(key)' cannot name an attribute", at: .value("attributes"),
          hint: "use lower-case letters, digits and '_'")
      }
      for (key, _) in attributes.pairs where ["text", "start", "end"].contains(key) {
        throw OptionError(
          "'\(key)' of an annotation follows from its place", at: .value("attributes"),
          hint: "choose another name")
      }
    }
  }
}

extension ValueType {
  fileprivate var isList: Bool {
    if case .list = self { true } else { false }
  }
}
