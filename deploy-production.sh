#!/usr/bin/env bash
# Deploys openproject-mcp beside an OpenProject, with Docker: ./deploy-production.sh help
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

readonly COMPOSE_FILE=docker-compose-production.yml
readonly ENV_FILE=env.production
readonly CONTAINER=openproject-mcp-server
readonly PREVIOUS=openproject-mcp:previous
readonly HEALTHY_WITHIN=60
readonly FREE_MEGABYTES=1500
READY_WITHIN=60
CHECK_OPENPROJECT=yes
# the image that ran before, while another is tried
BEFORE=

usage() {
  cat <<'USAGE'
Usage: ./deploy-production.sh [COMMAND]

  deploy [--without-openproject]
                  check everything, build the image, start it, wait until it is healthy, try it (the default).
                  Nothing is changed before the checks pass; with --without-openproject it need not answer yet.
  update [--without-openproject]
                  get the newest version when this folder is a git clone, then deploy it; when the new one does not
                  become healthy, the one that ran before is started again
  status          what runs, how it is, and whether OpenProject answers
  logs [ARG...]   the log; followed when you watch it. ARGs are those of docker compose logs
  stop            stop the server; its data and its log stay
  restart         start it again with the settings of env.production, without building
  verify          talk to it as an MCP client does, through its port
  backup [FILE]   save the data volume, by default to backups/mcp-backup-DATE.tar.gz
  restore FILE    replace the content of the data volume by that of a backup
  help            this text

Settings are in env.production; the networks of OpenProject in docker-compose-production.yml.
USAGE
}

# ---- What is said ----

say() { printf '%s\n' "$*"; }
good() { printf '  ok: %s\n' "$*"; }
warn() { printf '  note: %s\n' "$*" >&2; }

# Ends with what is wrong, and what to do; what is started next is what ran before.
refuse() {
  [ -z "$BEFORE" ] || docker tag "$BEFORE" "$(image)"
  printf '\nNot done: %s\n' "$1" >&2
  [ $# -lt 2 ] || printf 'What to do: %s\n' "$2" >&2
  exit 1
}

# Who interrupts a deployment finds the image of before, as after any other refusal.
interrupted() { refuse "interrupted." "./deploy-production.sh status shows what runs; then run the command again."; }

# ---- Settings ----

# The value of a variable in env.production, else the default: the file is read, never run.
setting() {
  local value
  value=$(sed -n "s/^[[:space:]]*$1=//p" "$ENV_FILE" | tail -n 1 | tr -d '\r' | sed 's/[[:space:]]*$//')
  printf '%s' "${value:-${2:-}}"
}

# As setting, for what the compose file fills in: there the shell's own variable wins.
composed() { printf '%s' "${!1:-$(setting "$1" "$2")}"; }

# 39127 or 127.0.0.1:39127
port_of() { printf '%s' "${1##*:}"; }
host_of() {
  case $1 in
    0.0.0.0:* | "[::]":*) printf '127.0.0.1' ;;
    *:*) printf '%s' "${1%:*}" ;;
    *) printf '127.0.0.1' ;;
  esac
}

mcp_address() {
  local external
  external=$(composed MCP_EXTERNAL_PORT 39127)
  printf '%s:%s' "$(host_of "$external")" "$(port_of "$external")"
}

status_address() {
  local external
  external=$(composed MCP_STATUS_PORT 39128)
  printf '%s:%s' "$(host_of "$external")" "$(port_of "$external")"
}

image() { printf 'openproject-mcp:%s' "$(composed MCP_IMAGE_TAG latest)"; }
volume() { composed MCP_DATA_VOLUME openproject-mcp-server_data; }

# ---- Docker ----

COMPOSE=()
find_compose() {
  command -v docker >/dev/null || refuse "Docker is not installed." "Install Docker Engine, then run this again."
  docker info >/dev/null 2>&1 ||
    refuse "Docker does not answer." "Start it (sudo systemctl start docker), or use an account that may use it (group docker)."
  if docker compose version >/dev/null 2>&1; then
    COMPOSE=(docker compose)
  elif command -v docker-compose >/dev/null; then
    COMPOSE=(docker-compose)
  else
    refuse "Docker Compose is not installed." "Install the plugin docker-compose-plugin, or docker-compose 1.29."
  fi
  COMPOSE+=(-f "$COMPOSE_FILE" --env-file "$ENV_FILE")
}

