import { parseArgs } from 'node:util';
import { type Options, VERBS, type Verb } from './verbs';

/** What a command line asks for, or how it is wrong; `fault` names the sentence in the words under `usage`. */
export type Command = { readonly language: string | null } & (
  | { readonly kind: 'version' }
  | { readonly kind: 'help'; readonly verb: Verb | null }
  | { readonly kind: 'run'; readonly verb: Verb; readonly files: readonly string[]; readonly options: Options }
  | { readonly kind: 'misused'; readonly verb: Verb | null; readonly fault: UsageFault; readonly word: string }
);

export type UsageFault =
  | 'noVerb'
  | 'unknownVerb'
  | 'unknownOption'
  | 'foreignOption'
  | 'valueMissing'
  | 'valueNeedless'
  | 'noFile'
  | 'manyFiles'
  | 'unknownLanguage';

const OPTIONS = {
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'V' },
  lang: { type: 'string' },
  output: { type: 'string', short: 'o' },
  'full-indent': { type: 'boolean' },
  function: { type: 'string' },
  json: { type: 'boolean' },
} as const;

type OptionName = keyof typeof OPTIONS;

const EVERYWHERE: readonly OptionName[] = ['help', 'version', 'lang'];
const ALLOWED: Readonly<Record<Verb, readonly OptionName[]>> = {
  wat: ['output', 'full-indent', 'function'],
  interface: ['json'],
  validate: ['json'],
};

interface Given {
  readonly name: OptionName;
  readonly rawName: string;
  readonly value: string | null;
}

interface Misuse {
  readonly fault: UsageFault;
  readonly word: string;
}

export function readCommandLine(args: readonly string[]): Command {
  const { positionals, tokens } = parseArgs({ args: [...args], options: OPTIONS, strict: false, allowPositionals: true, tokens: true });
  const [verbWord, ...files] = positionals;
  const verb = VERBS.find((known) => known === verbWord) ?? null;
  const given: Given[] = [];
  const faults: Misuse[] = [];
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const fault = faultOf(token.name, token.rawName, token.value, token.inlineValue === true, verb);
    if (fault !== null) faults.push(fault);
    else if (isOption(token.name)) given.push({ name: token.name, rawName: token.rawName, value: token.value ?? null });
  }
  const language = given.findLast(({ name }) => name === 'lang')?.value ?? null;
  const has = (name: OptionName): boolean => given.some((option) => option.name === name);
  const wordOf = (name: OptionName): string | null => given.findLast((option) => option.name === name)?.value ?? null;
  if (has('help')) return { kind: 'help', verb, language };
  if (has('version')) return { kind: 'version', language };
  const [fault = faultOfFiles(verbWord, verb, files)] = faults;
  if (fault !== null) return { kind: 'misused', verb, language, ...fault };
  if (verb === null) return { kind: 'misused', verb, language, fault: 'noVerb', word: '' };
  const options = { output: wordOf('output'), fullIndent: has('full-indent'), func: wordOf('function'), json: has('json') };
  return { kind: 'run', verb, files, options, language };
}

function isOption(name: string): name is OptionName {
  return Object.hasOwn(OPTIONS, name);
}

function faultOf(name: string, word: string, value: string | undefined, inline: boolean, verb: Verb | null): Misuse | null {
  if (!isOption(name)) return { fault: 'unknownOption', word };
  if (verb !== null && !EVERYWHERE.includes(name) && !ALLOWED[verb].includes(name)) return { fault: 'foreignOption', word };
  if (OPTIONS[name].type === 'boolean') return value === undefined ? null : { fault: 'valueNeedless', word };
  // An option in the place of a value is a value forgotten; `-` alone is stdout.
  const forgotten = value === undefined || (!inline && value.startsWith('-') && value !== '-');
  if (forgotten) return { fault: 'valueMissing', word };
  return name === 'lang' && !/^(en|zh)\b/i.test(value) ? { fault: 'unknownLanguage', word: value } : null;
}

function faultOfFiles(word: string | undefined, verb: Verb | null, files: readonly string[]): Misuse | null {
  if (word === undefined) return { fault: 'noVerb', word: '' };
  if (verb === null) return { fault: 'unknownVerb', word };
  if (files.length === 0) return { fault: 'noFile', word: verb };
  return verb === 'wat' && files.length > 1 ? { fault: 'manyFiles', word: verb } : null;
}
