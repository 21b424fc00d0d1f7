import { test } from 'node:test';
import { expectFindings } from '../../../testing/review.ts';
import { bi007 } from './bi007.ts';

test('asks about Python and Node.js on Alpine', () => {
  expectFindings(bi007, [
    ['FROM node:24-alpine3.24', 'consider 1'],
    ['FROM node:alpine', 'consider 1'],
    ['FROM python:3.14-alpine', 'consider 1'],
    ['FROM node:24-alpine AS base\nFROM base', 'consider 1'],
  ]);
});

test('is silent for other languages and for build stages', () => {
  expectFindings(bi007, [
    ['FROM node:24-trixie-slim'],
    ['FROM node:24-alpine AS build\nFROM nginx:1.31-alpine3.24'],
    ['FROM golang:1.26-alpine'],
    ['FROM alpine:3.24'],
    ['FROM eclipse-temurin:21-jre-alpine'],
    ['FROM example.com/node:24-alpine'],
  ]);
});
