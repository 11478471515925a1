import { say } from '../system/say.mjs';
import { CORPUS, corpusModule } from './corpus.mjs';
import { specSuite } from './spec-suite.mjs';

/**
 * What tests read beside the repository, fetched before they start so that no test has to wait for it: some ten seconds the first time.
 * Where something cannot be had it says so and goes on: the tests that need it fail with the same sentence.
 */
export async function fetchTestMaterial(env) {
  try {
    await specSuite(env);
    for (const name of Object.keys(CORPUS)) await corpusModule(name);
  } catch (error) {
    say(String(error));
  }
}
