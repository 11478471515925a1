import { hex } from '../failure-text';
import type { Interface } from './describe';

/** One line a thing, its kind first, strings quoted as in JSON: made for eyes, and for grep. */
export function* interfaceText({ imports, exports, sections, features }: Interface): Iterable<string> {
  for (const { id, name, offset, size } of sections) yield `section ${id} ${JSON.stringify(name)} offset=${hex(offset)} size=${size}`;
  for (const { module, name, type } of imports) yield `import ${JSON.stringify(module)} ${JSON.stringify(name)} ${type}`;
  for (const { name, type } of exports) yield `export ${JSON.stringify(name)} ${type}`;
  for (const name of features) yield `feature ${name}`;
}
