#!/bin/bash
# Makes the secrets of docker-compose.yml in deploy/compose/secrets, once; what is there stays. Keep
# them: without the signing key nobody stays logged in, without the passwords no data is reached.
set -euo pipefail
cd "$(dirname "$0")"
mkdir -p secrets
chmod 700 secrets
cd secrets
umask 077

random() { openssl rand -hex 24; }
once() { [ -s "$1" ] || cat >"$1"; }

openssl rand -base64 756 | once mongo-keyfile
random | tr -d '\n' | once mongo-root-password
random | tr -d '\n' | once grafana-admin-password
[ -s signing-key.pem ] || openssl genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:3072 -out signing-key.pem
if [ ! -s shared.env ]; then
  cat >shared.env <<SHARED
service_secret=$(random)
payment_webhook_secret=$(random)
whatsapp_token=$(random)
whatsapp_app_secret=$(random)
whatsapp_verify_token=$(random)
admin_password=$(openssl rand -base64 18 | tr '+/' '-_')
SHARED
fi
. ./shared.env

service() {
  [ -s "$1-service.properties" ] || {
    echo "quarkus.mongodb.connection-string=mongodb://$1:$(random)@mongo:27017/earlybird_$1?replicaSet=earlybird&authSource=earlybird_$1"
    cat
  } >"$1-service.properties"
}

service customer <<MORE
earlybird.signing-key=/run/secrets/signing-key.pem
earlybird.admin.login=${EARLYBIRD_ADMIN_LOGIN:-admin@earlybird.example}
earlybird.admin.password=$admin_password
earlybird.service-account.login=services@earlybird.example
earlybird.service-account.password=$service_secret
MORE
service order </dev/null
service delivery </dev/null
service billing <<MORE
earlybird.billing.webhook-secret=$payment_webhook_secret
earlybird.service-account.login=services@earlybird.example
earlybird.service-account.password=$service_secret
MORE
service notification <<MORE
earlybird.whatsapp.url=${EARLYBIRD_WHATSAPP_URL:-http://whatsapp:8090}
earlybird.whatsapp.token=$whatsapp_token
earlybird.whatsapp.phone-number-id=${EARLYBIRD_WHATSAPP_PHONE_NUMBER_ID:-100000000000001}
earlybird.whatsapp.app-secret=$whatsapp_app_secret
earlybird.whatsapp.verify-token=$whatsapp_verify_token
MORE
cat <<STANDIN | once whatsapp.env
EARLYBIRD_WHATSAPP_TOKEN=$whatsapp_token
EARLYBIRD_WHATSAPP_APP_SECRET=$whatsapp_app_secret
STANDIN

# A certificate for trials; put a real one in its place.
if [ ! -s gateway-certificate.pem ]; then
  openssl req -x509 -newkey rsa:2048 -nodes -days 365 -subj "/CN=localhost" \
    -addext "subjectAltName=DNS:localhost,IP:127.0.0.1" \
    -keyout gateway-key.pem -out gateway-certificate.pem 2>/dev/null
fi
# The containers' users are not ours: who may enter the directory may read.
chmod 644 ./*
echo "The administrator's password is $admin_password"
