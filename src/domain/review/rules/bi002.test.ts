import { test } from 'node:test';
import { expectFindings } from '../../../testing/review.ts';
import { bi002 } from './bi002.ts';

test('finds tags that are shorter than a line', () => {
  expectFindings(bi002, [
    ['FROM python:3-trixie', 'must 1 => FROM python:3.14-trixie'],
    ['FROM python:3', 'must 1 => FROM python:3.14-trixie'],
    ['FROM python:3-slim', 'must 1 => FROM python:3.14-slim-trixie'],
    ['FROM golang:1-alpine', 'must 1 => FROM golang:1.27-alpine3.24'],
    ['FROM nginx:1', 'must 1 => FROM nginx:1.31-trixie'],
    ['FROM python:3@sha256:' + 'b'.repeat(64), 'must 1'],
    ['FROM scratch\nCOPY --from=python:3 /a /a', 'must 2 => COPY --from=python:3.14-trixie /a /a'],
  ]);
});

test('is silent for lines, systems and what is not on record', () => {
  expectFindings(bi002, [
    ['FROM python:3.14-slim-trixie'],
    ['FROM python:3.14.7'],
    ['FROM node:24'],
    ['FROM postgres:18'],
    ['FROM eclipse-temurin:21-jre-noble'],
    ['FROM debian:13'],
    ['FROM ubuntu:26.04'],
    ['FROM alpine:3.24'],
    ['FROM gcc:15'],
    ['FROM example.com/python:3'],
    ['FROM mcr.microsoft.com/dotnet/aspnet:10.0'],
    ['FROM node'],
  ]);
});
