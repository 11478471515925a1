import { decodeModule } from '../../renderer/wasm/decode';
import { firstBodyFailure } from '../body-failure';
import { EXIT, type ExitCode } from '../exit-code';
import { fill } from '../fill';
import { readModule } from '../streams/read-module';
import { complain } from '../streams/say';
import { endOfWriting, tellFailure } from '../tell-failure';
import type { Options, Task } from '../verbs';
import type { Words } from '../words';
import { findFunc } from './find-func';
import { openOutput } from './output';
import { printModule } from './print-module';

/** Writes a module's text, or one func's. */
export async function runWat({ files, options, words }: Task): Promise<ExitCode> {
  const [file = '-'] = files;
  const read = await readModule(file);
  if (!read.ok) return tellFailure(file, read.failure, words);
  const decoded = decodeModule(read.value);
  if (!decoded.ok) {
    const whole = decoded.failure.code === 'component' && options.func === null;
    return whole
      ? writeComponent(file, read.value, options, words)
      : tellFailure(file, { kind: 'module', failure: decoded.failure }, words);
  }
  const func = options.func === null ? null : findFunc(decoded.value, options.func);
  if (options.func !== null && func === null) {
    complain(`${file}: ${fill(words.noFunction, { name: options.func })}`);
    return EXIT.failed;
  }
  const output = openOutput(options.output);
  if (!output.ok) return tellFailure(options.output ?? '', output.failure, words);
  const { descriptor, name, close } = output.value;
  try {
    const { written, faults } = await printModule(read.value, decoded.value, { func, fullIndent: options.fullIndent, descriptor });
    if (written.kind !== 'done') return await endOfWriting(written, name, words);
    const failure = decoded.value.summary.fault ?? firstBodyFailure(faults);
    return failure === null ? EXIT.ok : await tellFailure(file, { kind: 'module', failure }, words);
  } finally {
    close();
  }
}

async function writeComponent(file: string, bytes: Uint8Array, options: Options, words: Words): Promise<ExitCode> {
  const output = openOutput(options.output);
  if (!output.ok) return tellFailure(options.output ?? '', output.failure, words);
  const { descriptor, name, close } = output.value;
  try {
    const { printComponent } = await import('./print-component');
    const ended = await printComponent(bytes, descriptor);
    if ('code' in ended) return await tellFailure(file, { kind: 'module', failure: ended }, words);
    return await endOfWriting(ended, name, words);
  } finally {
    close();
  }
}
