internal import CNames

extension NameModel {
  /// The model that comes with this library, for English. It is read once, when it is first asked
  /// for.
  static let english: NameModel = {
    let bytes = Array(UnsafeBufferPointer(start: name_model(), count: name_model_size()))
    guard let model = NameModel(bytes: bytes) else {
      preconditionFailure("the model of names that comes with this library is not whole")
    }
    return model
  }()
}
