import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Artifact, Sample } from '../preload/contract/artifact';
import type { Result } from '../preload/contract/result';
import type { Language } from '../preload/contract/settings';
import { failed } from './failure';
import { systemCode } from './files/file-failure';
import { resource } from './paths';
import { registerArtifact } from './protocol/artifacts';
import { z } from './zod';

const itemSchema = z.object({ kind: z.enum(['func', 'table', 'memory', 'global', 'tag']), name: z.string() });

const samplesSchema = z.array(
  z.object({
    id: z.string(),
    format: z.enum(['wasm', 'wat']),
    file: z.string(),
    glue: z.object({ directory: z.string(), script: z.string(), types: z.string() }).optional(),
    source: z.string().optional(),
    interface: z.object({ imports: z.array(itemSchema), exports: z.array(itemSchema) }).optional(),
  }),
);

type Listed = z.infer<typeof samplesSchema>[number];

export async function listSamples(): Promise<readonly Sample[]> {
  return (await readList()).map(({ id, format, interface: shape }) =>
    shape === undefined ? { id, format } : { id, format, interface: shape },
  );
}

/** Registers a bundled sample as an artifact; its source is read in the language that the app speaks. */
export async function registerSample(id: string, language: Language): Promise<Result<Artifact>> {
  const sample = (await readList()).find((listed) => listed.id === id);
  if (sample === undefined) return failed('file-missing', { path: id });
  const file = carried(sample.file);
  return registerArtifact({
    name: basename(file),
    file,
    format: sample.format,
    origin: { kind: 'sample', sample: id },
    glue: sample.glue === undefined ? null : { ...sample.glue, directory: carried(sample.glue.directory) },
    sourceFile: sample.source === undefined ? null : sourceIn(language, sample.source),
  });
}

/** A folder with the language's name has the same text with its comments translated. */
function sourceIn(language: Language, path: string): string {
  const translated = carried(`${language}/${path}`);
  return existsSync(translated) ? translated : carried(path);
}

function carried(path: string): string {
  return resource('samples', ...path.split('/'));
}

async function readList(): Promise<readonly Listed[]> {
  try {
    return samplesSchema.parse(JSON.parse(await readFile(resource('samples', 'samples.json'), 'utf8')));
  } catch (error) {
    // A tree built without its resources still opens files; that samples are missing is seen on the Welcome panel.
    if (systemCode(error) !== 'ENOENT') throw error;
    console.error('no samples are carried');
    return [];
  }
}