compose() { "${COMPOSE[@]}" "$@"; }

same_stack() { compose config --services | grep -qx openproject; }

restarts() {
  local count
  count=$(docker inspect -f '{{.RestartCount}}' "$CONTAINER" 2>/dev/null) || true
  printf '%s' "${count:-0}"
}

# Docker prints an empty line for what is not there.
container_state() {
  local state
  state=$(docker inspect -f '{{.State.Status}}{{with .State.Health}} {{.Status}}{{end}}' "$CONTAINER" 2>/dev/null) || true
  printf '%s' "${state:-absent}"
}

# The networks that the compose file expects to be there.
external_networks() {
  compose config 2>/dev/null | awk '
    /^[a-z]/ { part = $1; flush() }
    part == "networks:" && /^  [^ ]/ { flush() }
    part == "networks:" && $1 == "external:" && $2 == "true" { external = 1 }
    part == "networks:" && $1 == "name:" { name = $2 }
    END { flush() }
    function flush() { if (external && name != "") print name; external = 0; name = "" }'
}

network() {
  local name
  name=$(external_networks | head -n 1)
  printf '%s' "${name:-openproject-network}"
}

# ---- Checks: none changes anything ----

check_files() {
  [ -r "$COMPOSE_FILE" ] || refuse "$COMPOSE_FILE is missing." "Run this in the folder of the project."
  [ -r "$ENV_FILE" ] || refuse "$ENV_FILE is missing or cannot be read." "Take the file of the project and set what is required in it."
  if [ -n "$(find "$ENV_FILE" -perm /go=r 2>/dev/null)" ]; then
    warn "other users of this machine can read $ENV_FILE: chmod 600 $ENV_FILE"
  fi
}

