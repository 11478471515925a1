const LONGEST = 500;
const LONGEST_NAME = 200;
const PLAIN_NAME = /^[\p{ID_Start}$_][\p{ID_Continue}$-]*$/u;

/** Text for one value of a log line. What is cut is counted, so that nobody takes the part for the whole. */
export function cut(text: string, longest: number = LONGEST): string {
  if (text.length <= longest) return text;
  return `${text.slice(0, longest)}… (+${text.length - longest})`;
}

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
