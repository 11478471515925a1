import { fail, type ModuleFailure, type Outcome, ok } from '../wasm/outcome';
import type { WatQuery } from '../wasm/print/document';
import type { DocumentReplies, DocumentRequest } from '../workers/protocol';
import type { AskOptions, Client } from '../workers/worker-client';
import { useApp } from './app-store';
import { shareSource } from './decoders';
import type { ModuleKey } from './module-store';
import { sessionOf } from './wat-sessions';
import { useWats } from './wat-store';
import { startWatWorker } from './workers';

type Searcher = Client<DocumentRequest, DocumentReplies>;

/** A pattern that tells nothing for so long will not come back. Milliseconds. */
const PATIENCE = 8_000;
/** The text is printed once more for a pattern, by a printer that may not come back. Milliseconds. */
const PRINT_LIMIT = 60_000;

const NO_TEXT: ModuleFailure = { code: 'print-aborted', facts: {} };

/** Workers that were started for one pattern each. */
const own = new Map<ModuleKey, Searcher>();

/** Who answers about the last search: the text's own worker, or the one that looks for a pattern. */
export function searcherOf(key: ModuleKey): Searcher | null {
  return own.get(key) ?? sessionOf(key)?.client ?? null;
}

/** Plain text is looked for where the text is printed. A regular expression may never come back, so it gets a worker that can be ended. */
export async function startSearcher(key: ModuleKey, query: WatQuery): Promise<Outcome<Searcher>> {
  endSearcher(key);
  const session = sessionOf(key);
  if (session === null) return fail(useWats.getState().wats[key]?.failure ?? NO_TEXT);
  const shared = query.regex ? shareSource(key) : null;
  if (shared === null) return ok(session.client);
  const client = startWatWorker();
  own.set(key, client);
  const options = { fullIndent: useApp.getState().settings?.fullIndent ?? false };
  const printed = await client.ask(
    { kind: 'print', source: shared.source, printer: session.printer, options },
    { transfer: shared.transfer, timeout: PRINT_LIMIT, late: { code: 'print-timeout', facts: { seconds: PRINT_LIMIT / 1000 } } },
  );
  if (printed.ok) return ok(client);
  // It stays the one who is asked, so that nobody is told the matches of an older search.
  client.terminate();
  return printed;
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