# Quotes, dollar signs and comments behind a value mean something else to each version of Compose, and a line without "=" takes the shell's variable.
check_lines() {
  local number line
  while IFS=: read -r number line; do
    [[ $line =~ ^[[:space:]]*[A-Za-z_][A-Za-z0-9_]*= ]] ||
      refuse "line $number of $ENV_FILE is no setting." "Write it as NAME=value, or put a # in front of it."
    [[ ! ${line#*=} =~ [\"\'\$]|[[:space:]]# ]] ||
      refuse "the value in line $number of $ENV_FILE has a quote, a \$ or a comment." "Write the bare value; comments have lines of their own."
  done < <(tr -d '\r' <"$ENV_FILE" | grep -nvE '^[[:space:]]*(#|$)')
}

check_settings() {
  local url key
  check_lines
  url=$(setting OPENPROJECT_URL)
  key=$(setting OPENPROJECT_API_KEY)
  if [ -z "$url" ]; then
    warn "OPENPROJECT_URL is not set: the server runs on its embedded sandbox, with demo data"
    CHECK_OPENPROJECT=no
    return
  fi
  [[ $url =~ ^https?://[^/@[:space:]]+(/[^?#[:space:]]*)?$ ]] ||
    refuse "OPENPROJECT_URL in $ENV_FILE is no address." "Set it to http://openproject:8080 (a name in the Docker network) or https://openproject.example.com."
  if [ "$(setting MCP_AUTH shared)" = per-user ]; then
    good "every caller brings an own OpenProject key"
    return
  fi
  case $key in
    '' | your_*) refuse "OPENPROJECT_API_KEY in $ENV_FILE is not set." "In OpenProject: My account, Access tokens, API; put the key into $ENV_FILE." ;;
  esac
  [[ $key =~ ^[A-Za-z0-9._-]{20,}$ ]] ||
    refuse "OPENPROJECT_API_KEY in $ENV_FILE does not look like an API key: 20 or more letters and digits, without quotes and spaces." "Copy it again from OpenProject: My account, Access tokens, API."
  [ -n "$(setting MCP_ACCESS_TOKEN)" ] ||
    warn "MCP_ACCESS_TOKEN is not set: whoever reaches port $(port_of "$(mcp_address)") works in OpenProject with this key"
  good "settings"
}

# Whether somebody listens there. Our own container may.
port_taken() {
  (exec 3<>"/dev/tcp/$1/$2") 2>/dev/null
}

is_port() { [[ $1 =~ ^[1-9][0-9]{0,4}$ ]] && [ "$1" -le 65535 ]; }

check_ports() {
  local address variable ours
  ours=$(docker port "$CONTAINER" 2>/dev/null || true)
  [ "$(mcp_address)" != "$(status_address)" ] || refuse "MCP_EXTERNAL_PORT and MCP_STATUS_PORT are the same." "Set two different ports in $ENV_FILE."
  for variable in MCP_EXTERNAL_PORT:39127 MCP_STATUS_PORT:39128; do
    address=$(composed "${variable%%:*}" "${variable##*:}")
    is_port "$(port_of "$address")" ||
      refuse "${variable%%:*} in $ENV_FILE is no port." "Set a number up to 65535, such as ${variable##*:}."
    if ! grep -q ":$(port_of "$address")\$" <<<"$ours" && port_taken "$(host_of "$address")" "$(port_of "$address")"; then
      refuse "port $(port_of "$address") is taken by another program." "Find it with: ss -ltnp | grep :$(port_of "$address")  or set another ${variable%%:*} in $ENV_FILE."
    fi
  done
  good "ports $(port_of "$(mcp_address)") and $(port_of "$(status_address)")"
}

check_networks() {
  local name
  compose config >/dev/null || refuse "$COMPOSE_FILE has a fault." "The lines above name it."
  for name in $(external_networks); do
    docker network inspect "$name" >/dev/null 2>&1 ||
      refuse "there is no Docker network $name." "List them with docker network ls, and set OPENPROJECT_NETWORK in $ENV_FILE to that of OpenProject."
  done
  good "network $(network)"
}

check_disk() {
  local root free
  root=$(docker info --format '{{.DockerRootDir}}')
  free=$(df -Pm "$root" 2>/dev/null | awk 'NR == 2 { print $4 }')
  [ -z "$free" ] || [ "$free" -ge "$FREE_MEGABYTES" ] ||
    refuse "only $free MB are free in $root; building takes $FREE_MEGABYTES MB." "Free some: docker image prune"
  good "disk"
}

# Asks OpenProject who the key is of, from where the server will ask: prints the HTTP status, or 000.
openproject_status() {
  local where=() authority
  authority=$(setting OPENPROJECT_CA_FILE)
  if docker network inspect "$(network)" >/dev/null 2>&1; then where+=(--network "$(network)"); fi
  if docker volume inspect "$(volume)" >/dev/null 2>&1; then where+=(-v "$(volume):/data:ro"); fi
  # the key goes in over stdin, so that no list of processes shows it
  {
    printf 'url = "%s/api/v3/users/me"\n' "$(setting OPENPROJECT_URL | sed 's:/*$::')"
    printf 'user = "apikey:%s"\n' "$(setting OPENPROJECT_API_KEY)"
    [ -z "$(setting OPENPROJECT_HOST_HEADER)" ] || printf 'header = "Host: %s"\n' "$(setting OPENPROJECT_HOST_HEADER)"
    [ -z "$authority" ] || printf 'cacert = "%s"\n' "$authority"
  } | docker run --rm -i --pull never "${where[@]}" --entrypoint curl "$(image)" \
    -s -o /dev/null -w '%{http_code}' --max-time 15 -K - 2>/dev/null || true
}

check_openproject() {
  local status url
  [ "$CHECK_OPENPROJECT" = yes ] || return 0
  url=$(setting OPENPROJECT_URL)
  status=$(openproject_status)
  if [[ $status =~ ^(000)?$ ]] && same_stack; then
    warn "OpenProject is in the same stack and does not answer yet: it is waited for, which takes minutes the first time"
    READY_WITHIN=600
    return 0
  fi
  case $status in
    200) good "OpenProject answers at $url, and the key works" ;;
    401)
      [ "$(setting MCP_AUTH shared)" = per-user ] || refuse "OpenProject does not know this API key." "Make a new one (My account, Access tokens, API) and put it into $ENV_FILE."
      good "OpenProject answers at $url"
      ;;
    403) refuse "OpenProject refuses the user of this API key." "Let the user be active, and the API on (Administration, API and webhooks)." ;;
    301 | 302 | 307 | 308) refuse "OpenProject at $url sends elsewhere." "Set OPENPROJECT_URL to the address that people open, with https:// if it has it." ;;
    400) refuse "OpenProject answers 400: it does not know the host name in $url." "Set OPENPROJECT_HOST_HEADER in $ENV_FILE to the host name that people open." ;;
    000 | '') refuse "nothing answers at $url, seen from network $(network)." "Start OpenProject, or connect it: docker network connect $(network) CONTAINER. To deploy without it: ./deploy-production.sh deploy --without-openproject" ;;
    *) refuse "OpenProject answers $status at $url." "Look into its log. To deploy all the same: ./deploy-production.sh deploy --without-openproject" ;;
  esac
}

