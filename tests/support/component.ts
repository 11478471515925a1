import { componentEmbed, componentNew, parse } from '@bytecodealliance/jco-transpile/wasm-tools';
import { leb } from './module-bytes';

const PREAMBLE: readonly number[] = [0x00, 0x61, 0x73, 0x6d, 0x0d, 0x00, 0x01, 0x00];

/** Assembles inline text by wasm-tools, which knows components: ``const bytes = await componentWat`(component)` ``. */
export async function componentWat(
  strings: TemplateStringsArray,
  ...values: readonly (string | number)[]
): Promise<Uint8Array<ArrayBuffer>> {
  return (await parse(String.raw({ raw: strings }, ...values))).slice();
}

/** A component of the kind that compilers make: a core module, and the world that it was written for. */
export async function greeter(): Promise<Uint8Array<ArrayBuffer>> {
  const core = await parse(`(module $greeter
    (import "demo:greeter/host" "log" (func $log (param i32)))
    (func (export "answer") (result i32) (call $log (i32.const 1)) (i32.const 42))
    (memory (export "memory") 1))`);
  const witSource = `package demo:greeter;
    interface host { log: func(level: u32); }
    world greeter { import host; export answer: func() -> u32; }`;
  return (await componentNew(await componentEmbed({ binary: core, witSource, world: 'greeter' }), undefined)).slice();
}

/** A component that no assembler would write, byte by byte. */
export function componentBytes(...sections: readonly (readonly number[])[]): Uint8Array<ArrayBuffer> {
  return Uint8Array.from([...PREAMBLE, ...sections.flat()]);
}

/** A section that holds a whole module or component. */
export function holding(id: number, inner: Uint8Array): readonly number[] {
  return [id, ...leb(inner.length), ...inner];
}
