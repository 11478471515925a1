/** What a line of a tool's stderr says beyond its words. */
export type Remark =
  | { readonly kind: 'blocked'; readonly on: string }
  | { readonly kind: 'disk-full' }
  | { readonly kind: 'network-needed' }
  | { readonly kind: 'bindgen-mismatch' }
  | { readonly kind: 'target-missing' }
  | { readonly kind: 'no-toolchain' };

// biome-ignore lint/suspicious/noControlCharactersInRegex: an escape sequence begins with a control character.
const ANSI = /\u001b\[[0-9;?]*[ -/]*[@-~]|\u001b\][^\u0007\u001b]*(\u0007|\u001b\\)/g;

export function plain(line: string): string {
  return line.replace(ANSI, '');
}

const BLOCKED = /^\s*Blocking waiting for file lock on (.+?)\s*$/;

const DISK_FULL =
  /No space left on device|os error 28\b|There is not enough space on the disk|os error 112\b|Disk quota exceeded|os error 122\b/;

/** The system's words for it, on every system, as tools repeat them. */
export function isDiskFull(words: string): boolean {
  return DISK_FULL.test(words);
}

const REMARKS: readonly (readonly [RegExp, Exclude<Remark['kind'], 'blocked'>])[] = [
  [DISK_FULL, 'disk-full'],
  [/uses a different bindgen format than this binary|rust Wasm file schema version:/, 'bindgen-mismatch'],
  [/^error: the .* target .*(not installed|is not available)|target .* not found in sysroot/i, 'target-missing'],
  [/rustup could not choose a version of|no default (toolchain )?(is )?configured|no override and no default toolchain/, 'no-toolchain'],
  [
    /you're using offline mode|--offline was specified|failed to download|Could not resolve host|Couldn't resolve host|spurious network error|download of .* failed|failed to fetch `|Unable to update registry|failed to query replaced source registry|failed to lookup address|network failure seems to have happened|error sending request|Connection refused/i,
    'network-needed',
  ],
];

/** Reads one line, colours or not; null for most. */
export function readRemark(line: string): Remark | null {
  const words = plain(line);
  const blocked = BLOCKED.exec(words)?.[1];
  if (blocked !== undefined) return { kind: 'blocked', on: blocked };
  const found = REMARKS.find(([pattern]) => pattern.test(words));
  return found === undefined ? null : { kind: found[1] };
}
