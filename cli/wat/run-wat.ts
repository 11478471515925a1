import type { FuncFault } from '../../renderer/wasm/code/func-lines';
import { decodeModule } from '../../renderer/wasm/decode';
import type { ModuleFailure } from '../../renderer/wasm/malformed';
import { EXIT, type ExitCode } from '../exit-code';
import type { CliFailure } from '../failure';
import { failureText } from '../failure-text';
import { fill } from '../fill';
import { readModule } from '../streams/read-module';
import { complain } from '../streams/say';
import type { Options, Task } from '../verbs';
import type { Words } from '../words';
import { findFunc } from './find-func';
import { openOutput } from './output';
import { printModule } from './print-module';

/** Writes a module's text, or one func's. */
export async function runWat({ files, options, words }: Task): Promise<ExitCode> {
  const [file = '-'] = files;
  const read = await readModule(file);
  if (!read.ok) return fail(file, read.failure, words);
  const decoded = decodeModule(read.value);
  if (!decoded.ok) {
    const whole = decoded.failure.code === 'component' && options.func === null;
    return whole ? writeComponent(file, read.value, options, words) : fail(file, { kind: 'module', failure: decoded.failure }, words);
  }
  const func = options.func === null ? null : findFunc(decoded.value, options.func);
  if (options.func !== null && func === null) {
    complain(`${file}: ${fill(words.noFunction, { name: options.func })}`);
    return EXIT.failed;
  }
  const output = openOutput(options.output);
  if (!output.ok) return fail(options.output ?? '', output.failure, words);
  const { descriptor, name, close } = output.value;
  try {
    const { written, faults } = await printModule(read.value, decoded.value, { func, fullIndent: options.fullIndent, descriptor });
    if (written.kind === 'unwritable') return await fail(name, { kind: 'unwritable', file: name, system: written.system }, words);
    // Whoever closed the pipe has seen enough.
    if (written.kind === 'closed') return EXIT.ok;
    const failure = decoded.value.summary.fault ?? firstBodyFailure(faults);
    return failure === null ? EXIT.ok : await fail(file, { kind: 'module', failure }, words);
  } finally {
    close();
  }
}

async function writeComponent(file: string, bytes: Uint8Array, options: Options, words: Words): Promise<ExitCode> {
  const output = openOutput(options.output);
  if (!output.ok) return fail(options.output ?? '', output.failure, words);
  const { descriptor, name, close } = output.value;
  try {
    const { printComponent } = await import('./print-component');
    const ended = await printComponent(bytes, descriptor);
    if ('code' in ended) return await fail(file, { kind: 'module', failure: ended }, words);
    if (ended.kind === 'unwritable') return await fail(name, { kind: 'unwritable', file: name, system: ended.system }, words);
    return EXIT.ok;
  } finally {
    close();
  }
}

function firstBodyFailure(faults: readonly FuncFault[]): ModuleFailure | null {
  const [first] = faults.toSorted((a, b) => a.offset - b.offset);
  return first === undefined ? null : { code: 'malformed', facts: { offset: first.offset, section: 'code', reason: first.reason } };
}

async function fail(file: string, failure: CliFailure, words: Words): Promise<ExitCode> {
  complain(`${file}: ${await failureText(failure, words)}`);
  return EXIT.failed;
}
