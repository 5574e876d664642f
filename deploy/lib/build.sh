# Sourced by the scripts of deploy/ that need what the build makes. Expects $root and jdk.sh.

SERVICES='licence-intake sanctions-screening risk-assessment reporting'

# Whether a product is missing, or older than something it is made from.
is_stale() {
  local product="$1"
  shift
  [ -e "$product" ] || return 0
  [ -n "$(find "$@" -type f -newer "$product" -not -path '*/src/test/*' -print -quit 2>/dev/null)" ]
}

# The modules to build, one a line.
stale_modules() {
  local service shared="$root/pom.xml" module
  for module in "$root"/chain/*/; do
    case "$module" in */local/) ;; *) shared="$shared ${module}pom.xml ${module}src" ;; esac
  done
  for service in $SERVICES; do
    # shellcheck disable=SC2086 # the folders of the chain have no spaces below the root
    if [ -e "$root/$service/pom.xml" ] &&
      is_stale "$root/$service/target/quarkus-app/quarkus-run.jar" $shared "$root/$service/pom.xml" "$root/$service/src"; then
      echo "$service"
    fi
  done
  if is_stale "$root/chain/local/target/local.jar" "$root/pom.xml" "$root/chain/events/src" \
    "$root/chain/local/pom.xml" "$root/chain/local/src" || [ ! -d "$root/chain/local/target/lib" ]; then
    echo chain/local
  fi
}

# Builds what is missing or stale, without tests; says what it does on standard output.
# $1: "headless" for lines that scripts read.
build_stale() {
  local modules log="$root/.keten/logs/build.log" began=$SECONDS module
  modules="$(stale_modules)"
  [ -n "$modules" ] || return 0
  need_maven || return 1
  maven_opts
  mkdir -p "$root/.keten/logs"
  [ "${1:-}" = headless ] || echo "Building $(echo $modules | sed 's/ /, /g'); the first time Maven also fetches what they need."
  if ! (cd "$root" && mvn -B -ntp package -DskipTests -Dquick -pl "$(echo $modules | tr ' ' ',')" -am) >"$log" 2>&1 </dev/null; then
    if [ "${1:-}" = headless ]; then
      echo "FAILED build The build failed; see $log"
    else
      grep -m 20 '^\[ERROR\]' "$log" >&2 || tail -20 "$log" >&2
      echo "The build failed; see $log." >&2
    fi
    return 1
  fi
  # Maven leaves a jar alone when nothing inside it changed; it is up to date all the same.
  for module in $modules; do
    case "$module" in
      chain/local) touch "$root/chain/local/target/local.jar" ;;
      *) touch "$root/$module/target/quarkus-app/quarkus-run.jar" ;;
    esac
  done
  if [ "${1:-}" = headless ]; then
    echo "PROGRESS build $((SECONDS - began)).0"
  else
    printf '  %-20s %6s s\n' build "$((SECONDS - began)).0"
  fi
}
