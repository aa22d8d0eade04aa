# Large attached files, two read at once, beside streams that clients hold open: each is read, or refused with what to do, and the server stays.
# shellcheck shell=bash

# as large as is read here; the second has one page with 600 MB of text
node .ci/deployment.d/pdf.mjs 9900000 ../report.pdf
node .ci/deployment.d/pdf.mjs 9900000 ../drawing.pdf 600

# an OpenProject that takes files of that size, with one work package
node .ci/deployment.d/state.mjs 10240 >../state.json
docker rm -f openproject >/dev/null
openproject openproject_default ../state.json
KEY=$(openproject_key)
set_to OPENPROJECT_API_KEY "$KEY"
set_to MCP_TOOLS read_attachment
check "an OpenProject with files of 10 MB" ok 'tools/call get_current_user' deploy restart

# Attaches a file to the work package; its id.
attach() {
  docker cp "../$1" "openproject:/tmp/$1" >/dev/null
  docker exec openproject curl -sS -u "apikey:$KEY" http://127.0.0.1:8080/api/v3/work_packages/1/attachments \
    -F "metadata={\"fileName\": \"$1\"};type=application/json" -F "file=@/tmp/$1;type=application/pdf" |
    sed -n 's|.*"self":{"href":"/api/v3/attachments/\([0-9]*\)".*|\1|p'
}
REPORT=$(attach report.pdf)
DRAWING=$(attach drawing.pdf)

# Two calls at once, each answer in a file of its own.
read_both() {
  call read_attachment "{\"attachment\": $1}" >../first.txt 2>&1 &
  local first=$!
  call read_attachment "{\"attachment\": $2}" >../second.txt 2>&1 || true
  wait "$first" || true
}

node .ci/deployment.d/load.mjs http://127.0.0.1:39127/ 200 300 1000 >../load.txt 2>&1 &
load=$!
read_both "$REPORT" "$REPORT"
check "two PDF files of 10 MB at once: the text of one" ok '"characters\":2000000' cat ../first.txt
check "  and of the other" ok '"characters\":2000000' cat ../second.txt
read_both "$DRAWING" "$REPORT"
check "one that needs too much memory is refused, with what to do" ok 'a smaller version of it, or a part, can be attached and read' cat ../first.txt
check "  the text of the one beside it" ok '"characters\":2000000' cat ../second.txt
kill -TERM "$load"
wait "$load" || true
check "  beside them every call was answered, on no stream less" ok '200 streams open, every call answered' cat ../load.txt
killed_for_memory() { docker exec "$SERVER" sh -c 'cat /sys/fs/cgroup/memory/memory.oom_control /sys/fs/cgroup/memory.events 2>/dev/null || true'; }
check "  no process was killed for memory" ok 'oom_kill 0' killed_for_memory
check "  the server was not started again" ok '0' docker inspect -f '{{.RestartCount}}' "$SERVER"
set_to MCP_TOOLS ''
