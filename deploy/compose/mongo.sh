#!/bin/bash
# Starts MongoDB as a replica set of one with authentication: a key file has to belong to its user and
# be readable by nobody else, which a mounted secret is not.
set -euo pipefail
install -m 400 -o mongodb -g mongodb /run/secrets/mongo-keyfile /tmp/mongo-keyfile
exec docker-entrypoint.sh mongod --replSet earlybird --keyFile /tmp/mongo-keyfile --bind_ip_all
