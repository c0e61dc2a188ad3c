/// A commented stage file to start from.
public enum StageDraft {
  /// The file of a stage called `name`, a snake_case name. It lints and its tests hold.
  public static func yaml(_ name: String) -> String {
    """
    # A stage of your own. A pipeline names this file and then the stage:
    #
    #   use: [\(name).stage.yaml]
    #   stages:
    #     - clean
    #     - \(name)@1: { least: 40 }
    #
    #   galley lint \(name).stage.yaml         is the file right?
    #   galley try \(name).stage.yaml PAGE     what does it make of a page?
    #   galley test \(name).stage.yaml         do its tests hold?
    #
    # The number is the version: raise it when the same text gives another result.
    stage: \(name)@1
    # What it does, in one sentence. `galley list` shows it.
    summary: Drops short texts, and cuts the others into sentences.

    # What a pipeline can set. Types: text, words, integer, number, boolean, duration, pattern,
    # expression, layer, field, file. Bounds: minimum, maximum, choices. Without a default the
    # pipeline must give a value.
    params:
      least: { type: integer, default: 80, minimum: 0, help: words that a text must have }

    # What must be there before it: text, blocks, layers.sentence, title …
    needs: [text]
    # What is there after it. Other layers that its steps make are gone then.
    provides: [layers.sentence]
    # Attributes of the annotations in its own layers: span, text, integer, number, boolean.
    # layer:
    #   \(name): { speaker: span, loud: boolean }

    # The stages that it is made of, in order; `galley list` shows all. {{ least }} is the value of
    # the parameter.
    steps:
      - drop: { when: "stats.words < {{ least }}", reason: too_short }
      - segment: { levels: [sentence] }

    # Examples of what goes in and what must come out.
    tests:
      - name: a stub is dropped
        given: { text: Nothing to read. }
        expect: { dropped: too_short }
      - name: a text is cut into sentences
        params: { least: 5 }
        given: { text: It rained all night. The ferry stayed in the harbour. }
        expect:
          layers:
            sentence:
              - { text: It rained all night. }
              - { text: The ferry stayed in the harbour. }

    """
  }
}
