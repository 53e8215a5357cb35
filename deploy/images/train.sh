#!/bin/sh
# Starts the service once, with nothing to talk to, and ends it in order once it listens and has begun
# to look for its store: what it loaded becomes service.aot. Without that file everything starts all
# the same, at twice the work.
set -eu
sed "s|-XX:AOTCache=|-XX:AOTCacheOutput=|" java.args >train.args
java=${JAVA:-java}
: >train.log
KAFKA_BOOTSTRAP_SERVERS=127.0.0.1:1 \
  QUARKUS_MONGODB_CONNECTION_STRING=mongodb://127.0.0.1:2 \
  QUARKUS_HTTP_PORT=${TRAIN_PORT:-18080} \
  "$java" @train.args >train.log 2>&1 &
pid=$!
waited=0
until { grep -q 'waiting for the store' train.log && grep -q 'Listening on' train.log; } ||
  [ "$waited" -ge 120 ] || ! kill -0 "$pid" 2>/dev/null; do
  sleep 1
  waited=$((waited + 1))
done
kill -TERM "$pid" 2>/dev/null || true
wait "$pid" || true
if [ ! -s service.aot ]; then
  echo "no AOT cache was written; the end of what was said:" >&2
  tail -n 20 train.log >&2
  sed -i '/AOTCache/d' java.args
fi
rm -f train.args train.log
