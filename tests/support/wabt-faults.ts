import type { KnownWabtFault } from '../../renderer/wasm/print/comparison';

/** Faults that lose what cannot be found in our text: how wabt spells a name that it writes as it is, or writes twice. */
type FaultOfNames = 'local-names' | 'duplicate-names';

/** Makes each of wabt's known faults in a right text, so that what remains can be held to every byte. */
export const WABT_FAULTS: Readonly<Record<Exclude<KnownWabtFault, FaultOfNames>, (text: string) => string>> = {
  // First, while each segment is one line.
  'element-expressions': (text) =>
    text.replaceAll(/^( {2}\(elem .*?) funcref((?: \(ref\.func [^\s)]+\))*)(\)+)$/gm, (_, head: string, items: string, end: string) => {
      const funcs = items.replaceAll(/\(ref\.func ([^\s)]+)\)/g, '$1');
      return `${head} func${funcs}${end}`;
    }),
  'extended-constant': (text) =>
    text
      .replaceAll(/\(offset ([^()]*)\)/g, (_, code: string) => `(${instructionLines(code)})`)
      .replaceAll(
        /^( {2}\(global (?:\(;\d+;\)|\S+) (?:\(mut \w+\)|\w+)) ([^()]+)\)/gm,
        (_, head: string, code: string) => `${head} (${instructionLines(code)}))`,
      ),
  'call-ref-type': (text) => text.replaceAll(/^( +)call_ref [^\s)]+/gm, '$1call_ref unreachable'),
  'return-call-indirect-table': (text) => text.replaceAll(/^( +return_call_indirect) [^\s(]+ /gm, '$1 '),
  'memory-init-operands': (text) => text.replaceAll(/^( +memory\.init) ([^\s)]+) ([^\s)]+)/gm, '$1 $3 $2'),
  'empty-else': (text) => text.replaceAll(/^( *)else\n(?=\1end\b)/gm, ''),
  'memory-of-access': (text) => text.replaceAll(/^( +(?:\w+\.atomic\.|v128\.load\d+_(?:splat|zero))\S*) (?:\$[^\s)]+|\d+)/gm, '$1'),
};

/** Our text with all of wabt's known faults made in it. */
export function withWabtFaults(text: string): string {
  return Object.values(WABT_FAULTS).reduce((faulty, make) => make(faulty), text);
}

function instructionLines(code: string): string {
  const instructions = code.match(/\w+\.(?:const|get) \S+|\w+\.\w+/g) ?? [];
  return instructions.join('\n    ');
}
