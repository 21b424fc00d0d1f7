import { test } from 'node:test';
import { expectFindings } from '../../../testing/review.ts';
import { bi006 } from './bi006.ts';

const on = (base: string, ...lines: string[]) => [`FROM ${base}`, ...lines].join('\n');

test('finds packages without a wheel for musl', () => {
  expectFindings(bi006, [
    [on('python:3.13-alpine3.24', 'RUN pip install scikit-learn==1.8.0'), 'must 2'],
    [on('python:3.13-alpine3.24', 'RUN pip3 install --no-cache-dir torch'), 'must 2'],
    [on('python:3.13-alpine', 'RUN python -m pip install "onnxruntime>=1.2"'), 'must 2'],
    [on('alpine:3.24', 'RUN apk add py3-pip \\\n && pip install numba'), 'must 3'],
    [on('python:3.13-alpine3.24', 'RUN uv pip install Scikit_Learn'), 'must 2'],
    [
      on(
        'python:3.13-alpine3.24',
        'RUN apk add --no-cache build-base',
        'RUN pip install scikit-learn',
      ),
      'consider 3',
    ],
  ]);
});

test('is silent on glibc, and for packages with a wheel', () => {
  expectFindings(bi006, [
    [on('python:3.13-slim-trixie', 'RUN pip install scikit-learn')],
    [on('python:3.13-alpine3.24', 'RUN pip install numpy pandas')],
    [on('python:3.13-alpine3.24', 'RUN pip install -r requirements.txt')],
    [on('python:3.13-alpine3.24', 'RUN echo pip install torch')],
    [on('python:3.13-alpine3.24', 'RUN pip download torch')],
    [on('python:3.13-alpine3.24', 'RUN pip install torchdata-lite')],
    [on('example.com/alpine-python:1', 'RUN pip install torch')],
  ]);
});
