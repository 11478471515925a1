import { expect, it } from 'vitest';
import { compileSample, startSample } from './sample';

/** Node's types know no tags yet. */
interface TagMaker {
  readonly Tag: new (type: { readonly parameters: readonly string[] }) => WebAssembly.ImportValue;
  readonly Exception: new (...args: never[]) => { readonly getArg: (tag: unknown, index: number) => unknown };
}
const { Tag, Exception } = WebAssembly as unknown as TagMaker;

function makeHost() {
  const said: unknown[] = [];
  const memory = new WebAssembly.Memory({ initial: 1, maximum: 2 });
  const tag = new Tag({ parameters: ['i32'] });
  const level = new WebAssembly.Global({ value: 'f64', mutable: true }, 0.5);
  const table = new WebAssembly.Table({ element: 'anyfunc', initial: 4 });
  const say = (address: number, length: number) => said.push(new TextDecoder().decode(new Uint8Array(memory.buffer, address, length)));
  const imports = {
    host: { double: (n: number) => n * 2, say, memory, table, mishap: tag },
    settings: { limit: 10, level },
  } as WebAssembly.Imports;
  return { imports, said, table, tag };
}

it('the imports sample asks for every kind', async () => {
  const kinds = WebAssembly.Module.imports(await compileSample('imports')).map(({ kind }) => kind);
  expect(new Set(kinds)).toEqual(new Set(['function', 'memory', 'table', 'global', 'tag']));
});

it('the imports sample uses what its host gave', async () => {
  const { imports, said, table } = makeHost();
  const { call, exports } = await startSample('imports', imports);
  call.use_memory?.();
  table.set(2, exports.use_memory);
  expect([call.use_func?.(21), said, call.use_table?.(1), call.use_table?.(2), call.use_globals?.()]).toEqual([
    42,
    ['from inside'],
    0,
    1,
    10.5,
  ]);
});

it('the imports sample throws with the tag of its host', async () => {
  const { imports, tag } = makeHost();
  const { call } = await startSample('imports', imports);
  const thrown = catchFrom(() => call.use_tag?.(7));
  expect(thrown instanceof Exception && thrown.getArg(tag, 0)).toBe(7);
});

function catchFrom(act: () => unknown): unknown {
  try {
    return act();
  } catch (error) {
    return error;
  }
}
