import type { Interface } from './describe';

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
