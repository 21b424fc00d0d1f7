# Stands for gcr.io/distroless/nodejs24-debian13:nonroot: the node of npm's package of that name.
FROM gcr.io/distroless/cc-debian13:nonroot
COPY node /nodejs/bin/node
ENTRYPOINT ["/nodejs/bin/node"]
