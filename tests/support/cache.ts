import { readFile } from 'node:fs/promises';
import { type CorpusName, corpusModule } from '../../scripts/steps/corpus.mjs';

/** A real module, fetched into the cache folder outside the repository on first use. Without a network it rejects with what to do. */
export async function corpus(name: CorpusName): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await readFile(await withCure(corpusModule(name))));
}

/** What set-up fetches; a test's report shows an error's message and nothing else, so that must say what to do. */
export async function withCure<T>(fetched: Promise<T>): Promise<T> {
  try {
    return await fetched;
  } catch (error) {
    throw new Error(String(error), { cause: error });
  }
}
