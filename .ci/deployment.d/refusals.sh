# What the script refuses, before it changes anything.
# shellcheck shell=bash

# Refused with these words, and nothing was started or made.
refused() {
  check "$1" refused "$2" deploy "${@:3}"
  check "  nothing was started" ok '' is_gone
}

set_to OPENPROJECT_API_KEY your_api_key_here
refused "the key is still the example's" 'OPENPROJECT_API_KEY in env.production is not set'
set_to OPENPROJECT_API_KEY "not a key"
refused "the key has no key's shape" 'does not look like an API key'
set_to OPENPROJECT_API_KEY "$(tr a-f 0-5 <<<"$KEY")"
refused "the key is wrong" 'OpenProject does not know this API key'
set_to OPENPROJECT_API_KEY "$KEY"

set_to OPENPROJECT_URL '"http://openproject:8080"'
refused "a value in quotes" 'has a quote'
set_to OPENPROJECT_URL 'http://openproject:8080 # ours'
refused "a comment behind a value" 'has a quote, a $ or a comment'
echo OPENPROJECT_HOST_HEADER >>env.production
set_to OPENPROJECT_URL http://openproject:8080
refused "a line without a value" 'is no setting'
sed -i '$ d' env.production
set_to OPENPROJECT_URL openproject:8080
refused "the address is none" 'OPENPROJECT_URL in env.production is no address'
set_to OPENPROJECT_URL http://openproject:8080
fault '{"fault": "wrong_host"}' >/dev/null
refused "OpenProject does not know the host name" 'Set OPENPROJECT_HOST_HEADER'
docker stop -t 1 openproject >/dev/null
refused "OpenProject is down" 'nothing answers at http://openproject:8080'
docker start openproject >/dev/null

set_to OPENPROJECT_NETWORK nowhere_default
refused "the network is not there" 'there is no Docker network nowhere_default'
set_to OPENPROJECT_NETWORK openproject_default

set_to MCP_STATUS_PORT 39127
refused "both ports are the same" 'are the same'
set_to MCP_STATUS_PORT 70000
refused "a port that there is not" 'Set a number up to 65535'
set_to MCP_STATUS_PORT 39128
docker run -d --name holder --no-healthcheck -p 39128:8080 --entrypoint sleep openproject-mcp:sandbox 600 >/dev/null
refused "a port is taken" 'port 39128 is taken by another program'
docker rm -f holder >/dev/null
refused "an option that there is not" '--force is unknown' --force

check "nothing runs: status says so" refused 'the server is not deployed' deploy status
check "nothing runs: verify says so" refused 'the server is not deployed' deploy verify
check "nothing runs: stop says so" refused 'the server is not deployed' deploy stop
check "nothing runs: logs says so" refused 'the server is not deployed' deploy logs
check "a command that there is not" refused 'There is no command begin' deploy begin
check "help names every command" ok 'restore FILE' deploy help
