import { EXIT, type ExitCode } from './exit-code';
import type { CliFailure } from './failure';
import { failureText } from './failure-text';
import { complain } from './streams/say';
import type { Written } from './streams/write-pieces';
import type { Words } from './words';

/** Says what went wrong with a file. */
export async function tellFailure(file: string, failure: CliFailure, words: Words): Promise<ExitCode> {
  complain(`${file}: ${await failureText(failure, words)}`);
  return EXIT.failed;
}

/** The exit code of what was written. A closed pipe is no failure, since its reader has seen enough; a full disk is told, under the file's name. */
export async function endOfWriting(written: Written, name: string, words: Words): Promise<ExitCode> {
  return written.kind === 'unwritable' ? tellFailure(name, { kind: 'unwritable', file: name, system: written.system }, words) : EXIT.ok;
}
