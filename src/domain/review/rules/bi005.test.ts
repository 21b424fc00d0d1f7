import { test } from 'node:test';
import { expectFindings } from '../../../testing/review.ts';
import { bi005 } from './bi005.ts';

test('finds systems and runtimes that have ended', () => {
  expectFindings(bi005, [
    ['FROM node:18.16.0-bullseye-slim', 'must 1'],
    ['FROM node:20-trixie-slim', 'must 1'],
    ['FROM python:3.9-slim-bookworm', 'must 1'],
    ['FROM debian:buster', 'must 1'],
    ['FROM debian:bullseye-slim', 'must 1'],
    ['FROM ubuntu:18.04', 'must 1'],
    ['FROM alpine:3.18', 'must 1'],
    ['FROM python:3.14-alpine3.20', 'must 1'],
    ['FROM mcr.microsoft.com/dotnet/aspnet:8.0', 'must 1'],
    ['FROM golang:1.19 AS build\nFROM scratch', 'must 1'],
    ['FROM debian:bookworm', 'consider 1'],
    ['FROM scratch\nCOPY --from=node:16 /a /a', 'must 2'],
    ['FROM rust:1.97-slim-trixie', 'should 1'],
  ]);
});

test('is silent for what is supported, and for what nobody dates', () => {
  expectFindings(bi005, [
    ['FROM node:24-trixie-slim'],
    ['FROM python:3.14-slim-trixie'],
    ['FROM debian:13'],
    ['FROM ubuntu:24.04'],
    ['FROM alpine:3.24'],
    ['FROM mcr.microsoft.com/dotnet/aspnet:10.0'],
    ['FROM gcr.io/distroless/nodejs24-debian13'],
    ['FROM registry.access.redhat.com/ubi9/ubi-minimal:9.6'],
    ['FROM example.com/node:16'],
    ['FROM busybox:1.36'],
    ['FROM scratch'],
    ['ARG V\nFROM node:${V}'],
  ]);
});
