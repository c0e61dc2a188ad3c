/// What an archive says of a member before its content.
public struct ArchiveMember: Equatable, Sendable {
  /// What a member is.
  public enum Kind: Equatable, Sendable {
    case file, folder
    /// A symbolic link, or another name of a member before it.
    case link
    /// A pipe, socket or device.
    case special
  }

  /// The name as the archive has it, usually UTF-8; it may lead anywhere.
  public let name: [UInt8]
  /// What it is.
  public let kind: Kind
  /// The size that the archive states, if it does.
  public let size: Int?
  /// Whether it cannot be read without a password.
  public let isEncrypted: Bool
}
