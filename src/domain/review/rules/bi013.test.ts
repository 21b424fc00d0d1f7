import { test } from 'node:test';
import { expectFindings } from '../../../testing/review.ts';
import { bi013 } from './bi013.ts';

test('finds full images in the final stage', () => {
  expectFindings(bi013, [
    ['FROM python:3.13.15-trixie', 'should 1 => FROM python:3.13.15-slim-trixie'],
    ['FROM python:3.13', 'should 1 => FROM python:3.13-slim'],
    ['FROM node:24.21.0-trixie', 'should 1 => FROM node:24.21.0-trixie-slim'],
    ['FROM node:24', 'should 1 => FROM node:24-slim'],
    ['FROM node', 'should 1'],
    ['FROM node:24 AS base\nFROM base AS final', 'should 1 => FROM node:24-slim AS base'],
    ['FROM golang:1.26\nCMD ["/app"]', 'should 1'],
    ['FROM rust:1.98-slim\nCMD ["/app"]', 'should 1'],
  ]);
});

test('is silent for slim and Alpine, build stages and images that build', () => {
  expectFindings(bi013, [
    ['FROM python:3.13-slim-trixie'],
    ['FROM node:24-alpine'],
    ['FROM node:24 AS build\nFROM node:24-slim'],
    ['FROM golang:1.26'],
    ['FROM golang:1.26\nRUN go build -o /app .\nCMD ["/app"]'],
    ['FROM golang:1.26\nRUN apt-get install -y git make\nCMD ["test"]'],
    ['FROM debian:13'],
    ['FROM php:8.5-fpm'],
    ['FROM example.com/python:3.13'],
    ['FROM python:3.13-windowsservercore'],
  ]);
});
