import { hex } from '../failure-text';
import type { Interface } from './describe';

/** One line a thing, its kind first, strings quoted as in JSON: made for eyes, and for grep. */
export function* interfaceText({ imports, exports, sections, features }: Interface): Iterable<string> {
  for (const { id, name, offset, size } of sections) yield `section ${id} ${JSON.stringify(name)} offset=${hex(offset)} size=${size}`;
  for (const { module, name, type } of imports) yield `import ${JSON.stringify(module)} ${JSON.stringify(name)} ${type}`;
  for (const { name, type } of exports) yield `export ${JSON.stringify(name)} ${type}`;
  for (const name of features) yield `feature ${name}`;
}

/** One JSON object in one line, by pieces, so that its text is never held whole. */
export function* interfaceJson(head: object, { imports, exports, sections, features }: Interface): Iterable<string> {
  yield JSON.stringify(head).slice(0, -1);
  yield ',"imports":[';
  yield* separated(imports);
  yield '],"exports":[';
  yield* separated(exports);
  yield `],"sections":${JSON.stringify(sections)},"features":${JSON.stringify(features)}}\n`;
}

function* separated(items: Iterable<object>): Iterable<string> {
  let comma = '';
  for (const item of items) {
    yield comma + JSON.stringify(item);
    comma = ',';
  }
}
