/// Case folding of one scalar at a time, for comparing texts without regard to case.
public enum SimpleFolding {
  /// The scalar that stands for `c` and all its case variants: Unicode simple case folding (C and S
  /// of `CaseFolding.txt`) for the scripts in everyday use, and U+0130 (dotted I) as `i`.
  @inlinable
  public static func fold(_ c: UInt32) -> UInt32 {
    if c < 0x80 { return c >= 0x41 && c <= 0x5A ? c | 0x20 : c }
    switch c {
    case 0xB5: return 0x3BC
    case 0x17F: return 0x73
    case 0x3C2: return 0x3C3
    case 0x345, 0x1FBE: return 0x3B9
    case 0x3D0: return 0x3B2
    case 0x3D1: return 0x3B8
    case 0x3D5: return 0x3C6
    case 0x3D6: return 0x3C0
    case 0x3F0: return 0x3BA
    case 0x3F1: return 0x3C1
    case 0x3F5: return 0x3B5
    case 0x1E9B: return 0x1E61
    default: return SimpleCase.lowercase(c)
    }
  }
}
