import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildGreet } from '../../scripts/steps/greet.mjs';
import { vendorTemplate } from '../../scripts/steps/template.mjs';
import { SAMPLES } from './sample';

const CACHE = join(import.meta.dirname, '..', '..', '.cache');
const COMMITTED = join(SAMPLES, 'greet', 'pkg');
const FILES = ['hello_wasm_bg.wasm', 'hello_wasm.js', 'hello_wasm.d.ts'];
let work = '';

/** The tools that made a module write themselves into it: rustc, walrus, wasm-bindgen, each with its version. */
async function producersOf(folder: string): Promise<string> {
  const [section] = WebAssembly.Module.customSections(await moduleIn(folder), 'producers');
  return new TextDecoder().decode(section);
}

/** What stays the same whichever version makes it: the hash in an import's name, and wasm-bindgen's own exports, do not. */
async function interfaceOf(folder: string): Promise<unknown> {
  const module = await moduleIn(folder);
  return {
    exports: WebAssembly.Module.exports(module).filter(({ name }) => !name.startsWith('__')),
    alert: WebAssembly.Module.imports(module).filter(({ name }) => name.startsWith('__wbg_alert_')).length,
    greet: (await readFile(join(folder, 'hello_wasm.d.ts'), 'utf8')).includes('export function greet(name: string): void;'),
  };
}

async function hashesOf(folder: string): Promise<readonly string[]> {
  const bytes = await Promise.all(FILES.map((file) => readFile(join(folder, file))));
  return bytes.map((content, at) => `${FILES[at]} ${createHash('sha256').update(content).digest('hex')}`);
}

async function moduleIn(folder: string): Promise<WebAssembly.Module> {
  return WebAssembly.compile(await readFile(join(folder, 'hello_wasm_bg.wasm')));
}

describe('the greet sample, made again by wasm-pack from the template', () => {
  beforeAll(async () => {
    await mkdir(CACHE, { recursive: true });
    work = await mkdtemp(join(CACHE, 'greet-'));
    await vendorTemplate();
    await buildGreet({ work, outDir: join(work, 'pkg'), capture: true });
  }, 600_000);
  afterAll(() => rm(work, { recursive: true, force: true }));

  it('has the interface of the committed one', async () => {
    expect(await interfaceOf(join(work, 'pkg'))).toEqual(await interfaceOf(COMMITTED));
  });

  it('is the committed one byte for byte, unless other versions of the tools made it', async () => {
    const made = join(work, 'pkg');
    const compare = (await producersOf(made)) === (await producersOf(COMMITTED)) ? hashesOf : interfaceOf;
    expect(await compare(made)).toEqual(await compare(COMMITTED));
  });
});
