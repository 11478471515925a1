import { demangle } from '../../wasm/demangle/demangle';

/** A func where it is defined or used by its index. What a mangled `$name` means stands beside the name itself. */
const FUNC = /^ *(?:\(func|call|return_call|ref\.func) (?:\(;([0-9]+);\)|([0-9]+)(?=\)|$))/;
const EXPORT = /^ *\(export "([^"\\]+)"/;
const LONGEST = 200;

/** What a person would call the func that a line is about, where the line itself does not say it; null where there is nothing to add. */
export function lineNote(text: string, nameOf: (index: number) => string | null): string | null {
  const func = FUNC.exec(text);
  const index = func?.[1] ?? func?.[2];
  const exported = EXPORT.exec(text)?.[1];
  const name = index === undefined ? null : nameOf(Number(index));
  const note = name === null ? demangle(exported ?? '') : (demangle(name) ?? name);
  return note?.slice(0, LONGEST) ?? null;
}
