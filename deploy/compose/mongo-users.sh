#!/bin/bash
# Begins the replica set and gives each service a user that may read and write its own database, and
# nothing else. What is there already stays.
set -euo pipefail
root=$(cat /run/secrets/mongo-root-password)

ask() {
  mongosh --quiet "mongodb://mongo:27017/admin?directConnection=true" \
    --username root --password "$root" --authenticationDatabase admin --eval "$1"
}

until ask 'db.runCommand({ping: 1}).ok' >/dev/null 2>&1; do sleep 1; done
ask 'try { rs.status() } catch (e) { rs.initiate({_id: "earlybird", members: [{_id: 0, host: "mongo:27017"}]}) }'
until [ "$(ask 'db.hello().isWritablePrimary')" = true ]; do sleep 1; done
for service in customer order delivery billing notification; do
  password=$(sed -n 's|^quarkus.mongodb.connection-string=mongodb://[^:]*:\([^@]*\)@.*|\1|p' "/run/secrets/$service-service.properties")
  ask "if (db.getSiblingDB('earlybird_$service').getUser('$service') === null) {
         db.getSiblingDB('earlybird_$service').createUser({user: '$service', pwd: '$password',
           roles: [{role: 'readWrite', db: 'earlybird_$service'}]}) }"
done
