/**
 * Bases that can be made of Debian packages and of npm's `node`, by the references they are tagged with.
 * Each has a Dockerfile of its name in `stand-ins/`; those of Debian itself come from debootstrap.
 */
const standIns: readonly (readonly [RegExp, string])[] = [
  [/^debian:(trixie|13)(-slim)?$/, 'debian'],
  [/^golang:[\d.]+-trixie$/, 'golang'],
  [/^rust:[\d.]+-slim-trixie$/, 'rust'],
  [/^node:24[\d.]*-trixie-slim$/, 'node'],
  [/^python:3\.13[\d.]*-slim-trixie$/, 'python'],
  [/^eclipse-temurin:21[^-]*-jdk-noble$/, 'temurin-jdk'],
  [/^eclipse-temurin:21[^-]*-jre-noble$/, 'temurin-jre'],
  [/^gcr\.io\/distroless\/static-debian13:nonroot$/, 'distroless-static'],
  [/^gcr\.io\/distroless\/base-debian13:nonroot$/, 'distroless-base'],
  [/^gcr\.io\/distroless\/cc-debian13:nonroot$/, 'distroless-cc'],
  [/^gcr\.io\/distroless\/python3-debian13:nonroot$/, 'distroless-python'],
  [/^gcr\.io\/distroless\/nodejs24-debian13:nonroot$/, 'distroless-nodejs'],
  [/^gcr\.io\/distroless\/java21-debian13:nonroot$/, 'distroless-java'],
];

/**
 * The stand-in for a base image.
 * @param reference as after `FROM`, e.g. `golang:1.27.1-trixie`
 * @returns its name, or undefined where nothing can stand in: Alpine, UBI, Docker's hardened images, .NET …
 */
export function standInFor(reference: string): string | undefined {
  const plain = reference.replace(/@sha256:.*$/, '').replace(/^docker\.io\/(library\/)?/, '');
  return standIns.find(([pattern]) => pattern.test(plain))?.[1];
}

/**
 * A reference with its registry, as an engine stores the image.
 * @param reference as after `FROM`, e.g. `debian:13-slim`
 */
export function fullReference(reference: string): string {
  const [first = ''] = reference.split('/');
  if (!reference.includes('/')) return `docker.io/library/${reference}`;
  return /[.:]|^localhost$/.test(first) ? reference : `docker.io/${reference}`;
}
