# Sourced by the scripts of deploy/. find_jdk sets JAVA_HOME to a JDK of 21 or newer.

JDK_NEEDED=21

# The feature version of the JDK in a folder, from the file that says so; empty if it is no JDK.
jdk_version() {
  [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 0
  sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}

# Takes JAVA_HOME if it is new enough, then the java on the PATH, then the newest of the usual places.
find_jdk() {
  local candidate version best='' best_version=0 on_path
  on_path="$(command -v javac 2>/dev/null || true)"
  if [ -n "$on_path" ]; then
    # Through the links that distributions lay, to the real folder.
    while [ -L "$on_path" ]; do
      case "$(readlink "$on_path")" in
        /*) on_path="$(readlink "$on_path")" ;;
        *) on_path="$(dirname "$on_path")/$(readlink "$on_path")" ;;
      esac
    done
    on_path="$(cd "$(dirname "$on_path")/.." && pwd)"
  fi
  for candidate in "${JAVA_HOME:-}" "$on_path"; do
    [ -n "$candidate" ] || continue
    version="$(jdk_version "$candidate")"
    if [ -n "$version" ] && [ "$version" -ge "$JDK_NEEDED" ]; then
      export JAVA_HOME="$candidate"
      return 0
    fi
  done
  for candidate in /usr/lib/jvm/* /usr/java/* /opt/*jdk* /opt/java/* \
    "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home; do
    version="$(jdk_version "$candidate")"
    if [ -n "$version" ] && [ "$version" -ge "$JDK_NEEDED" ] && [ "$version" -gt "$best_version" ]; then
      best="$candidate"
      best_version="$version"
    fi
  done
  if [ -z "$best" ]; then
    echo "No JDK of $JDK_NEEDED or newer was found; install one, or point JAVA_HOME at it." >&2
    return 1
  fi
  export JAVA_HOME="$best"
}

# The JVM that runs the launcher warns, from 24 on, about a call inside Kafka; so does Maven's about one of its own.
quiet_jvm() {
  if [ "$(jdk_version "$JAVA_HOME")" -ge 24 ]; then
    echo --sun-misc-unsafe-memory-access=allow
  fi
}

maven_opts() {
  export MAVEN_OPTS="${MAVEN_OPTS:-} $(quiet_jvm)"
}

need_maven() {
  command -v mvn >/dev/null 2>&1 && return 0
  echo "Maven (mvn) was not found; install Maven 3.8.7 or newer." >&2
  return 1
}
