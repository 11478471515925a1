import { leb, name, PREAMBLE } from './module-bytes';

const TYPE = [1, 4, 1, 0x60, 0, 0];
/** `i32.const 7`, `drop`: two lines of text in three bytes. */
const FILLING = [0x41, 7, 0x1a];
const FUNC_NAMES = 1;

/** What the compiler wrote for a func's name, and what people wrote. */
export const rawName = (index: number) => {
  const word = `work${index}`;
  return `_ZN5large${word.length}${word}17h${index.toString(16).padStart(16, '0')}E`;
};
export const writtenName = (index: number) => `large::work${index}`;

/** Funcs with mangled names that differ by one constant each, their index; the last one is exported as `last`. Some 650 bytes and 402 lines a func. */
export function largeModule(funcs: number, fillings = 200): Uint8Array<ArrayBuffer> {
  const body = (index: number) => {
    const code = [0, 0x41, ...signed(index), 0x1a, ...Array.from({ length: fillings }, () => FILLING).flat(), 0x0b];
    return Uint8Array.from([...leb(code.length), ...code]);
  };
  const named = (index: number) => Uint8Array.from(flat([leb(index), name(rawName(index))]));
  const each = (part: (index: number) => Uint8Array) => Array.from({ length: funcs }, (_, index) => part(index));
  const count = Uint8Array.from(leb(funcs));
  const exported = flat([1, name('last'), 0, leb(funcs - 1)]);
  const parts = [
    Uint8Array.from(PREAMBLE),
    Uint8Array.from(TYPE),
    section(3, [count, new Uint8Array(funcs)]),
    section(7, [Uint8Array.from(exported)]),
    section(10, [count, ...each(body)]),
    section(0, [Uint8Array.from(flat([name('name')])), section(FUNC_NAMES, [count, ...each(named)])]),
  ];
  return joined(parts);
}

function section(id: number, contents: readonly Uint8Array[]): Uint8Array {
  const bytes = joined(contents);
  return joined([Uint8Array.from([id, ...leb(bytes.length)]), bytes]);
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

type Nested = readonly (number | Nested)[];

function flat(bytes: Nested): number[] {
  return bytes.flatMap((each) => (typeof each === 'number' ? [each] : flat(each)));
}

/** A signed LEB128 number that is not negative. */
function signed(value: number): readonly number[] {
  const bytes = [...leb(value)];
  const last = bytes.at(-1) ?? 0;
  return (last & 0x40) === 0 ? bytes : [...bytes.slice(0, -1), last | 0x80, 0];
}
