# syntax=docker/dockerfile:1.7
# The WhatsApp stand-in, for trials: docker build -f deploy/images/whatsapp.Dockerfile .
FROM eclipse-temurin:25.0.4_7-jre-noble
ARG VERSION=1.0.0
ARG REVISION=unknown
LABEL org.opencontainers.image.title="EarlyBird WhatsApp stand-in" \
      org.opencontainers.image.description="Takes the place of the WhatsApp Cloud API in trials." \
      org.opencontainers.image.version="${VERSION}" \
      org.opencontainers.image.revision="${REVISION}"
WORKDIR /opt/earlybird
COPY runner/target/earlybird-runner.jar ./
COPY runner/target/lib ./lib
USER 10001:10001
ENTRYPOINT ["java", "-XX:+UseSerialGC", "-XX:MaxRAMPercentage=65", "-jar", "earlybird-runner.jar", "whatsapp"]
CMD ["--port", "8090", "--host", "0.0.0.0"]
