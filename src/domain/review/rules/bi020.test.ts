import { test } from 'node:test';
import { expectFindings } from '../../../testing/review.ts';
import { bi020 } from './bi020.ts';

test('finds names that nobody maintains', () => {
  expectFindings(bi020, [
    ['FROM openjdk:21-jdk-slim-bookworm', 'must 1'],
    ['FROM openjdk', 'must 1'],
    ['FROM docker.io/library/openjdk:8-jre', 'must 1'],
    ['FROM centos:7', 'must 1'],
    ['FROM centos', 'must 1'],
    ['FROM bitnamilegacy/redis:7.4', 'must 1'],
    ['FROM docker.io/bitnami/redis:7.4', 'must 1'],
    ['FROM scratch\nCOPY --from=openjdk:17 /a /a', 'must 2'],
    ['FROM centos:8 AS build\nFROM debian:13', 'must 1'],
  ]);
});

test('is silent for those that are maintained, and for namesakes', () => {
  expectFindings(bi020, [
    ['FROM eclipse-temurin:21-jre-noble'],
    ['FROM openjdk:27-ea-slim'],
    ['FROM bitnami/redis:latest'],
    ['FROM quay.io/centos/centos:stream10'],
    ['FROM example.com/openjdk:21'],
    ['FROM rockylinux:9'],
    ['FROM debian:13 AS centos\nFROM centos'],
  ]);
});
