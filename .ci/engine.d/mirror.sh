# Debian's mirror: sourced after lib.sh.
# shellcheck shell=bash

# The release of this machine, such as bookworm.
debian_release() {
  # shellcheck source=/dev/null
  (. /etc/os-release && printf '%s' "$VERSION_CODENAME")
}

# The address that this machine gets its Debian from: the first that has the release itself, not its updates.
debian_mirror() {
  local release mirror
  release=$(debian_release)
  # shellcheck disable=SC2016 # these are names that apt-get fills in
  mirror=$(apt-get indextargets --format '$(REPO_URI) $(CODENAME) $(COMPONENT)' 'Created-By: Packages' |
    awk -v release="$release" '$2 == release && $3 == "main" && !found { print $1; found = 1 }')
  [ -n "$mirror" ] || fail "no mirror of Debian $release in this machine's settings"
  printf '%s' "$mirror"
}
