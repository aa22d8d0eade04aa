# The image: that it builds, how large it is, what is in it.
# shellcheck shell=bash

# what only this builder says
case $DOCKER_BUILDKIT in
  0) builder=('the builder before BuildKit' 'Step 1/') ;;
  1) builder=('BuildKit' '[internal] load build definition') ;;
esac
begun=$(milliseconds)
check "the image is built by ${builder[0]}" ok "${builder[1]}" docker build -t openproject-mcp:sandbox .
printf '  (%s s)\n' "$((($(milliseconds) - begun) / 1000))"

# What a registry would send beside the layers of the base image.
compressed_size() {
  local base folder
  folder=$(mktemp -d)
  base=$(docker inspect -f '{{join .RootFS.Layers "\n"}}' eclipse-temurin:25-jre-noble)
  docker save openproject-mcp:sandbox | tar -x -C "$folder"
  find "$folder" -name layer.tar | while read -r layer; do
    grep -q "$(sha256sum <"$layer" | cut -d ' ' -f 1)" <<<"$base" || gzip -c "$layer" | wc -c
  done | awk '{ all += $1 } END { printf "%d", all / 1000000 }'
  rm -rf "$folder"
}
figure "compressed size without the base image" "$(compressed_size)" 80 MB

in_image() { docker run --rm --network none --read-only --entrypoint "$1" openproject-mcp:sandbox "${@:2}"; }
check "its user is not root" ok '10001' in_image id -u
check "curl is there" ok 'curl' in_image curl --version
check "the AOT cache is one that Java takes" ok 'openproject-mcp 0' in_image java @java.options -XX:AOTMode=on \
  -XX:AOTCache=/opt/openproject-mcp/openproject-mcp.aot -jar /opt/openproject-mcp/openproject-mcp.jar --version
check "its label names the server" ok 'openproject-mcp' docker inspect -f '{{index .Config.Labels "io.modelcontextprotocol.server.name"}}' openproject-mcp:sandbox
check "no setting of env.production is in it" refused '' in_image sh -c 'find / -xdev -name "env.production*" 2>/dev/null | grep .'

check "the compose file is one that ${COMPOSE[*]} reads" ok 'openproject-mcp' "${COMPOSE[@]}" -f docker-compose-production.yml --env-file env.production config
# Compose 2 warns on stderr and goes on
check "  and finds nothing to warn of" refused '' grep -iE 'warn|obsolete' "$LAST"
