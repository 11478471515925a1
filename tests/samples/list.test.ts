import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compileSample, SAMPLES } from './sample';

interface Item {
  readonly kind: string;
  readonly name: string;
}

interface Listed {
  readonly id: string;
  readonly format: 'wasm' | 'wat';
  readonly file: string;
  readonly glue?: { readonly directory: string; readonly script: string; readonly types: string };
  readonly source?: string;
  readonly interface: { readonly imports: readonly Item[]; readonly exports: readonly Item[] };
}

const listed: readonly Listed[] = JSON.parse(readFileSync(join(SAMPLES, 'samples.json'), 'utf8'));
const texts = listed.filter(({ format }) => format === 'wat');

/** `alert` of `__wbg_alert_a273a207a7ce770e`. */
function plain(name: string): string {
  return /^__wbg_(.+)_[0-9a-f]{16}$/.exec(name)?.[1] ?? name;
}

describe('samples.json', () => {
  it('names every WAT file once', () => {
    const files = readdirSync(SAMPLES).filter((name) => name.endsWith('.wat'));
    expect(texts.map(({ file }) => file).sort()).toEqual(files.sort());
  });

  it('names only files that are there', () => {
    const named = listed.flatMap(({ file, glue, source }) => [
      file,
      ...(glue === undefined ? [] : [`${glue.directory}/${glue.script}`, `${glue.directory}/${glue.types}`]),
      ...(source === undefined ? [] : [source]),
    ]);
    expect(named.filter((name) => !existsSync(join(SAMPLES, name)))).toEqual([]);
  });

  it.each(listed)('$id has the interface that its picture shows', async ({ id, format, file, interface: pictured }) => {
    const module = format === 'wat' ? await compileSample(id) : await WebAssembly.compile(readFileSync(join(SAMPLES, file)));
    const items = (found: readonly { readonly kind: string; readonly name: string }[]) =>
      found
        .map(({ kind, name }) => ({ kind: kind.replace('function', 'func'), name: plain(name) }))
        .filter(({ name }) => !name.startsWith('__'));
    const sorted = (found: readonly Item[]) => found.map(({ kind, name }) => `${kind} ${name}`).sort();
    const { imports, exports } = { imports: WebAssembly.Module.imports(module), exports: WebAssembly.Module.exports(module) };
    expect([sorted(items(imports)), sorted(items(exports))]).toEqual([sorted(pictured.imports), sorted(pictured.exports)]);
  });

  it.each(texts)('$id is the same in Chinese but for its comments', ({ file }) => {
    const code = (path: string) => readFileSync(join(SAMPLES, path), 'utf8').replaceAll(/;;.*$/gm, ';;');
    expect(code(`zh-CN/${file}`)).toBe(code(file));
  });

  it.each(texts)('$id assembles into a valid module with the debug names of its source', async ({ id }) => {
    const module = await compileSample(id);
    expect(WebAssembly.Module.customSections(module, 'name')).toHaveLength(1);
  });
});
