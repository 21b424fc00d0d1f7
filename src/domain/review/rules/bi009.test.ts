import { test } from 'node:test';
import { expectFindings } from '../../../testing/review.ts';
import { bi009 } from './bi009.ts';

const go = (build: string, base = 'scratch', image = 'golang:1.26-trixie') =>
  `FROM ${image} AS build\nRUN ${build}\nFROM ${base}\nCOPY --from=build /app /app\nENTRYPOINT ["/app"]`;

test('finds programs that are or may be dynamic', () => {
  expectFindings(bi009, [
    [go('go build -o /app .'), 'must 4'],
    [go('go build -o /app .', 'gcr.io/distroless/static-debian13:nonroot'), 'must 4'],
    [go('GOOS=linux go build -o /app .'), 'must 4'],
    [go('CGO_ENABLED=1 go build -o /app .'), 'must 4'],
    [go('go build -o /app .', 'scratch', 'golang:1.26'), 'must 4'],
    [
      go(
        'apk add --no-cache gcc musl-dev && go build -o /app .',
        'scratch',
        'golang:1.26-alpine3.24',
      ),
      'must 4',
    ],
    [go('cargo build --release', 'scratch', 'rust:1.98-trixie'), 'must 4'],
    [
      go('cargo build --release', 'gcr.io/distroless/static-debian13', 'rust:1.98-slim-trixie'),
      'must 4',
    ],
    [go('gcc -o /app main.c', 'scratch', 'gcc:15-trixie'), 'must 4'],
    // The fetched tool itself is what is copied.
    [go('GOBIN=/ go install example.com/cmd/app@v1.2'), 'must 4'],
    [go('go build -o /app . && go install example.com/tool@v1'), 'must 4'],
  ]);
});

test('is silent for static programs, and where it cannot be seen', () => {
  expectFindings(bi009, [
    [go('CGO_ENABLED=0 go build -o /app .')],
    [go('export CGO_ENABLED=0 && go build -o /app .')],
    [
      'FROM golang:1.26 AS build\nENV CGO_ENABLED=0\nRUN go build -o /app .\nFROM scratch\nCOPY --from=build /app /app',
    ],
    [
      'FROM golang:1.26 AS build\nARG CGO_ENABLED=0\nRUN go build -o /app .\nFROM scratch\nCOPY --from=build /app /app',
    ],
    [go('go build -o /app .', 'scratch', 'golang:1.26-alpine3.24')],
    [go('go build -ldflags \'-extldflags "-static"\' -o /app .')],
    [go('make')],
    // A tool that is fetched says nothing about the program.
    [go('scripts/build && go install example.com/licenses@latest')],
    [go('cargo install cargo-chef && ./build.sh', 'scratch', 'rust:1.98-trixie')],
    [go('cargo build --release --target x86_64-unknown-linux-musl', 'scratch', 'rust:1.98')],
    [go('cargo build --release', 'scratch', 'rust:1.98-alpine3.24')],
    [go('gcc -static -o /app main.c', 'scratch', 'gcc:15')],
    [go('go build -o /app . && ldd /app || true')],
    [go('go build -o /app .', 'gcr.io/distroless/base-debian13')],
    [go('go build -o /app .', 'debian:13-slim')],
    [
      'FROM golang:1.26 AS build\nRUN go build -o /app .\nFROM scratch\nCOPY --from=build /lib64/ld-linux-x86-64.so.2 /lib64/\nCOPY --from=build /app /app',
    ],
    [
      'FROM golang:1.26 AS build\nRUN go build -o /app .\nFROM scratch\nCOPY --from=build /src/static /static',
    ],
  ]);
});
