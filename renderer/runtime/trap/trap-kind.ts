import type { Trap } from '../model';

/**
 * V8's words for the spec's traps. The engine tells the reason by message alone, and rewords it between versions:
 * so fragments, and `other` for what is not known. https://webassembly.github.io/spec/core/exec/instructions.html
 */
const WORDS: readonly (readonly [RegExp, Trap['kind']])[] = [
  [/^unreachable/, 'unreachable'],
  [/memory access out of bounds|data segment.* out of bounds/, 'out-of-bounds-memory'],
  [/table (index|access|element).*out of bounds|element segment.* out of bounds/, 'out-of-bounds-table'],
  [/function signature mismatch|signature mismatch/, 'indirect-call-type'],
  [/null element|uninitialized element/, 'null-element'],
  [/null (pointer|reference)|dereferencing a null|rethrowing null/, 'null-reference'],
  [/(divide|division|remainder) by zero/, 'divide-by-zero'],
  [/divide result unrepresentable|integer overflow/, 'integer-overflow'],
  [/float unrepresentable|invalid conversion/, 'invalid-conversion'],
  [/unaligned access/, 'unaligned-atomic'],
];

export function trapKind(message: string): Trap['kind'] {
  return WORDS.find(([words]) => words.test(message))?.[1] ?? 'other';
}
