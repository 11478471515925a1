import { createServer } from 'node:http';
import type { ByteRange } from '../../renderer/wasm/model/module';
import type { ModuleSource } from '../../renderer/workers/protocol';

interface Served {
  readonly source: Extract<ModuleSource, { kind: 'url' }>;
  /** What was asked for, in order. */
  readonly asked: ByteRange[];
  /** From now on every request is refused, as main does when the file is another one. */
  change(): void;
  close(): void;
}

/** A file behind HTTP with ranges, as main serves one. */
export async function serveBytes(bytes: Uint8Array): Promise<Served> {
  const asked: ByteRange[] = [];
  let changed = false;
  const server = createServer((request, response) => {
    const [, first = '0', last = String(bytes.length - 1)] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '') ?? [];
    const range = { start: Number(first), end: Number(last) + 1 };
    asked.push(range);
    if (changed) response.writeHead(409).end();
    else response.writeHead(206).end(bytes.subarray(range.start, range.end));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    source: { kind: 'url', url: `http://127.0.0.1:${port}/module.wasm`, byteLength: bytes.length },
    asked,
    change: () => {
      changed = true;
    },
    close: () => server.close(),
  };
}
