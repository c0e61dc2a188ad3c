internal import Glibc

/// Writing what libxml2 reads.
extension HTMLTokenizer {
  /// Puts what stands for a text, unless the latest one goes on.
  mutating func putPlaceholder(isBlank: Bool) {
    let placeholder = isBlank ? UInt8(ascii: " ") : UInt8(ascii: "x")
    if textPosition == skeletonCount {
      if !isBlank { skeleton[skeletonCount - 1] = placeholder }
    } else {
      put(placeholder)
      textPosition = skeletonCount
    }
  }

  mutating func writeEndTag(_ tag: Tag, _ name: Int, _ nameEnd: Int) {
    switch tag {
    case .html, .body:
      // What follows them belongs to the body all the same.
      return
    case .br:
      phrases.removeAll(keepingCapacity: true)
      write("<br")
      let at = UInt32(name - 2)
      tokens.append(
        SourceToken(position: UInt32(skeletonCount), source: at, first: 0, end: 0, tag: .br))
      write(">")
      return
    case .p, .head, .unknown:
      // libxml2 opens `p` and `head` on its own, and gives a lone `</p>` an element.
      break
    default:
      guard open[Int(tag.rawValue)] > 0 else { return }
      open[Int(tag.rawValue)] &-= 1
      if endPhrase(tag) { return }
    }
    phrases.removeAll(keepingCapacity: true)
    put(UInt8(ascii: "<"))
    put(UInt8(ascii: "/"))
    writeName(tag, name, nameEnd)
    put(UInt8(ascii: ">"))
  }

  mutating func writeName(_ tag: Tag, _ start: Int, _ stop: Int) {
    // Of a name that is known all bytes are plain; what is written behind it is written over.
    if tag != .unknown, let word = PackedName.word(page.all, start..<stop) {
      UnsafeMutableRawPointer(skeleton + skeletonCount).storeBytes(
        of: word.littleEndian, as: UInt64.self)
      skeletonCount &+= stop - start
      return
    }
    var i = start
    // libxml2 takes no more than 100 bytes of a name for the name.
    let stop = min(stop, start + 64)
    while i < stop {
      skeleton[skeletonCount] = page.nameByte(source[i])
      skeletonCount &+= 1
      i &+= 1
    }
  }

  @inline(__always)
  mutating func put(_ byte: UInt8) {
    skeleton[skeletonCount] = byte
    skeletonCount &+= 1
  }

  @inline(__always)
  mutating func write(_ text: StaticString) {
    memcpy(skeleton + skeletonCount, text.utf8Start, text.utf8CodeUnitCount)
    skeletonCount &+= text.utf8CodeUnitCount
  }
}
