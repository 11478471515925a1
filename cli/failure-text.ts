import type { ModuleFailure } from '../renderer/wasm/outcome';
import { type CliFailure, offsetOf } from './failure';
import { fill } from './fill';
import type { Language } from './language';
import type { Words } from './words';

/** What went wrong in the person's words, in one line; the file's name is the caller's to add. */
export async function failureText(failure: CliFailure, words: Words): Promise<string> {
  switch (failure.kind) {
    case 'unreadable':
    case 'unwritable':
      return fill(words.failure[failure.kind], { reason: systemText(failure.system, words) });
    case 'module':
      return moduleFailureText(failure.failure, words);
    default:
      return failure satisfies never;
  }
}

function systemText(system: string, words: Words): string {
  const known: Readonly<Record<string, string>> = words.system;
  return Object.hasOwn(known, system) ? (known[system] ?? system) : system;
}

async function moduleFailureText(failure: ModuleFailure, words: Words): Promise<string> {
  const prose = await proseOf(words.language);
  const known = wordAt(prose, failure.code);
  const reason = wordAt(wordAt(prose, 'fact'), String(failure.facts.reason ?? ''));
  const offset = offsetOf(failure);
  const facts = { ...failure.facts, offset: offset === null ? '' : hex(offset), reason: typeof reason === 'string' ? reason : '' };
  const text = wordAt(known, 'text');
  return typeof text === 'string' ? fill(text, facts) : failure.code;
}

/** The app's own sentences; they are long, so they are read only when something did go wrong. */
async function proseOf(language: Language): Promise<object> {
  const file =
    language === 'en' ? await import('../renderer/locales/en/failure.json') : await import('../renderer/locales/zh-CN/failure.json');
  return file.default;
}

function wordAt(words: unknown, name: string): unknown {
  return typeof words === 'object' && words !== null && Object.hasOwn(words, name) ? Reflect.get(words, name) : null;
}

/** `0x1f`: as disassemblers write offsets. */
export function hex(offset: number): string {
  return `0x${offset.toString(16)}`;
}
