import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compileSample, SAMPLES } from './sample';

interface Listed {
  readonly id: string;
  readonly format: 'wasm' | 'wat';
  readonly file: string;
  readonly glue?: { readonly directory: string; readonly script: string; readonly types: string };
  readonly source?: string;
}

const listed: readonly Listed[] = JSON.parse(readFileSync(join(SAMPLES, 'samples.json'), 'utf8'));
const texts = listed.filter(({ format }) => format === 'wat');

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

  it.each(texts)('$id assembles into a valid module with the debug names of its source', async ({ id }) => {
    const module = await compileSample(id);
    expect(WebAssembly.Module.customSections(module, 'name')).toHaveLength(1);
  });
});
