# syntax=docker/dockerfile:1.7
# The WhatsApp stand-in, for trials: docker build -f deploy/images/whatsapp.Dockerfile .
FROM eclipse-temurin:25.0.4_7-jre-noble
LABEL org.opencontainers.image.title="EarlyBird WhatsApp stand-in"
WORKDIR /opt/earlybird
COPY runner/target/earlybird-runner.jar ./
COPY runner/target/lib ./lib
USER 10001:10001
ENTRYPOINT ["java", "-XX:+UseSerialGC", "-XX:MaxRAMPercentage=65", "-jar", "earlybird-runner.jar", "whatsapp"]
CMD ["--port", "8090", "--host", "0.0.0.0"]
