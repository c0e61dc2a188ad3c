# Sourced by scripts in which real engines start galley: installs what is missing of them, from Debian
# and PyPI, and says where galley is. With GALLEY=PATH that program is taken, and none is built.

source Scripts/install.sh

mapfile -t packages < <(sort --unique Examples/*/requirements.txt)
packages+=(
  kubernetes-validate==1.37.0
  pytest==9.2.0
  pyyaml==6.0.4
)

missing=()
# system PROGRAM PACKAGE…: daemons are in sbin, where only the system's users look.
system() { PATH=$PATH:/usr/sbin command -v "$1" >/dev/null || missing+=("${@:2}"); }
python3 -c 'import ensurepip' 2>/dev/null || missing+=(python3 python3-venv)
system munged munge
system slurmctld slurmctld
system slurmd slurmd
system sbatch slurm-client
system parallel parallel
system java openjdk-17-jre-headless
install_system_packages "${missing[@]}"

environment=${XDG_CACHE_HOME:-$HOME/.cache}/galley-scale-engines
install_python_packages "$environment" "${packages[@]}"

if [[ -z ${GALLEY:-} ]]; then
  Scripts/build
  GALLEY=.build/release/galley
fi
[[ -f $GALLEY && -x $GALLEY ]] || { echo "GALLEY is no program: $GALLEY" >&2; exit 2; }
GALLEY=$(realpath "$GALLEY")
export GALLEY PYTHONDONTWRITEBYTECODE=1
# Spark's scripts look for the Python that has it by its usual name.
PATH=$environment/bin:$PATH
