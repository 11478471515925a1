import { EXIT, type ExitCode } from '../exit-code';
import { offsetOf } from '../failure';
import { failureText, hex } from '../failure-text';
import { fill } from '../fill';
import { readModule } from '../streams/read-module';
import { complain, STDOUT_NAME, say } from '../streams/say';
import { endOfWriting } from '../tell-failure';
import type { Task } from '../verbs';
import type { Words } from '../words';
import { validateModule } from './validate-module';

/** What is wrong with a module, with its byte offset where it has one. */
interface Objection {
  readonly message: string;
  readonly offset: number | null;
}

/** Judges each file. A closed pipe ends the words, not the judging: the exit code is the answer. */
export async function runValidate({ files, options, words }: Task): Promise<ExitCode> {
  let worst: ExitCode = EXIT.ok;
  for (const file of files) {
    const objection = await examine(file, words);
    if (objection !== null) worst = EXIT.failed;
    if (options.json) {
      const written = say(JSON.stringify(objection === null ? { file, ok: true } : { file, ok: false, error: objection }));
      if (written.kind === 'unwritable') return endOfWriting(written, STDOUT_NAME, words);
    } else if (objection !== null) complain(`${file}: ${objectionText(objection, words)}`);
  }
  return worst;
}

/** Null for a valid module. */
async function examine(file: string, words: Words): Promise<Objection | null> {
  const read = await readModule(file);
  if (!read.ok) {
    const offset = read.failure.kind === 'module' ? offsetOf(read.failure.failure) : null;
    return { message: await failureText(read.failure, words), offset };
  }
  const { outcome, message, offset } = await validateModule(read.value);
  return outcome === 'valid' ? null : { message: message ?? words.invalid, offset };
}

function objectionText({ message, offset }: Objection, words: Words): string {
  return offset === null ? message : fill(words.atOffset, { message, offset: hex(offset), decimal: offset });
}
