#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# Makes a throw-away authority and one certificate with an OIN for each party of the example. Trust none of them.
# Usage: make-certs.sh [folder]     (default: a folder 'out' beside this script, which git ignores)
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
exec "$here/../samenhang" certs --out "${1:-$here/out}"
