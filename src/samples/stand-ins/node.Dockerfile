# Stands for node:<version>-trixie-slim: the node of npm's package of that name, and npm.
FROM debian:trixie-slim
RUN apt-get update && apt-get install -y --no-install-recommends libstdc++6
COPY node /usr/local/bin/node
COPY npm /usr/local/lib/node_modules/npm
COPY npmrc npm-ca.pem /usr/local/etc/
RUN ln -s ../lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm && \
    useradd --uid 1000 --user-group --create-home --shell /bin/bash node
CMD ["node"]
