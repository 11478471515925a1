import { realpath } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import type { WrittenSource } from '../../preload/contract/contract';
import type { SourceFile } from '../../preload/contract/crate';
import type { Result } from '../../preload/contract/result';
import { done, failed } from '../failure';
import { fileFailure } from '../files/file-failure';
import type { Registered } from '../protocol/artifacts';
import { readSource } from '../workspace/read-source';
import { writeSource } from '../workspace/write-source';
import { formatOf } from './kind-of-path';
import { registerModule } from './register-module';

interface EditedText {
  readonly text: string;
  /** The time of the text that it began from. */
  readonly modified: number;
  readonly overwrite: boolean;
}

/** Reads the text that a module is assembled from: the file itself, or what lies beside a sample. */
export async function readModuleText({ artifact, file, sourceFile }: Registered): Promise<Result<SourceFile>> {
  const text = artifact.format === 'wat' ? file : sourceFile;
  if (text === null) return failed('request-refused', { because: 'arguments' });
  return atItsPlace(text, readSource);
}

/** Writes a person's own file; what the app carries stays as it is. The file is another artifact from then on. */
export async function writeModuleText(
  { artifact, file }: Registered,
  { text, modified, overwrite }: EditedText,
): Promise<Result<WrittenSource>> {
  const { origin, format } = artifact;
  if (origin.kind !== 'file' || format !== 'wat') return failed('request-refused', { because: 'arguments' });
  const written = await atItsPlace(file, (folder, path) => writeSource(folder, { path, text, modified }, overwrite));
  if (!written.ok) return written;
  const registered = await registerModule(origin.path, formatOf(origin.path));
  return registered.ok ? done({ file: written.value, artifact: registered.value }) : registered;
}

/** A link is read and written through: its folder is the one that the file really lies in. */
async function atItsPlace<T>(file: string, act: (folder: string, name: string) => Promise<Result<T>>): Promise<Result<T>> {
  try {
    const real = await realpath(file);
    return await act(dirname(real), basename(real));
  } catch (error) {
    return fileFailure(error, file);
  }
}
