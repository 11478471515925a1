import type { Diagnostic } from '../../preload/contract/build';
import { nameFile, type Roots } from './diagnostic';
import { plain } from './stderr';

const POSITION = /^\s*--> (.+):(\d+):(\d+)\s*$/m;
const ERROR = /^error: (.+)$/m;
const IN_MANIFEST =
  /failed to (parse|load) (the )?manifest|could not parse input as TOML|failed to parse lock file|failed to parse the version requirement|no targets specified in the manifest/;

/**
 * Reads an error in a manifest from cargo's plain stderr: before it knows the packages, cargo prints no JSON.
 * Null when the text is about something else.
 */
export function readManifestError(stderr: string, roots: Roots): Diagnostic | null {
  const words = plain(stderr);
  const message = ERROR.exec(words)?.[1];
  if (message === undefined) return null;
  const position = POSITION.exec(words);
  const file = position?.[1] ?? null;
  if (!(file?.endsWith('.toml') ?? IN_MANIFEST.test(words))) return null;
  const line = Number(position?.[2] ?? 1);
  const column = Number(position?.[3] ?? 1);
  const named = nameFile(file ?? 'Cargo.toml', { ...roots, workspace: file === null ? roots.package : roots.workspace });
  const cause = /Caused by:\n\s+(.+)/.exec(words)?.[1];
  return {
    level: 'error',
    code: null,
    message: cause === undefined ? message : `${message}: ${cause}`,
    rendered: stderr,
    span: { ...named, line, column, endLine: line, endColumn: column, label: null },
  };
}
