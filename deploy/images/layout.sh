#!/bin/sh
# Writes java.args: the options of the service's JVM and its classpath, generated and changed classes
# before the originals. Flat, because only then do its classes go into the AOT cache.
set -eu
home=$(pwd)
classpath=
for jar in quarkus/transformed-bytecode.jar quarkus/generated-bytecode.jar app/*.jar lib/boot/*.jar lib/main/*.jar; do
  if [ -f "$jar" ]; then
    classpath="$classpath${classpath:+:}$home/$jar"
  fi
done
cat >java.args <<ARGS
-XX:+UseCompactObjectHeaders
-XX:MaxRAMPercentage=65
-XX:+UseSerialGC
-XX:+ExitOnOutOfMemoryError
-XX:AOTCache=$home/service.aot
-Xss512k
-Djava.io.tmpdir=/tmp
--add-opens=java.base/java.lang=ALL-UNNAMED
-cp
$classpath
io.quarkus.runner.GeneratedMain
ARGS
