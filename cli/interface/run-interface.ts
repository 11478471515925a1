import { decodeModule } from '../../renderer/wasm/decode';
import { EXIT, type ExitCode } from '../exit-code';
import { type CliFailure, offsetOf } from '../failure';
import { failureText } from '../failure-text';
import { readModule } from '../streams/read-module';
import { complain, sayPieces } from '../streams/say';
import type { Task } from '../verbs';
import type { Words } from '../words';
import { describe } from './describe';
import { interfaceJson } from './interface-json';
import { interfaceText } from './interface-text';

/** Imports, exports, sections and features of each file. */
export async function runInterface({ files, options, words }: Task): Promise<ExitCode> {
  let worst: ExitCode = EXIT.ok;
  for (const file of files) {
    const shown = await showOne(file, { json: options.json, heading: files.length > 1 }, words);
    if (shown === 'closed') break;
    if (shown === 'failed') worst = EXIT.failed;
  }
  return worst;
}

interface Form {
  readonly json: boolean;
  /** Several files: each needs its name above it. */
  readonly heading: boolean;
}

type Shown = 'shown' | 'failed' | 'closed';

async function showOne(file: string, form: Form, words: Words): Promise<Shown> {
  const read = await readModule(file);
  if (!read.ok) return reportFailure(file, read.failure, form, words);
  const decoded = decodeModule(read.value);
  if (!decoded.ok) return reportFailure(file, { kind: 'module', failure: decoded.failure }, form, words);
  const described = describe(read.value, decoded.value);
  const { fault } = decoded.value.summary;
  const error = fault === null ? null : { message: await failureText({ kind: 'module', failure: fault }, words), offset: offsetOf(fault) };
  if (error !== null) complain(`${file}: ${error.message}`);
  const head = error === null ? { file, ok: true } : { file, ok: false, error };
  const pieces = form.json ? interfaceJson(head, described) : withHeading(file, form, interfaceText(described));
  if (!sayPieces(pieces)) return 'closed';
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
  return sayPieces([`${JSON.stringify({ file, ok: false, error: { message, offset } })}\n`]) ? 'failed' : 'closed';
}
