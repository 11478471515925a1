import { cut } from './cut';

const LONGEST_NAME = 200;
const PLAIN_NAME = /^[\p{ID_Start}$_][\p{ID_Continue}$-]*$/u;

/** Names are the module's own bytes: anything but a plain identifier is quoted, so that a name cannot pass for a whole line. */
export function showName(name: string): string {
  return PLAIN_NAME.test(name) ? cut(name, LONGEST_NAME) : cut(JSON.stringify(name), LONGEST_NAME);
}

export function showImportName(moduleName: string, name: string): string {
  return `${showName(moduleName)}.${showName(name)}`;
}

export function showCall(name: string, args: readonly string[]): string {
  return `${name}(${args.map((arg) => cut(arg)).join(', ')})`;
}

/** `→ 42`, `→ (1, 2)`, `→ ()`. */
export function showResults(values: readonly string[]): string {
  const [only] = values;
  if (only !== undefined && values.length === 1) return `→ ${cut(only)}`;
  return `→ (${values.map((value) => cut(value)).join(', ')})`;
}
