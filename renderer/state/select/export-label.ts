import { demangle } from '../../wasm/demangle/demangle';
import { nameMatcher } from '../../wasm/demangle/name-matcher';
import type { Export } from '../../wasm/model/module';
import { mangledName } from './mangled-name';

const LONGEST = 300;

/** An export's name for a list of texts, and behind a mangled one what people wrote for it. */
export function exportLabel(entry: Export): string {
  const name = entry.name.slice(0, LONGEST);
  const written = demangle(mangledName(entry));
  return written === null ? name : `${name} ${written.slice(0, LONGEST)}`;
}

/** Whether an export's name, as it stands or as people wrote it, holds what is typed. */
export function exportMatcher(typed: string): (entry: Export) => boolean {
  const holds = nameMatcher(typed);
  return (entry) => holds(entry.name, mangledName(entry));
}
