# The server as an image: docker build -t openproject-mcp .
# Plain instructions only, so that every builder can build it: BuildKit, and the one that docker-compose 1.29 uses.

FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /build
# What the build needs is a layer of its own: fetched again only when pom.xml changes.
COPY pom.xml ./
COPY .mvn .mvn
RUN mvn -B -ntp -q -Pquick -Djacoco.skip -Dmaven.test.skip package && rm -rf target
COPY src/main src/main
COPY routes routes
RUN mvn -B -ntp -q -o -Pquick -Djacoco.skip -Dmaven.test.skip package

FROM eclipse-temurin:25-jre-noble AS server
# For the health check, and for whoever looks from inside the container.
RUN command -v curl >/dev/null || { apt-get update -qq && apt-get install -y -qq --no-install-recommends curl && rm -rf /var/lib/apt/lists/*; }
# A user without a name: nothing is theirs but the volume.
RUN install -d -o 10001 -g 10001 /data /data/routes
WORKDIR /opt/openproject-mcp
COPY --from=build /build/target/openproject-mcp/lib lib
COPY --from=build /build/target/openproject-mcp/routes routes
COPY --from=build /build/target/openproject-mcp/openproject-mcp.jar ./
COPY docker/java.options ./

# What a start and first calls load, read once and kept: docker/train.
FROM server AS trained
COPY docker/train ./
RUN ./train openproject-mcp.aot

FROM server
COPY --from=trained /opt/openproject-mcp/openproject-mcp.aot ./
ENV MCP_HOST=0.0.0.0 MCP_PORT=8080 MCP_STATUS_PORT=8081 MCP_ROUTES_OVERLAY=/data/routes
EXPOSE 8080 8081
USER 10001:10001
# Live, not ready: an OpenProject that does not answer is no reason to replace this container.
HEALTHCHECK --interval=5s --timeout=3s --start-period=30s --retries=3 \
  CMD curl -fsS -o /dev/null "http://127.0.0.1:${MCP_STATUS_PORT}/health/live"
ENTRYPOINT ["java", "@/opt/openproject-mcp/java.options", "-XX:AOTCache=/opt/openproject-mcp/openproject-mcp.aot", "-jar", "/opt/openproject-mcp/openproject-mcp.jar"]
ARG VERSION=0.1.0-SNAPSHOT
ARG REVISION=unknown
LABEL org.opencontainers.image.title="openproject-mcp" \
  org.opencontainers.image.description="A Model Context Protocol server for OpenProject" \
  org.opencontainers.image.licenses="Apache-2.0" \
  org.opencontainers.image.version="${VERSION}" \
  org.opencontainers.image.revision="${REVISION}" \
  io.modelcontextprotocol.server.name="openproject-mcp"
