import type { ModuleFailure } from '../wasm/malformed';
import type { WatQuery } from '../wasm/print/document';
import type { DocumentReplies, DocumentRequest } from '../workers/protocol';
import type { AskOptions, Client } from '../workers/worker-client';
import { useApp } from './app-store';
import { shareSource } from './decoders';
import type { ModuleKey } from './module-store';
import { sessionOf } from './wat-sessions';
import { startWatWorker } from './workers';

type Searcher = Client<DocumentRequest, DocumentReplies>;

/** A pattern that tells nothing for so long will not come back. Milliseconds. */
const PATIENCE = 8_000;

/** Workers that were started for one pattern each. */
const own = new Map<ModuleKey, Searcher>();

/** Who answers about the last search: the text's own worker, or the one that looks for a pattern. */
export function searcherOf(key: ModuleKey): Searcher | null {
  return own.get(key) ?? sessionOf(key)?.client ?? null;
}

/** Plain text is looked for where the text is printed. A regular expression may never come back, so it gets a worker that can be ended. */
export async function startSearcher(key: ModuleKey, query: WatQuery): Promise<Searcher | null> {
  endSearcher(key);
  const session = sessionOf(key);
  const shared = query.regex ? shareSource(key) : null;
  if (session === null || shared === null) return session?.client ?? null;
  const client = startWatWorker();
  own.set(key, client);
  const options = { fullIndent: useApp.getState().settings?.fullIndent ?? false };
  const printed = await client.ask(
    { kind: 'print', source: shared.source, printer: session.printer, options },
    { transfer: shared.transfer },
  );
  return printed.ok && own.get(key) === client ? client : null;
}

export function endSearcher(key: ModuleKey): void {
  own.get(key)?.terminate();
  own.delete(key);
}

/** Asks for a search; a pattern that does not come back is ended with its worker. */
export async function askSearch(key: ModuleKey, client: Searcher, query: WatQuery, onProgress: NonNullable<AskOptions['onProgress']>) {
  if (own.get(key) !== client) return client.ask({ kind: 'search', query }, { onProgress });
  const late: ModuleFailure = { code: 'pattern-too-slow', facts: { seconds: PATIENCE / 1000 } };
  const watch = () => setTimeout(() => client.terminate(late), PATIENCE);
  let timer = watch();
  const answer = await client.ask(
    { kind: 'search', query },
    {
      onProgress: (done, total, found) => {
        clearTimeout(timer);
        timer = watch();
        onProgress(done, total, found);
      },
    },
  );
  clearTimeout(timer);
  return answer;
}
