# What happens to a server that runs: killed, stopped, loaded, replaced by a version that fails.
# shellcheck shell=bash

restarted() { [ "$(docker inspect -f '{{.RestartCount}}' "$SERVER")" -ge 1 ] && is_ready; }
kill_hard "$SERVER"
check "killed, it is started again" ok '' within 60 restarted
check "  and works" ok 'tools/call get_current_user' deploy verify

docker stop -t 1 openproject >/dev/null
not_ready() { ! is_ready; }
check "OpenProject stops: not ready" ok '' within 30 not_ready
check "  health says so" ok '503' curl -s -o /dev/null -w '%{http_code}' http://127.0.0.1:39128/health
check "  a call is answered with a sentence" ok '"isError":true' call get_current_user
check "  the container stays" ok 'healthy' health
docker start openproject >/dev/null
check "OpenProject is back: ready" ok '' within 60 is_ready

fault '{"fault": "latency", "milliseconds": 4000, "path": "/api/v3/projects"}' >/dev/null
call list_projects >../late.txt 2>&1 &
late=$!
sleep 1
check "stop" ok '' deploy stop
wait "$late" || true
check "  the call that ran was answered" ok '"structuredContent"' cat ../late.txt
check "  it ended by itself" ok '143' docker inspect -f '{{.State.ExitCode}}' "$SERVER"
check "  its log can be read" ok 'tools for MCP clients' deploy logs
check "  status says that it does not run" refused './deploy-production.sh restart' deploy status
check "restart" ok 'tools/call get_current_user' deploy restart

# Under load: what the container holds at most.
node .ci/deployment.d/load.mjs http://127.0.0.1:39127/ 1000 10 >../load.txt 2>&1 || true
check "1,000 streams and calls beside them" ok '1000 streams open, every call answered' cat ../load.txt
figure "resident memory after them" "$(awk '/^VmHWM/ { printf "%d", $2 / 1024 }' "/proc/$(pid_of "$SERVER")/status")" 300 MB
check "  nothing was killed for memory" ok 'false' docker inspect -f '{{.State.OOMKilled}}' "$SERVER"

RUNS=$(docker inspect -f '{{.Image}}' "$SERVER")
printf 'RUN false\n' >>Dockerfile
check "an update that cannot be built" refused 'what runs was not touched' deploy update
check "  the server runs on" ok 'tools/call get_current_user' deploy verify
cp ../shipped/Dockerfile .
printf 'ENTRYPOINT ["false"]\n' >>Dockerfile
check "an update that does not come up" refused 'the one from before runs again' deploy update
check "  it is the image from before" ok "$RUNS" docker inspect -f '{{.Image}}' "$SERVER"
check "  and works" ok 'tools/call get_current_user' deploy verify
cp ../shipped/Dockerfile .

printf 'LABEL checks=true\n' >>Dockerfile
check "an update that comes up" ok 'openproject-mcp runs.' deploy update
check "  the image from before is kept" ok "$RUNS" docker inspect -f '{{.Id}}' openproject-mcp:previous
check "the same once more" ok 'openproject-mcp runs.' deploy update
check "  it is still kept" ok "$RUNS" docker inspect -f '{{.Id}}' openproject-mcp:previous
docker tag openproject-mcp:previous openproject-mcp:latest
check "  and can be gone back to" ok 'tools/call get_current_user' deploy restart
check "  which runs then" ok "$RUNS" docker inspect -f '{{.Image}}' "$SERVER"
cp ../shipped/Dockerfile .
