# Not yet run: written where no container engine was at hand. Tell us what you had to change.
# It wants a PostgreSQL of its own (compose.yaml brings one), a volume at /data, and no right to write anywhere else.
FROM node:24-slim AS build
WORKDIR /opt/tocsin
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY . .
# Builds the pages and notes that they are current, so that a start has nothing to write.
RUN node -e "const { generateClient, buildPages } = await import('./bin/lib/prepare.mjs'); await generateClient(); await buildPages();" --input-type=module

FROM node:24-slim
WORKDIR /opt/tocsin
COPY --from=build --chown=root:root /opt/tocsin /opt/tocsin
RUN mkdir /data && chown node:node /data
USER node
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1
VOLUME /data
EXPOSE 3000
HEALTHCHECK --start-period=60s CMD ["node", "-e", "fetch('http://127.0.0.1:3000/api/health/ready').then(({ ok }) => process.exit(ok ? 0 : 1))"]
CMD ["node", "bin/start.mjs", "--host", "0.0.0.0", "--port", "3000", "--data", "/data"]
