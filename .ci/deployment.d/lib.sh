# What the scenarios of this folder share: sourced by .ci/deployment, in the folder of the deployment.
# shellcheck shell=bash
# shellcheck disable=SC2034 # used by the scenarios

RUN=0
GOOD=0
SERVER=openproject-mcp-server
# what the check that runs prints, and what the one before did
OUTPUT=$PWD/../output.txt
LAST=$PWD/../last.txt

# Runs a command and holds it against what is said of it. $1 what is shown, $2 ok or refused, $3 words of its output, then the command.
check() {
  local title=$1 wanted=$2 words=$3 status=0 outcome=ok
  shift 3
  RUN=$((RUN + 1))
  [ ! -f "$OUTPUT" ] || mv "$OUTPUT" "$LAST"
  "$@" >"$OUTPUT" 2>&1 </dev/null || status=$?
  [ "$status" -eq 0 ] || outcome=refused
  if [ "$outcome" = "$wanted" ] && { [ -z "$words" ] || grep -qF -- "$words" "$OUTPUT"; }; then
    GOOD=$((GOOD + 1))
    printf 'ok: %s\n' "$title"
  else
    printf 'not ok: %s: status %s, wanted: %s with "%s"\n' "$title" "$status" "$wanted" "$words"
    tail -n 25 "$OUTPUT" | sed 's/^/  | /'
  fi
}

# A measured value that must not be above its limit: $1 what, $2 value, $3 limit, $4 unit.
figure() { check "$1: $2 $4 (at most $3)" ok '' test "$2" -le "$3"; }

deploy() { ./deploy-production.sh "$@"; }

# Sets a variable of env.production, or turns it off when no value is given.
set_to() {
  sed -i "s|^\(# \)\{0,1\}$1=.*|$([ -n "${2:-}" ] || printf '# ')$1=${2:-}|" env.production
}

milliseconds() { date +%s%3N; }

# Waits for a command to succeed, at most the seconds given.
within() {
  local left=$(($1 * 5))
  shift
  until "$@" >/dev/null 2>&1; do
    left=$((left - 1))
    [ "$left" -gt 0 ] || return 1
    sleep 0.2
  done
}

health() { docker inspect -f '{{.State.Health.Status}}' "$SERVER"; }
is_healthy() { [ "$(health)" = healthy ]; }
is_ready() { curl -sf -o /dev/null --max-time 5 http://127.0.0.1:39128/health/ready; }
is_gone() { ! docker inspect "$SERVER" >/dev/null 2>&1; }
pid_of() { docker inspect -f '{{.State.Pid}}' "$1"; }
# kill(1) takes 0 for the whole group of processes: never that
kill_hard() {
  local pid
  pid=$(pid_of "$1")
  [ "$pid" -gt 1 ] || fail "$1 does not run"
  kill -KILL "$pid"
}

# Asks the MCP port; the answer.
ask() {
  curl -sS --max-time 60 http://127.0.0.1:39127/ -H 'Content-Type: application/json' -H 'Accept: application/json, text/event-stream' -d "$1"
}
call() { ask '{"jsonrpc": "2.0", "id": 1, "method": "tools/call", "params": {"name": "'"$1"'", "arguments": '"${2:-{\}}"'}}'; }

# OpenProject: a sandbox of the same image, in a container of that name and in the network $1; with the demo data, or those of the state file $2.
openproject() {
  local mount=() state=()
  [ -z "${2:-}" ] || mount=(-v "$(realpath "$2"):/state.json:ro") state=(--state /state.json)
  docker run -d --name openproject --no-healthcheck --network "${1:-openproject_default}" "${mount[@]}" openproject-mcp:sandbox \
    sandbox --address 0.0.0.0 --port 8080 --seed 7 --keys /tmp/keys.json "${state[@]}" >/dev/null
  within 60 docker exec openproject curl -sf -o /dev/null http://127.0.0.1:8080/sandbox/faults
}
openproject_key() { docker exec openproject sed -n 's/^ *"admin" *: *"\([^"]*\)".*/\1/p' /tmp/keys.json; }
fault() { docker exec openproject curl -sS -X POST http://127.0.0.1:8080/sandbox/faults -d "$1"; }

# Joins a network that is there: option B of the compose file, of the name that is given.
option_b() {
  sed -i -e '/^  openproject-network:$/,/^    name:/ d' -e 's/^  # \(openproject-network:\)$/  \1/' -e 's/^  # \(  external: true\)$/  \1/' \
    -e 's/^  # \(  name: ..OPENPROJECT_NETWORK.*\)$/  \1/' docker-compose-production.yml
  set_to OPENPROJECT_NETWORK "$1"
}

# OpenProject in the same stack: option A.
option_a() {
  sed -i -e '/# Option A: OpenProject/,/# end of option A/ s/^  # \(  \|openproject:\)/  \1/' -e 's/^  # \(openproject_[a-z]*:\)/  \1/' \
    docker-compose-production.yml
}
as_shipped() { cp ../shipped/docker-compose-production.yml ../shipped/env.production ../shipped/Dockerfile .; }
