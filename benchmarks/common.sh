# SPDX-License-Identifier: EUPL-1.2
# What the measurements share: the newest java, the build, and a line about the machine. To be sourced.

root=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/.." && pwd)
jar=$root/app/target/samenhang.jar

java=java
for candidate in /usr/lib/jvm/*/bin/java ${JAVA_HOME:+"$JAVA_HOME/bin/java"}; do
  [ -x "$candidate" ] || continue
  if "$candidate" --version | head -n 1 | awk '{ split($2, v, "."); exit !(v[1] >= 21) }'; then
    java=$candidate
  fi
done

build() {
  (cd "$root" && mvn -B -q package -DskipTests -Dspotless.check.skip -pl benchmarks -am)
  touch "$jar"
}

machine() {
  printf '%s; %s processors of %s; load average %s\n' "$("$java" --version | head -n 1)" "$(nproc)" \
    "$(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -n 1)" "$(cut -d ' ' -f 1-2 /proc/loadavg)"
}
