// Writes a site of two files. A real one has a generator here.
import { mkdirSync, writeFileSync } from 'node:fs';
import ms from 'ms';

const project = 'first project';
mkdirSync('dist', { recursive: true });
writeFileSync('dist/index.html', `<!doctype html><title>${project}</title><p>${ms(60_000)}`);
writeFileSync('dist/healthz', JSON.stringify({ project }));
