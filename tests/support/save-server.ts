import { createServer } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';

export interface SaveServer {
  readonly url: string;
  /** Method and length of each request, in order. */
  readonly asked: readonly string[];
  /** What was sent, one behind the other. */
  text(): string;
}

/** Main's side of saving, as far as a worker sees it. `statusOf` answers the n-th request; it is gone when the test ends. */
export async function saveServer(statusOf: (request: number) => number | Promise<number> = () => 204): Promise<SaveServer> {
  const asked: string[] = [];
  const bodies: Buffer[] = [];
  const server = createServer(async (request, response) => {
    const body = await buffer(request);
    bodies.push(body);
    const number = asked.push(`${request.method} ${body.length}`);
    response.writeHead(await statusOf(number), { 'x-watchglass-failure': 'disk-full' }).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return { url: `http://127.0.0.1:${port}/save`, asked, text: () => Buffer.concat(bodies).toString() };
}