# ---- Talking to the server ----

# One JSON-RPC request to the MCP port; prints the answer. Credentials go in over stdin.
ask() {
  local token
  token=$(setting MCP_ACCESS_TOKEN)
  {
    [ -z "$token" ] || printf 'header = "Authorization: Bearer %s"\n' "$token"
    if [ "$(setting MCP_AUTH shared)" = per-user ] && [ -n "$(setting OPENPROJECT_API_KEY)" ]; then
      printf 'header = "X-OpenProject-Api-Key: %s"\n' "$(setting OPENPROJECT_API_KEY)"
    fi
  } | curl -sS --max-time 30 -K - "http://$(mcp_address)/" -H 'Content-Type: application/json' \
    -H 'Accept: application/json, text/event-stream' -H 'MCP-Protocol-Version: 2025-11-25' -d "$1"
}

try_server() {
  local answer tools
  if [ "$(setting MCP_AUTH shared)" = per-user ] && [ -z "$(setting OPENPROJECT_API_KEY)" ]; then
    good "every caller needs an own key: nothing was called"
    return 0
  fi
  answer=$(ask '{"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": {"protocolVersion": "2025-11-25", "capabilities": {}, "clientInfo": {"name": "deploy-production.sh", "version": "1"}}}') || return 1
  grep -q '"protocolVersion":"2025-11-25"' <<<"$answer" || { warn "initialize was answered by: ${answer:0:300}" && return 1; }
  good "initialize"
  answer=$(ask '{"jsonrpc": "2.0", "id": 2, "method": "tools/list"}') || return 1
  tools=$(grep -o '"inputSchema"' <<<"$answer" | wc -l)
  [ "$tools" -gt 0 ] || { warn "tools/list was answered by: ${answer:0:300}" && return 1; }
  good "tools/list: $tools tools"
  if [ "$CHECK_OPENPROJECT" = skip ]; then
    warn "no tool was called: OpenProject need not answer yet"
    return 0
  fi
  answer=$(ask '{"jsonrpc": "2.0", "id": 3, "method": "tools/call", "params": {"name": "get_current_user", "arguments": {}}}') || return 1
  if grep -q '"isError":true' <<<"$answer" || ! grep -q '"structuredContent"' <<<"$answer"; then
    warn "get_current_user was answered by: ${answer:0:500}"
    return 1
  fi
  good "tools/call get_current_user: $(sed -n 's/.*"structuredContent":{[^}]*"name":"\([^"]*\)".*/\1/p' <<<"$answer" | head -n 1)"
}

wait_until_healthy() {
  local until=$((SECONDS + HEALTHY_WITHIN)) before
  before=$(restarts)
  while [ "$SECONDS" -lt "$until" ]; do
    # its own look comes every few seconds: asking is quicker
    if [[ $(container_state) == running* ]] && curl -sf -o /dev/null --max-time 3 "http://$(status_address)/health/live"; then
      good "healthy"
      return 0
    fi
    # one that ends again and again will not come up
    [ "$(restarts)" -lt $((before + 3)) ] || return 1
    sleep 0.3
  done
  return 1
}

wait_until_ready() {
  local until=$((SECONDS + READY_WITHIN))
  [ "$CHECK_OPENPROJECT" != skip ] || return 0
  until curl -sf -o /dev/null --max-time 5 "http://$(status_address)/health/ready"; do
    [ "$SECONDS" -lt "$until" ] || return 1
    sleep 0.3
  done
}

comes_up() {
  compose up -d --no-build "$@" && wait_until_healthy && wait_until_ready && try_server
}

next_steps() {
  local host address name='' value='' headers='' option='' bridge=''
  address=$(mcp_address)
  host=$(hostname -f 2>/dev/null || hostname)
  address=${address/#127.0.0.1:/$host:}
  if [ "$(setting MCP_AUTH shared)" = per-user ]; then
    name=X-OpenProject-Api-Key value=YOUR_OWN_OPENPROJECT_KEY
  elif [ -n "$(setting MCP_ACCESS_TOKEN)" ]; then
    name=Authorization value="Bearer YOUR_MCP_ACCESS_TOKEN"
  fi
  if [ -n "$name" ]; then
    headers=", \"headers\": {\"$name\": \"$value\"}"
    option=" --header '$name: $value'"
    bridge=", \"--header\", \"$name: $value\""
  fi
  cat <<NEXT

openproject-mcp runs.
  For clients: http://$address/
  Status page: http://$host:$(port_of "$(status_address)")/

Paste into a client:
  Claude Code
    claude mcp add --transport http openproject http://$address/$option
  VS Code (.vscode/mcp.json)
    {"servers": {"openproject": {"type": "http", "url": "http://$address/"$headers}}}
  Cursor (~/.cursor/mcp.json)
    {"mcpServers": {"openproject": {"url": "http://$address/"$headers}}}
  Claude Desktop, and others that speak stdio only
    {"mcpServers": {"openproject": {"command": "npx", "args": ["-y", "mcp-remote", "http://$address/", "--allow-http"$bridge]}}}

Next: ./deploy-production.sh status | logs | verify | backup
NEXT
}

# ---- Commands ----

options() {
  for option in "$@"; do
    case $option in
      --without-openproject) CHECK_OPENPROJECT=skip ;;
      *) refuse "$option is unknown." "./deploy-production.sh help" ;;
    esac
  done
}

deploy() {
  options "$@"
  say "Checks"
  check_files
  find_compose
  command -v curl >/dev/null || refuse "curl is not installed." "Install it: it is what this script asks the server with."
  check_settings
  check_ports
  check_networks
  check_disk
  BEFORE=$(docker inspect -f '{{.Image}}' "$CONTAINER" 2>/dev/null || true)
  say "Image $(image)"
  trap interrupted INT TERM
  compose build openproject-mcp || refuse "the image could not be built; what runs was not touched." "The lines above say why."
  check_openproject
  say "Start"
  if comes_up; then
    keep_previous
    next_steps
    return 0
  fi
  say "The last lines of its log:"
  docker logs --tail 15 "$CONTAINER" 2>&1 | sed 's/^/  /'
  if [ -z "$BEFORE" ]; then
    compose stop openproject-mcp
    refuse "the server did not come up; it was stopped." "The lines above say why."
  fi
  roll_back
}

# What ran before can be gone back to. Where that is what runs now, the one before it is kept.
keep_previous() {
  [ -n "$BEFORE" ] || return 0
  if [ "$BEFORE" != "$(docker image inspect -f '{{.Id}}' "$(image)")" ] || ! docker image inspect "$PREVIOUS" >/dev/null 2>&1; then
    docker tag "$BEFORE" "$PREVIOUS"
  fi
}

roll_back() {
  say "Back to the image that ran before"
  docker tag "$BEFORE" "$(image)"
  compose up -d --no-build --no-deps --force-recreate openproject-mcp
  if wait_until_healthy; then
    refuse "the new version did not come up; the one from before runs again." "The lines above say why."
  fi
  refuse "the new version did not come up, and neither does the one from before." "./deploy-production.sh logs"
}

update() {
  if git rev-parse --abbrev-ref '@{upstream}' >/dev/null 2>&1; then
    say "Source"
    git pull --ff-only || refuse "git pull did not work; what runs was not touched." "The lines above say why."
    # the newest version is deployed as its own script says
    exec ./deploy-production.sh deploy "$@"
  fi
  warn "this folder is no git clone that follows a branch: what is in it is deployed as it is"
  deploy "$@"
}

show_status() {
  local state
  compose ps
  state=$(container_state)
  say "Container: $state"
  case $state in
    running*) ;;
    absent) refuse "the server is not deployed." "./deploy-production.sh" ;;
    *) refuse "the server does not run." "./deploy-production.sh restart" ;;
  esac
  curl -sS --max-time 10 "http://$(status_address)/health" || refuse "the status port does not answer." "./deploy-production.sh logs"
  say ""
}

