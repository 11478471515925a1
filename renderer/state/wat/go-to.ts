import type { WatTarget } from '../../wasm/print/document';

/**
 * What the text in `Go to` means: `:120` a line, `0x1a2b` or `@6699` a byte offset, a number a func's index, anything else a name.
 * Lines are counted from 0 here, from 1 for people.
 */
export type GoTo = { readonly kind: 'line'; readonly line: number } | { readonly kind: 'target'; readonly target: WatTarget };

const OFFSET = /^(?:@(0x[0-9a-f]+|[0-9]+)|(0x[0-9a-f]+))$/i;

export function readGoTo(text: string): GoTo | null {
  const wanted = text.trim();
  if (wanted === '' || wanted === ':') return null;
  const line = /^:([0-9]+)$/.exec(wanted)?.[1];
  if (line !== undefined) return { kind: 'line', line: Math.max(0, Number(line) - 1) };
  const offset = OFFSET.exec(wanted);
  if (offset !== null) return { kind: 'target', target: { kind: 'offset', offset: Number(offset[1] ?? offset[2]) } };
  if (/^[0-9]+$/.test(wanted)) return { kind: 'target', target: { kind: 'item', item: 'func', index: Number(wanted) } };
  return { kind: 'target', target: { kind: 'name', name: wanted } };
}
