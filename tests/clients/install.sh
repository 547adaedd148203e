#!/bin/sh
# Installs the calendars, browsers and spreadsheets that tests/clients feeds with our exports, by package name.
#
#     tests/clients/install.sh [FOLDER]      default: .venv-clients beside pyproject.toml
#
# Needs Debian or Ubuntu with root (or sudo), python3 and, if npm is not there, its package. What is installed is
# used where it is; running it again installs only what is missing. The tests find FOLDER by TIMELINE_CLIENTS.
set -eu

root=$(cd "$(dirname "$0")/../.." && pwd)
folder=${1:-$root/.venv-clients}
python=${PYTHON:-python3}
as_root=
[ "$(id -u)" = 0 ] || as_root=sudo

wanted=
command -v npm >/dev/null || wanted="$wanted npm"
command -v chromium >/dev/null || wanted="$wanted chromium"
command -v soffice >/dev/null || wanted="$wanted libreoffice-calc"
command -v xmllint >/dev/null || wanted="$wanted libxml2-utils"
ldconfig -p | grep -q 'libical\.so\.3' || wanted="$wanted libical3"
if [ -n "$wanted" ]; then
    $as_root apt-get update -qq
    # shellcheck disable=SC2086  # one word a package
    DEBIAN_FRONTEND=noninteractive $as_root apt-get install -y -qq --no-install-recommends $wanted
fi

mkdir -p "$folder"
[ -x "$folder/venv/bin/python" ] || "$python" -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check \
    caldav datasets edtf fastapi frictionless httpx ics jsonschema khal pandas polars pyarrow radicale \
    recurring-ical-events spacy vdirsyncer \
    click dateparser pydantic python-dateutil

cd "$folder"
[ -f package.json ] || echo '{ "private": true }' > package.json
npm install --silent --no-audit --no-fund \
    @knight-lab/timelinejs edtf fullcalendar ical.js node-ical playwright-core temporal-polyfill vis-timeline
