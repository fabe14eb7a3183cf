# Builds the pages; its tools stay behind.
FROM node:24-bookworm-slim AS build
WORKDIR /roundtable
COPY package.json package-lock.json ./
COPY scripts/install.mjs scripts/set-up.mjs scripts/
RUN node scripts/install.mjs
COPY . .
RUN node scripts/build.mjs \
  && npm uninstall --no-save --omit=dev --no-audit --no-fund prisma tailwindcss @tailwindcss/postcss \
  && rm -rf .next/cache

# Runs on the Node that the project brings along, as everywhere else.
FROM debian:bookworm-slim
RUN useradd --system --uid 10001 roundtable && install -d -o roundtable -m 700 /data
WORKDIR /roundtable
COPY --from=build /roundtable ./
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATA_DIR=/data
VOLUME /data
USER roundtable
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s \
  CMD ["node_modules/node/bin/node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/api/health`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node_modules/node/bin/node", "server.ts"]
