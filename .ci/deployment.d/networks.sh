# The networks: option B was used all along; here neither, and option A.
# shellcheck shell=bash

docker rm -f "$SERVER" openproject >/dev/null
as_shipped
set_to OPENPROJECT_API_KEY "$KEY"
check "without OpenProject, when told so" ok 'no tool was called' deploy --without-openproject
openproject openproject-network
check "OpenProject joins the network: ready" ok '' within 60 is_ready
check "  and a tool works" ok 'tools/call get_current_user' deploy verify
docker rm -f "$SERVER" openproject >/dev/null
docker network rm openproject-network >/dev/null

# The sandbox under the name of an image, as the compose file starts it.
docker build -q -t openproject/openproject:stand-in - >/dev/null 2>&1 <<'LINES'
FROM openproject-mcp:sandbox
HEALTHCHECK NONE
CMD ["sandbox", "--address", "0.0.0.0", "--port", "8080", "--seed", "7"]
LINES
option_a
set_to OPENPROJECT_IMAGE openproject/openproject:stand-in
set_to OPENPROJECT_SECRET_KEY_BASE "of-the-checks"
set_to OPENPROJECT_PORT 39129
check "option A: OpenProject in the same stack" ok 'openproject-mcp runs.' deploy
check "  both run" ok 'openproject' docker ps --format '{{.Names}}' -f name='^openproject$'
check "  update" ok 'openproject-mcp runs.' deploy update
check "  stop" ok '' deploy stop
