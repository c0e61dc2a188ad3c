/// What all manifests of finished outputs have in common.
public enum ManifestForm {
  /// Name and version of the form.
  public static let schema = "galley.manifest/1"
  /// What the name of the file ends in, behind that of the output.
  public static let suffix = ".manifest.json"
}
