# Sourced by the other scripts: goes to the top of the repository and puts Swift on PATH.

cd "$(dirname "${BASH_SOURCE[0]}")/.."

for toolchain in "" /opt/swift/usr/bin /usr/local/swift/usr/bin /usr/libexec/swift/bin \
  "${SWIFTLY_BIN_DIR:-$HOME/.local/share/swiftly/bin}"; do
  [[ -n $toolchain && -x $toolchain/swift ]] && PATH=$PATH:$toolchain
  command -v swift >/dev/null && break
done

if ! command -v swift >/dev/null; then
  cat >&2 <<'END'
galley needs Swift 6.2 or newer, and there is none on PATH, in /opt/swift or from swiftly.
Install the toolchain for this system from https://www.swift.org/install/linux/ , or unpack
it as /opt/swift, so that /opt/swift/usr/bin/swift is there.
END
  exit 1
fi

# Every release build has the same flags: a second product then costs a link, not a second build.
release=(--configuration release --static-swift-stdlib)
