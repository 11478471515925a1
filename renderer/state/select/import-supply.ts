import type { Level, Need, StubAnswer } from '../../runtime/model';
import type { Import } from '../../wasm/model/module';
import type { ValType } from '../../wasm/model/types';

/** What an import is given, or will be when it is instantiated. */
export type ImportSupply =
  | { readonly kind: 'given'; readonly text: string }
  | { readonly kind: 'unmet'; readonly reason: string }
  | { readonly kind: 'glue' }
  | { readonly kind: 'stub'; readonly answer: StubAnswer['kind']; readonly values: string }
  | { readonly kind: 'made' };

/** What a stub returns when nobody says otherwise. */
export function zeroOf(type: ValType): string {
  return typeof type === 'string' ? '0' : 'null';
}

export function importSupply(entry: Import, need: Need | null, answer: StubAnswer | null, level: Level): ImportSupply {
  if (need !== null && need.given === null) return { kind: 'unmet', reason: need.reason ?? '' };
  if (level === 'glue') return need?.given == null ? { kind: 'glue' } : { kind: 'given', text: need.given };
  if (entry.type.kind !== 'func') return { kind: 'made' };
  const { results } = entry.type.type;
  if (answer === null || answer.kind === 'record') return { kind: 'stub', answer: 'record', values: results.map(zeroOf).join(', ') };
  switch (answer.kind) {
    case 'return':
      return { kind: 'stub', answer: 'return', values: answer.values.join(', ') };
    case 'sequence':
      return { kind: 'stub', answer: 'sequence', values: answer.values.map((values) => values.join(', ')).join(' · ') };
    case 'throw':
      return { kind: 'stub', answer: 'throw', values: answer.message };
    case 'trap':
      return { kind: 'stub', answer: 'trap', values: '' };
    default:
      return answer satisfies never;
  }
}
