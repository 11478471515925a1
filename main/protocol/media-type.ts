import { extname } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  // `compileStreaming` wants exactly this, without parameters: https://webassembly.github.io/spec/web-api/#streaming-modules
  '.wasm': 'application/wasm',
  '.wat': 'text/plain; charset=utf-8',
  '.ts': 'text/plain; charset=utf-8',
};

export function mediaType(file: string): string {
  return TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream';
}
