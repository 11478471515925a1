import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readSignatures } from '../../../../renderer/wasm/glue/read-signatures';
import type { Signature } from '../../../../renderer/wasm/model/signature';

// As wasm-bindgen 0.2.130 writes it for a crate with a struct, two enums, slices, options and an async function.
const DECLARATIONS = `
export type Mode = "fast" | "slow";
export enum Color { Red = 1, Green = 5, }
/**
 * Counts things.
 */
export class MyCounter {
    free(): void;
    [Symbol.dispose](): void;
    addOne(): void;
    /**
     * Adds.
     *
     * Second line.
     */
    add_many(n: number): number;
    constructor(count: number);
    static zero(): MyCounter;
    count: number;
    readonly limit: number | undefined;
    step: bigint;
}
export class Hidden { private constructor(); }
export function bytes(b: Uint8Array | number[], s: string[], o?: string | null): Uint8Array;
export function later(n: number): Promise<any>;
export function mode(m: Mode, other?: Mode | null): Mode;
export function init(c: Color, all: MyCounter[]): void;
export interface InitOutput {
    readonly memory: WebAssembly.Memory;
    readonly __wbg_get_mycounter_count: (a: number) => number;
    readonly __wbg_mycounter_free: (a: number, b: number) => void;
    readonly bytes: (a: number, b: number) => [number, number];
    readonly mycounter_addOne: (a: number) => void;
    readonly mycounter_add_many: (a: number, b: number) => number;
    readonly mycounter_new: (a: number) => number;
    readonly mycounter_set_step: (a: number, b: bigint) => void;
    readonly mycounter_zero: () => number;
}
export function initSync(module: { module: SyncInitInput } | SyncInitInput): InitOutput;
export default function __wbg_init (module_or_path?: InitInput | Promise<InitInput>): Promise<InitOutput>;
`;

function signatures(text: string): readonly Signature[] {
  const outcome = readSignatures(text);
  if (!outcome.ok) throw new Error(outcome.failure.code);
  return outcome.value.signatures;
}

function shown({ id, params, result, exportName }: Signature): string {
  const fields = params.map(({ name, type, optional }) => `${name}${optional ? '?' : ''}: ${type.kind}`).join(', ');
  return `${id}(${fields}) → ${result.kind} = ${exportName}`;
}

test('functions, constructors, methods, statics and accessors become signatures with their raw exports', () => {
  expect(signatures(DECLARATIONS).map(shown)).toEqual([
    'MyCounter.prototype.free() → void = __wbg_mycounter_free',
    'MyCounter.prototype.addOne() → void = mycounter_addOne',
    'MyCounter.prototype.add_many(n: number) → number = mycounter_add_many',
    'new MyCounter(count: number) → class = mycounter_new',
    'MyCounter.zero() → class = mycounter_zero',
    'get MyCounter.prototype.count() → number = __wbg_get_mycounter_count',
    'set MyCounter.prototype.count(value: number) → void = null',
    'get MyCounter.prototype.limit() → optional = null',
    'get MyCounter.prototype.step() → bigint = null',
    'set MyCounter.prototype.step(value: bigint) → void = mycounter_set_step',
    'bytes(b: typed-array, s: array, o?: optional) → typed-array = bytes',
    'later(n: number) → promise = null',
    'mode(m: enum, other?: optional) → enum = null',
    'init(c: enum, all: array) → void = null',
  ]);
});

test('a doc comment keeps its lines without its stars', () => {
  expect(
    signatures(DECLARATIONS)
      .map(({ doc }) => doc)
      .filter((doc) => doc !== null),
  ).toEqual(['Adds.\n\nSecond line.']);
});

test('an enum parameter knows its members and a type its own text', () => {
  const { type } = signatures(DECLARATIONS).find(({ id }) => id === 'mode')?.params[1] ?? {};
  expect(type).toEqual({
    kind: 'optional',
    text: 'Mode | null',
    inner: {
      kind: 'enum',
      text: 'Mode',
      name: 'Mode',
      members: [
        { name: 'fast', value: 'fast' },
        { name: 'slow', value: 'slow' },
      ],
    },
  });
});

test("wasm-bindgen's real output for greet is one function", () => {
  const text = readFileSync(new URL('../../../../resources/samples/greet/pkg/hello_wasm.d.ts', import.meta.url), 'utf8');
  expect(signatures(text).map(shown)).toEqual(['greet(name: string) → void = greet']);
});

test('what is no TypeScript is a failure with the parser’s words', () => {
  expect(readSignatures('export function (')).toMatchObject({ ok: false, failure: { code: 'glue-failed' } });
});
