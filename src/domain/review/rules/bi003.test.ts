import { test } from 'node:test';
import { expectFindings } from '../../../testing/review.ts';
import { bi003 } from './bi003.ts';

test('finds tags that leave the release open', () => {
  expectFindings(bi003, [
    ['FROM node:24-slim', 'should 1 => FROM node:24-bookworm-slim'],
    ['FROM node:24.21.0-slim', 'should 1'],
    ['FROM rust:1', 'should 1 => FROM rust:1.98-trixie'],
    ['FROM python:3.14', 'should 1 => FROM python:3.14-trixie'],
    ['FROM python:3.13-alpine', 'should 1 => FROM python:3.13-alpine3.24'],
    ['FROM eclipse-temurin:21-jre', 'should 1 => FROM eclipse-temurin:21-jre-resolute'],
    ['ARG N=node:24-slim\nFROM ${N}', 'should 2'],
    ['FROM node:24-slim@sha256:' + 'c'.repeat(64), 'consider 1'],
    ['FROM scratch\nCOPY --from=node:24 /a /a', 'should 2 => COPY --from=node:24-bookworm /a /a'],
  ]);
});

test('is silent where the release is named, or nobody names it', () => {
  expectFindings(bi003, [
    ['FROM node:24-trixie-slim'],
    ['FROM python:3.14-slim-trixie'],
    ['FROM python:3.14-alpine3.24'],
    ['FROM eclipse-temurin:21-jre-alpine-3.24'],
    ['FROM debian:13-slim'],
    ['FROM alpine:3.24'],
    ['FROM gcr.io/distroless/cc-debian13'],
    ['FROM example.com/node:24-slim'],
    ['FROM node:18.16.0-slim'],
    ['FROM node:slim'],
    ['FROM node:99.1-slim'],
    ['FROM nginx:1.13-alpine'],
    ['FROM scratch'],
  ]);
});
