# OpenProject in a stack of its own, and the settings that lead to it.
# shellcheck shell=bash

docker network create openproject_default >/dev/null
option_b openproject_default
check "an OpenProject in a network of its own" ok '' openproject
KEY=$(openproject_key)
set_to OPENPROJECT_API_KEY "$KEY"
