#!/bin/bash
# Creates the topics of topics.csv and a dead-letter topic beside each. Those that are there stay as
# they are, so it may run at every start. Dead letters wait for a person, however long.
set -euo pipefail
broker=${BROKER:-kafka:9092}
replicas=${REPLICAS:-1}

create() {
  /opt/kafka/bin/kafka-topics.sh --bootstrap-server "$broker" --create --if-not-exists \
    --replication-factor "$replicas" "$@"
}

tail -n +2 /opt/earlybird/topics.csv | while IFS=, read -r topic partitions policy retention; do
  settings=(--config "cleanup.policy=$policy")
  if [ -n "$retention" ]; then
    settings+=(--config "retention.ms=$retention")
  fi
  create --topic "$topic" --partitions "$partitions" "${settings[@]}"
  create --topic "$topic.dlq" --partitions 1 --config retention.ms=-1
done
