internal import CZstd

/// Owns a compression context of libzstd.
final class ZstdEncoder {
  private let context: OpaquePointer

  init(level: Int) {
    guard let context = ZSTD_createCCtx() else {
      preconditionFailure("libzstd could not make an encoder")
    }
    self.context = context
    ZSTD_CCtx_setParameter(context, ZSTD_c_compressionLevel, Int32(level))
    // With a checksum, damage is found on reading, as it is with gzip.
    ZSTD_CCtx_setParameter(context, ZSTD_c_checksumFlag, 1)
  }

  deinit {
    ZSTD_freeCCtx(context)
  }

  func encode(_ bytes: [UInt8]) -> [UInt8] {
    let bound = ZSTD_compressBound(bytes.count)
    return Array(unsafeUninitializedCapacity: bound) { buffer, count in
      count = ZSTD_compress2(context, buffer.baseAddress, bound, bytes, bytes.count)
      precondition(
        ZSTD_isError(count) == 0, "libzstd failed: \(String(cString: ZSTD_getErrorName(count)))")
    }
  }
}
