import { decodeModule } from '../../renderer/wasm/decode';
import { EXIT, type ExitCode } from '../exit-code';
import { type CliFailure, offsetOf } from '../failure';
import { failureText } from '../failure-text';
import { readModule } from '../streams/read-module';
import { complain, STDOUT_NAME, sayPieces } from '../streams/say';
import type { Written } from '../streams/write-pieces';
import { endOfWriting } from '../tell-failure';
import type { Task } from '../verbs';
import type { Words } from '../words';
import { describe } from './describe';
import { interfaceJson, interfaceText } from './interface-forms';

/** Imports, exports, sections and features of each file. */
export async function runInterface({ files, options, words }: Task): Promise<ExitCode> {
  let worst: ExitCode = EXIT.ok;
  for (const file of files) {
    const shown = await showOne(file, { json: options.json, heading: files.length > 1 }, words);
    // Stdout is closed or cannot be written.
    if (typeof shown === 'object') return (await endOfWriting(shown, STDOUT_NAME, words)) === EXIT.ok ? worst : EXIT.failed;
    if (shown === 'failed') worst = EXIT.failed;
  }
  return worst;
}

interface Form {
  readonly json: boolean;
  /** Several files: each needs its name above it. */
  readonly heading: boolean;
}

type Shown = 'shown' | 'failed' | Exclude<Written, { readonly kind: 'done' }>;

async function showOne(file: string, form: Form, words: Words): Promise<Shown> {
  const read = await readModule(file);
  if (!read.ok) return reportFailure(file, read.failure, form, words);
  const decoded = decodeModule(read.value);
  if (!decoded.ok) return reportFailure(file, { kind: 'module', failure: decoded.failure }, form, words);
  const { offers, failure } = describe(read.value, decoded.value);
  const error = failure === null ? null : { message: await failureText({ kind: 'module', failure }, words), offset: offsetOf(failure) };
  if (error !== null) complain(`${file}: ${error.message}`);
  const head = error === null ? { file, ok: true } : { file, ok: false, error };
  const pieces = form.json ? interfaceJson(head, offers) : withHeading(file, form, interfaceText(offers));
  const written = sayPieces(pieces);
  if (written.kind !== 'done') return written;
  return error === null ? 'shown' : 'failed';
}

function* withHeading(file: string, { heading }: Form, lines: Iterable<string>): Iterable<string> {
  if (heading) yield `file ${JSON.stringify(file)}\n`;
  for (const line of lines) yield `${line}\n`;
}

/** A failure is said on stderr for people, and with `--json` on stdout for scripts. */
async function reportFailure(file: string, failure: CliFailure, { json }: Form, words: Words): Promise<Shown> {
  const message = await failureText(failure, words);
  complain(`${file}: ${message}`);
  if (!json) return 'failed';
  const offset = failure.kind === 'module' ? offsetOf(failure.failure) : null;
  const written = sayPieces([`${JSON.stringify({ file, ok: false, error: { message, offset } })}\n`]);
  return written.kind === 'done' ? 'failed' : written;
}
