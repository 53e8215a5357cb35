# syntax=docker/dockerfile:1.7
# One service on its own: docker build -f deploy/images/service.Dockerfile --build-arg SERVICE=billing-service .
# What it runs is built before, by Maven: ./earlybird up or mvn package.
FROM eclipse-temurin:25.0.4_7-jre-noble AS trained
ARG SERVICE
WORKDIR /opt/earlybird
COPY ${SERVICE}/target/quarkus-app/ ./
COPY deploy/images/layout.sh deploy/images/train.sh /tmp/
# One start without store and broker, to keep the classes that every start needs (JEP 483, 514).
RUN sh /tmp/layout.sh && sh /tmp/train.sh

FROM eclipse-temurin:25.0.4_7-jre-noble
ARG SERVICE
ARG VERSION=1.0.0
ARG REVISION=unknown
LABEL org.opencontainers.image.title="EarlyBird ${SERVICE}" \
      org.opencontainers.image.description="Doorstep delivery and billing: every confirmed delivery is billed exactly once." \
      org.opencontainers.image.version="${VERSION}" \
      org.opencontainers.image.revision="${REVISION}"
# For names in Devanagari on bills.
RUN apt-get update -q && apt-get install -qy --no-install-recommends fonts-lohit-deva \
    && rm -rf /var/lib/apt/lists/*
WORKDIR /opt/earlybird
COPY --from=trained /opt/earlybird/ ./
# Nobody's, by number, so that Kubernetes can see that it is not root. It writes nothing but /tmp.
USER 10001:10001
# Java is process 1 and gets the signals; memory comes from the container's limit.
ENTRYPOINT ["java", "@/opt/earlybird/java.args"]
