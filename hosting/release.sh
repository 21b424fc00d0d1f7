#!/bin/sh
# Puts a build where a server reads it, in one step: a reader gets the old site or the new one, never half of each.
#
#   hosting/release.sh dist /srv/www     releases dist; the server's root, or the folder of its sub-path, is /srv/www
#   hosting/release.sh --back /srv/www   goes back to the release before; again goes one further
#
# /srv/www is a link into /srv/www.releases, which has to be on the same file system. Files with a hash in their name of the
# release before are kept, for readers whose page is of that one. Environment: KEEP, how many releases stay (5).
# Linux: it needs mv -T of GNU or BusyBox, which renames a link over another.
set -eu

fail() {
  echo "release: $1" >&2
  exit 1
}

[ $# -eq 2 ] || fail "name a build and where it goes: hosting/release.sh dist /srv/www"
link=${2%/}
releases=$link.releases
keep=${KEEP:-5}
case $keep in '' | *[!0-9]* | 0 | 1) fail "KEEP is a number from 2 on" ;; esac
if [ -e "$link" ] && [ ! -L "$link" ]; then
  fail "$link is a folder: move it away, the first release makes it a link"
fi

mkdir -p "$releases"
mkdir "$releases/.lock" 2>/dev/null || fail "another release is at work; if none is, remove $releases/.lock"
trap 'rm -rf "$releases/.lock" "$releases/.new"' EXIT
trap 'exit 1' HUP INT TERM

current=
if [ -L "$link" ]; then current=$(basename "$(readlink "$link")"); fi

# A name sorts by its day; all are of digits and letters.
names() { (cd "$releases" && ls -1d [0-9]* 2>/dev/null) | grep -v '\.files$' | sort || true; }

# The link changes by renaming another over it: between the two there is no moment without one.
use() {
  ln -s "$(basename "$releases")/$1" "$releases/.lock/link"
  mv -T "$releases/.lock/link" "$link"
  echo "$link is $1"
}

if [ "$1" = --back ]; then
  before=$(names | awk -v now="$current" '$0 == now { print last } { last = $0 }')
  [ -n "$before" ] || fail "no release before $current"
  use "$before"
  exit 0
fi

build=${1%/}
[ -f "$build/index.html" ] && [ -f "$build/404.html" ] || fail "$build is no build: npm run build"
name=$(date -u +%Y%m%dT%H%M%S)
last=$(names | tail -n 1)
# Two in one second, or a clock that was set back: after the last one all the same.
if [ -n "$last" ] && ! expr "$name" ">" "$last" >/dev/null; then name=${last}x; fi

# Copied whole before anybody sees it.
rm -rf "$releases/.new"
cp -R "$build" "$releases/.new"
hashed() { find _astro pagefind/fragment pagefind/index pagefind/filter -type f 2>/dev/null | sort || true; }
(cd "$releases/.new" && hashed) >"$releases/.lock/files"
if [ -f "$releases/$current.files" ]; then
  while IFS= read -r file; do
    [ ! -e "$releases/.new/$file" ] && [ -f "$releases/$current/$file" ] || continue
    mkdir -p "$releases/.new/$(dirname "$file")"
    cp -p "$releases/$current/$file" "$releases/.new/$file"
  done <"$releases/$current.files"
fi
mv "$releases/.lock/files" "$releases/$name.files"
mv "$releases/.new" "$releases/$name"
use "$name"

# The oldest go; the one in use is among the newest.
names | head -n "-$keep" | while IFS= read -r old; do rm -rf "${releases:?}/$old" "$releases/$old.files"; done
