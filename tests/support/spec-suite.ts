import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from '@bytecodealliance/jco-transpile/wasm-tools';
import { specSuite } from '../../scripts/steps/spec-suite.mjs';
import { withCure } from './cache';
import { readWast, type WastModule } from './wast';
import { assembleByWabt } from './wat';

/** A module of the spec suite as bytes. The same bytes with the same expectation stand only once, under their first place. */
export interface SpecModule {
  /** Script and line: `wasm-v3/binary.wast:123`. */
  readonly place: string;
  readonly expected: WastModule['expected'];
  /** The suite's words for why it must be refused. */
  readonly message: string;
  /** False for modules that the suite itself gives as bytes. */
  readonly fromText: boolean;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

let suite: Promise<readonly SpecModule[]> | null = null;

/** Every module of the suite and its proposals that is bytes or can become bytes; malformed text cannot. Some seconds. */
export function specModules(): Promise<readonly SpecModule[]> {
  suite ??= readSuite();
  return suite;
}

async function readSuite(): Promise<readonly SpecModule[]> {
  const root = await withCure(specSuite());
  const names = (await readdir(root, { recursive: true })).filter((name) => name.endsWith('.wast'));
  const modules = new Map<string, SpecModule>();
  const seen = new Set<string>();
  for (const name of names.sort((a, b) => age(a) - age(b) || (a < b ? -1 : 1))) {
    const script = await readFile(join(root, name), 'utf8');
    // The versions of the suite repeat most of their scripts.
    if (seen.has(script)) continue;
    seen.add(script);
    for (const each of readWast(script)) {
      const bytes = await bytesOf(each);
      if (bytes === null) continue;
      const key = `${each.expected} ${createHash('sha256').update(bytes).digest('hex')}`;
      const place = `${name.replaceAll('\\', '/')}:${each.line}`;
      if (!modules.has(key))
        modules.set(key, { place, expected: each.expected, message: each.message, fromText: each.source.kind === 'text', bytes });
    }
  }
  return [...modules.values()];
}

/** The editions before the proposals: what both have counts as an edition's. */
function age(name: string): number {
  return name.startsWith('proposals') ? 1 : 0;
}

/** By wasm-tools; by wabt what wasm-tools refuses for its own reasons (text that reads differently from what it is). */
async function bytesOf({ expected, source }: WastModule): Promise<Uint8Array<ArrayBuffer> | null> {
  if (source.kind === 'binary') return new Uint8Array(source.bytes);
  if (expected === 'malformed') return null;
  try {
    return new Uint8Array(await parse(source.text));
  } catch {
    return assembleByWabt(source.text);
  }
}
