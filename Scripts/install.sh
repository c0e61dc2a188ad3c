# Sourced by scripts that install what is missing: packages of Debian and of PyPI.

# Prints how to install packages by hand, and fails.
by_hand() {
  echo "galley needs these packages, under Debian's names: $*" >&2
  echo "Install them, for instance with: apt-get install $*" >&2
  exit 1
}

# install_system_packages PACKAGE…: as root, or by sudo; nothing happens where none is named.
install_system_packages() {
  (($#)) || return 0
  command -v apt-get >/dev/null || by_hand "$@"
  local as_root=()
  if ((EUID != 0)); then
    command -v sudo >/dev/null || by_hand "$@"
    as_root=(sudo)
  fi
  apt() { "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -qq "$@" >&2; }
  install() { apt install --yes --no-upgrade --no-install-recommends "$@"; }

  echo "installing $*" >&2
  compgen -G "/var/lib/apt/lists/*_Packages*" >/dev/null || apt update || by_hand "$@"
  # A list may be older than the packages that the mirror still has.
  install "$@" || { apt update && install "$@"; } || by_hand "$@"
}

# install_python_packages FOLDER PACKAGE==VERSION…: into a virtual environment, once for each list.
install_python_packages() {
  local folder=$1 wanted
  shift
  wanted=$(printf '%s\n' "$@")
  [[ -x $folder/bin/python && $(cat "$folder/installed" 2>/dev/null) == "$wanted" ]] && return 0
  echo "installing $* into $folder" >&2
  [[ -x $folder/bin/python ]] || python3 -m venv "$folder"
  "$folder/bin/pip" install --quiet --disable-pip-version-check "$@" >&2
  printf '%s\n' "$wanted" >"$folder/installed"
}
