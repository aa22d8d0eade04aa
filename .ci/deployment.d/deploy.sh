# The first deployment, and the second.
# shellcheck shell=bash

TOKEN=$(printf 'token-of-the-checks-%s' "$RANDOM$RANDOM")

docker start openproject >/dev/null
within 60 docker exec openproject curl -sf -o /dev/null http://127.0.0.1:8080/api/v3/configuration
begun=$(milliseconds)
check "the first deployment" ok 'openproject-mcp runs.' deploy
ended=$(milliseconds)
check "the script's output has no key" refused '' grep -F "$KEY" "$LAST"
figure "from the command to an answered tool call" "$(((ended - begun) / 1000))" 20 s
FIRST=$(docker inspect -f '{{.Id}}' "$SERVER")
check "the health check of the image" ok '' within 30 is_healthy

# Java's own clock, without the wait for a processor: what a start costs.
processor_milliseconds() {
  local ticks
  ticks=$(awk '{ print $14 + $15 }' "/proc/$(pid_of "$SERVER")/stat")
  printf '%s' "$((ticks * 1000 / $(getconf CLK_TCK)))"
}
figure "processor time until then, with four calls" "$(processor_milliseconds)" 3000 ms

of() { docker inspect -f "$1" "$SERVER"; }
check "512 MB" ok '536870912' of '{{.HostConfig.Memory}}'
check "half a processor" ok '500000000' of '{{.HostConfig.NanoCpus}}'
check "a root file system that cannot be written" ok 'Read-only file system' docker exec "$SERVER" sh -c 'touch /opt/x 2>&1 || true'
check "no capability" ok '[ALL]' of '{{.HostConfig.CapDrop}}'
check "no new privileges" ok 'no-new-privileges' of '{{.HostConfig.SecurityOpt}}'
check "rotated logs" ok 'max-size:10m' of '{{.HostConfig.LogConfig.Config}}'
check "the key is in the settings of the container" ok "$KEY" of '{{.Config.Env}}'
check "and nowhere else in docker inspect" refused '' sh -c "docker inspect $SERVER | grep -v '\"OPENPROJECT_API_KEY=' | grep -F '$KEY'"
check "not in its log" refused '' sh -c "docker logs $SERVER 2>&1 | grep -F '$KEY'"
check "not on the status page" refused '' sh -c "curl -s http://127.0.0.1:39128/ | grep -F '$KEY'"
check "not in health and metrics" refused '' sh -c "curl -s http://127.0.0.1:39128/health http://127.0.0.1:39128/metrics | grep -F '$KEY'"

check "status" ok '"openproject_connection":"connected"' deploy status
check "verify" ok 'tools/call get_current_user' deploy verify
check "logs" ok 'tools for MCP clients' deploy logs

check "the second deployment changes nothing" ok 'openproject-mcp runs.' deploy
check "  the same container runs on" ok "$FIRST" of '{{.Id}}'

docker stop "$SERVER" >/dev/null
begun=$(milliseconds)
docker start "$SERVER" >/dev/null
check "stopped and started: ready" ok '' within 30 is_ready
figure "from the start to ready, with half a processor" "$(($(milliseconds) - begun))" 10000 ms
figure "processor time until ready" "$(processor_milliseconds)" 2500 ms

set_to MCP_ACCESS_TOKEN "$TOKEN"
check "restart takes what was set" ok 'tools/list' deploy restart
check "  a caller without the token is refused" ok '401' curl -s -o /dev/null -w '%{http_code}' http://127.0.0.1:39127/ -H 'Content-Type: application/json' -d '{}'
check "  the script has it" ok 'tools/call get_current_user' deploy verify
check "  and does not print it" refused '' grep -F "$TOKEN" "$LAST"
set_to MCP_ACCESS_TOKEN ''
check "restart takes it back" ok 'tools/list' deploy restart
