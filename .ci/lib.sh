# Shared by the scripts of this folder: sourced, never run.
# shellcheck shell=bash
# shellcheck disable=SC2034 # what is set here is used by the scripts

step() { printf '\n== %s\n' "$*"; }

fail() {
  printf 'FAIL: %s\n' "$*" >&2
  exit 1
}

# Commands that run when the script ends, the last one first, however it ends.
AT_EXIT=()
at_exit() {
  AT_EXIT+=("$1")
  trap run_at_exit EXIT
}
run_at_exit() {
  local status=$? i
  for ((i = ${#AT_EXIT[@]} - 1; i >= 0; i--)); do eval "${AT_EXIT[i]}" || true; done
  exit "$status"
}

# The home of the newest JDK on this machine, or of the newest one of the major version that is named.
jdk() {
  local wanted=${1:-} release major best=0 home=''
  for release in "${JAVA_HOME:-/nowhere}"/release /usr/lib/jvm/*/release; do
    [ -x "${release%/release}/bin/javac" ] || continue
    major=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$release")
    [ -n "$major" ] || continue
    if [ -n "$wanted" ] && [ "$major" != "$wanted" ]; then continue; fi
    if [ "$major" -gt "$best" ]; then best=$major home=${release%/release}; fi
  done
  [ -n "$home" ] || fail "no JDK ${wanted:-} found below /usr/lib/jvm"
  printf '%s\n' "$home"
}

# Node 22 from npm, in target/node; the machine's own node is only used to fetch it.
use_node_22() {
  [ -x target/node/node_modules/.bin/node ] ||
    npm install --silent --no-audit --no-fund --prefix target/node node@22.23.3 >/dev/null
  PATH=$PWD/target/node/node_modules/.bin:$PATH
  export PATH
}

# Two or more ports that are free now and not used by the other tests.
free_ports() {
  node -e '
    const net = require("node:net"), wanted = +process.argv[1];
    const servers = Array.from({length: wanted}, () => net.createServer().listen(0, "127.0.0.1"));
    Promise.all(servers.map(s => new Promise(r => s.once("listening", r)))).then(() => {
      console.log(servers.map(s => s.address().port).join(" "));
      servers.forEach(s => s.close());
    });' "$1"
}

# Waits until the address answers 200, at most the seconds given (30).
wait_for() {
  local url=$1 left=$((${2:-30} * 5))
  until curl -sf -o /dev/null "$url"; do
    left=$((left - 1))
    [ "$left" -gt 0 ] || fail "$url did not answer"
    sleep 0.2
  done
}

# Starts the packaged distribution on its sandbox; sets MCP and STATUS, and ends it with the script. Can be called again for a second one.
# HEALTH=live waits for less: for one whose OpenProject is not there.
SERVERS=()
start_distribution() {
  local ports mcp status
  ports=$(free_ports 2)
  read -r mcp status <<<"$ports"
  MCP=http://127.0.0.1:$mcp
  STATUS=http://127.0.0.1:$status
  "$(jdk)"/bin/java -jar target/openproject-mcp/openproject-mcp.jar --port "$mcp" --status-port "$status" "$@" \
    2>"target/server-${#SERVERS[@]}.log" &
  SERVERS+=("$!")
  at_exit "kill $! 2>/dev/null"
  wait_for "$STATUS/health/${HEALTH:-ready}"
}