need_container() { [ "$(container_state)" != absent ] || refuse "the server is not deployed." "./deploy-production.sh"; }

need_image() { docker image inspect "$(image)" >/dev/null 2>&1 || refuse "there is no image $(image) yet." "./deploy-production.sh"; }

show_logs() {
  need_container
  if [ $# -eq 0 ] && [ -t 1 ]; then
    set -- -f --tail=100
  fi
  compose logs "$@"
}

stop() {
  need_container
  compose stop openproject-mcp
  say "Stopped; its data and its log stay. Start it again: ./deploy-production.sh restart"
}

restart() {
  need_image
  check_settings
  compose up -d --no-build --no-deps --force-recreate openproject-mcp
  wait_until_healthy || refuse "the server did not come up." "./deploy-production.sh logs"
  READY_WITHIN=20
  if ! wait_until_ready; then
    warn "the server runs, but OpenProject cannot be used: ./deploy-production.sh status"
    CHECK_OPENPROJECT=skip
  fi
  try_server || refuse "the server does not answer as it should." "./deploy-production.sh logs"
}

verify() {
  check_settings
  need_container
  [[ $(container_state) == running* ]] || refuse "the server does not run." "./deploy-production.sh restart"
  try_server || refuse "the server does not answer as it should." "./deploy-production.sh status, and the troubleshooting in docs/deployment.md"
}

# A container that has the volume at /data and nothing else.
with_volume() {
  docker run --rm -i --pull never --network none --user 0:0 -v "$(volume):/data" --entrypoint "$1" "$(image)" "${@:2}"
}

backup() {
  local file=${1:-backups/mcp-backup-$(date +%Y%m%d-%H%M%S).tar.gz}
  docker volume inspect "$(volume)" >/dev/null 2>&1 || refuse "there is no volume $(volume)." "./deploy-production.sh"
  need_image
  [ ! -e "$file" ] || refuse "$file is there already." "Name another file."
  mkdir -p "$(dirname "$file")"
  (
    umask 077
    with_volume tar -cz -C / data >"$file.part"
  ) || { rm -f "$file.part" && refuse "the volume could not be saved." "The lines above say why."; }
  mv "$file.part" "$file"
  say "Saved $(volume) to $file ($(wc -c <"$file") bytes). Keep $ENV_FILE, too: it is not in it."
}

restore() {
  local file=${1:-}
  [ -n "$file" ] || refuse "restore needs the file of a backup." "./deploy-production.sh restore backups/mcp-backup-….tar.gz"
  [ -r "$file" ] || refuse "$file cannot be read."
  need_image
  tar -tzf "$file" >/dev/null 2>&1 || refuse "$file is no backup: it cannot be unpacked." "Name a file that backup wrote."
  if tar -tzf "$file" | grep -Eqv '^(\./)?data(/|$)' || tar -tzf "$file" | grep -Eq '(^|/)\.\.(/|$)'; then
    refuse "$file is no backup: it has files outside of data/." "Name a file that backup wrote."
  fi
  compose stop openproject-mcp >/dev/null 2>&1 || true
  docker volume inspect "$(volume)" >/dev/null 2>&1 || compose up --no-start --no-build --no-deps openproject-mcp
  # unpacked beside what is there, and only then in its place: a disk that is full leaves the old content
  with_volume sh -c 'set -e
    rm -rf /data/.restore && mkdir /data/.restore
    trap "rm -rf /data/.restore" EXIT
    tar -xz -C /data/.restore
    find /data -mindepth 1 -maxdepth 1 ! -name .restore -exec rm -rf {} +
    find /data/.restore/data -mindepth 1 -maxdepth 1 -exec mv {} /data/ \;
    chown 10001:10001 /data' <"$file" || refuse "the backup could not be unpacked into $(volume); its content is as before, and the server is stopped." "Look for free space (df -h) and repeat it, or start the server with what it had: ./deploy-production.sh restart"
  say "Restored $(volume) from $file."
  restart
}

main() {
  local command=${1:-deploy}
  [ $# -eq 0 ] || shift
  case $command in
    help | -h | --help) usage && return ;;
    deploy | update) "$command" "$@" && return ;;
    --*) deploy "$command" "$@" && return ;;
  esac
  case $command in
    status | logs) command=show_$command ;;
    stop | restart | verify | backup | restore) ;;
    *)
      printf 'There is no command %s.\n\n' "$command" >&2
      usage >&2
      exit 2
      ;;
  esac
  check_files
  find_compose
  "$command" "$@"
}

main "$@"
