#!/bin/sh
# Installs the Debian packages it is given, and starts none of their services: a package asks `policy-rc.d` before it
# does. Where one is there already, its word stays; else there is one while apt runs, and no longer.
set -e
policy=${POLICY_FILE:-/usr/sbin/policy-rc.d}
if [ ! -e "$policy" ]; then
  trap 'rm -f "$policy"' EXIT
  trap 'exit 130' INT TERM HUP
  printf '#!/bin/sh\n# Installing packages for tests: start no service.\nexit 101\n' >"$policy"
  chmod 755 "$policy"
fi
export DEBIAN_FRONTEND=noninteractive
apt-get update -qq
apt-get install -y -qq --no-install-recommends "$@"
