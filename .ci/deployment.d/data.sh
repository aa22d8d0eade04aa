# The volume: own route files, backup and restore, a full disk.
# shellcheck shell=bash

OWN=/data/routes/tools/context/say_hello.camel.yaml
own_tool() {
  cat <<'TOOL'
- route:
    id: say_hello
    description: Says hello.
    group: context
    from:
      uri: ai-tool:say_hello
      parameters:
        title: Say hello
        tags: default
        readOnlyHint: true
        destructiveHint: false
        idempotentHint: true
        openWorldHint: false
        argSchema: '{"type": "object", "properties": {}}'
      steps:
        - setBody:
            expression:
              constant:
                expression: hello from the volume
TOOL
}
save_own_tool() { own_tool | docker exec -i "$SERVER" sh -c "mkdir -p ${OWN%/*} && cat >$OWN"; }
says_hello() { call say_hello | grep -q 'hello from the volume'; }

check "an own route file is saved in the volume" ok '' save_own_tool
check "  two seconds later it is a tool" ok '' within 10 says_hello
check "backup" ok 'Saved openproject-mcp-server_data' deploy backup ../backup.tar.gz
check "  its file is for its owner alone" ok '600' stat -c %a ../backup.tar.gz
check "  it is not written over" refused 'is there already' deploy backup ../backup.tar.gz

set_to MCP_DATA_VOLUME restored
check "restore into a new volume" ok 'Restored restored' deploy restore ../backup.tar.gz
check "  the tool is there" ok '' within 10 says_hello
check "  its file belongs to the server's user" ok '10001' docker exec "$SERVER" stat -c %u "$OWN"
printf 'no backup' >../none.tar.gz
check "what is no backup is not restored" refused 'is no backup' deploy restore ../none.tar.gz
tar -czf ../strange.tar.gz -C .. none.tar.gz
check "nor what is for another place" refused 'outside of data/' deploy restore ../strange.tar.gz
check "  the tool is still there" ok 'hello from the volume' call say_hello

# a volume of 200 KB, held by a second container so that it keeps its content while the server starts again
sed -i '/^    name: .*MCP_DATA_VOLUME/ a\    driver_opts: {type: tmpfs, device: tmpfs, o: "size=200k,mode=1777"}' docker-compose-production.yml
set_to MCP_DATA_VOLUME full
"${COMPOSE[@]}" -f docker-compose-production.yml --env-file env.production up --no-start --no-build --no-deps openproject-mcp >/dev/null 2>&1
docker run -d --name holder --no-healthcheck -v full:/data --entrypoint sleep openproject-mcp:sandbox 600 >/dev/null
check "restore into a small volume" ok 'Restored full' deploy restore ../backup.tar.gz
check "the disk of /data fills" refused 'No space left' docker exec "$SERVER" dd if=/dev/zero of=/data/filling bs=1k count=1000
check "  the server works" ok 'tools/call get_current_user' deploy verify
kill_hard "$SERVER"
check "  and starts" ok '' within 60 restarted
check "  with the own tool" ok '' within 10 says_hello
check "  it can be saved" ok 'Saved full' deploy backup ../full.tar.gz
docker exec "$SERVER" sh -c 'echo broken >/data/routes/tools/context/get_current_user.camel.yaml' 2>/dev/null || true
check "  a file that was cut off leaves the shipped tool" ok 'tools/call get_current_user' deploy verify
docker exec "$SERVER" rm -f /data/routes/tools/context/get_current_user.camel.yaml
head -c 400000 /dev/urandom >../large
mkdir -p ../data && mv ../large ../data/large
tar -czf ../large.tar.gz -C .. data
check "a backup that does not fit is refused" refused 'its content is as before' deploy restore ../large.tar.gz
check "  the server comes back" ok 'tools/call get_current_user' deploy restart
check "  with what was there" ok '' within 10 says_hello

check "stop" ok '' deploy stop
docker rm -f holder >/dev/null
# an engine that was there before may have volumes of others
[ -z "${ENGINE:-}" ] || docker volume prune -f >/dev/null 2>&1
check "pruning leaves the volume of a stopped server" ok 'full' docker volume inspect full
