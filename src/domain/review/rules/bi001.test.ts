import { test } from 'node:test';
import { expectFindings } from '../../../testing/review.ts';
import { bi001 } from './bi001.ts';

test('finds images without a version, and says what they were', () => {
  expectFindings(bi001, [
    ['FROM node', 'must 1 => FROM node:26-trixie'],
    ['FROM node:latest', 'must 1 => FROM node:26-trixie'],
    ['FROM alpine:latest', 'must 1 => FROM alpine:3.24'],
    ['FROM ubuntu', 'must 1 => FROM ubuntu:26.04'],
    ['FROM node:lts-slim', 'must 1 => FROM node:24-bookworm-slim'],
    ['FROM node:alpine', 'must 1 => FROM node:26-alpine3.24'],
    ['FROM golang:bookworm AS build', 'must 1 => FROM golang:1.27-bookworm AS build'],
    ['FROM debian:sid-slim', 'must 1'],
    ['FROM docker.io/library/python', 'must 1 => FROM docker.io/library/python:3.14-trixie'],
    ['FROM example.com:5000/team/base', 'must 1'],
    ['FROM example.com/team/base:production', 'must 1'],
    ['FROM haproxy', 'consider 1'],
    ['FROM our-app:base', 'consider 1'],
    ['FROM haproxy:latest', 'must 1'],
    ['FROM gcr.io/distroless/static:nonroot', 'must 1'],
  ]);
});

test('looks at copies and mounts', () => {
  expectFindings(bi001, [
    [
      'FROM scratch\nCOPY --from=nginx:latest /etc/nginx /etc/nginx',
      'must 2 => COPY --from=nginx:1.31-trixie /etc/nginx /etc/nginx',
    ],
    ['FROM debian:13\nRUN --mount=type=bind,from=ghcr.io/a/b,target=/b /b/run', 'must 2'],
    ['FROM debian:13 AS nginx\nFROM scratch\nCOPY --from=nginx /a /a'],
    ['FROM scratch\nCOPY --from=nginx /a /a'],
  ]);
});

test('is silent where the version is elsewhere, or not needed', () => {
  expectFindings(bi001, [
    ['FROM scratch'],
    ['FROM debian:trixie-slim'],
    ['FROM ubuntu:noble'],
    ['FROM node:24-slim'],
    ['FROM example.com/base:v2'],
    ['FROM cgr.dev/chainguard/static:latest@sha256:' + 'a'.repeat(64)],
    ['FROM gcr.io/distroless/static-debian13'],
    ['FROM gcr.io/distroless/nodejs24-debian13:nonroot'],
    ['FROM registry.access.redhat.com/ubi10/ubi-minimal'],
    ['ARG VERSION\nFROM node:${VERSION}'],
    ['FROM example.com/rust:x86_64-stable-1.97.1'],
    ['FROM redhat/ubi10-minimal'],
    ['FROM rust:buster'],
    ['FROM node:24 AS latest\nFROM latest'],
  ]);
});
