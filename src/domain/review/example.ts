/** The example of the page: what a first Dockerfile often looks like. */
export const example = `FROM golang:1.22 AS build
WORKDIR /src
COPY . .
RUN go build -o /app .

FROM alpine:latest
RUN apk add curl
COPY --from=build /app /app
CMD /app
`;
