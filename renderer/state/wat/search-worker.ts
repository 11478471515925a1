import { fail, type ModuleFailure, type Outcome, ok } from '../../wasm/outcome';
import type { WatDocument, WatFound, WatQuery } from '../../wasm/print/document';
import type { DocumentReplies, DocumentRequest } from '../../workers/protocol';
import type { AskOptions, Client } from '../../workers/worker-client';
import { useApp } from '../app-store';
import { shareSource } from '../decoder';
import { createSlot } from '../module-scope';
import type { ModuleKey } from '../module-store';
import { type Run, startRun } from '../worker-run';
import { watOf } from './document-store';
import { shownText } from './text';

type Searcher = Client<DocumentRequest, DocumentReplies>;

/** A pattern that tells nothing for so long will not come back. Milliseconds. */
const PATIENCE = 8_000;
/** The text is printed once more for a pattern, by a printer that may not come back. Milliseconds. */
const PRINT_LIMIT = 60_000;

const NO_TEXT: ModuleFailure = { code: 'print-aborted', facts: {} };

/** Workers that were started for one pattern each. */
const own = createSlot<Run<WatDocument>>();

/** The worker that answers about the last search: the text's own, or the one that looks for a pattern. */
export function searcherOf(key: ModuleKey): Searcher | null {
  return own.of(key)?.client ?? shownText(key)?.client ?? null;
}

/** Plain text is looked for where the text is printed. A regular expression may never come back, so it gets a worker that can be ended. Null: nobody waits for it any more. */
export async function startSearcher(key: ModuleKey, query: WatQuery): Promise<Outcome<Searcher> | null> {
  endSearcher(key);
  const text = shownText(key);
  if (text === null) return fail(watOf(key)?.failure ?? NO_TEXT);
  const shared = query.regex ? shareSource(key) : null;
  if (shared === null) return ok(text.client);
  const options = { fullIndent: useApp.getState().settings?.fullIndent ?? false };
  const limit = { timeout: PRINT_LIMIT, late: { code: 'print-timeout', facts: { seconds: PRINT_LIMIT / 1000 } } } as const;
  const { client, answer } = own.begin(key, (scope) => startRun(scope, shared, { kind: 'print', printer: text.printer, options }, limit));
  const printed = await answer;
  if (printed?.ok === true) return ok(client);
  // It stays the one that is asked, so that nobody is told the matches of an older search.
  client.terminate();
  return printed;
}

export function endSearcher(key: ModuleKey): void {
  own.end(key);
}

/** Asks for a search; a pattern that does not come back is ended with its worker. */
export async function askSearch(
  key: ModuleKey,
  client: Searcher,
  query: WatQuery,
  onProgress: NonNullable<AskOptions['onProgress']>,
): Promise<Outcome<WatFound>> {
  if (own.of(key)?.client !== client) return client.ask({ kind: 'search', query }, { onProgress });
  const late: ModuleFailure = { code: 'pattern-too-slow', facts: { seconds: PATIENCE / 1000 } };
  const watch = () => setTimeout(() => client.terminate(late), PATIENCE);
  let timer = watch();
  const answer = await client.ask(
    { kind: 'search', query },
    {
      onProgress: (done, found) => {
        clearTimeout(timer);
        timer = watch();
        onProgress(done, found);
      },
    },
  );
  clearTimeout(timer);
  return answer;
}
