import { decodeModule } from '../decode';
import { type Outcome, ok } from '../outcome';
import type { Comparison, KnownWabtFault } from './comparison';
import { createStringLines } from './foreign/string-lines';
import { wabtText } from './foreign/wabt-printer';
import { createModulePrinter } from './ours/module-printer';

/** Characters of a differing line that are shown. */
const SHOWN = 2_000;

/** What our line says where wabt's text is known to be wrong; the first that fits names the difference. */
const KNOWN: readonly (readonly [RegExp, KnownWabtFault])[] = [
  [/^\s*(return_)?call_ref\b/, 'call-ref-type'],
  [/^\s*return_call_indirect\b/, 'return-call-indirect-table'],
  [/^\s*memory\.init\b/, 'memory-init-operands'],
  [/^\s*else$/, 'empty-else'],
  [/^\s*\((global|table|data|elem)\b.*\b(add|sub|mul)\b/, 'extended-constant'],
  [/^\s*\(elem\b/, 'element-expressions'],
  [/^\s*(\w+\.atomic\.|v128\.load\d+_(splat|zero))\S* [$\d]/, 'memory-of-access'],
  [/\$\S*\.\d+\b/, 'duplicate-names'],
  [/^\s*\((func|local|param)\b.*\$|^\s*local\.\w+ \$/, 'local-names'],
];

/** Prints by wabt and by us, both with full indentation, and looks for the first line that differs. */
export async function compareWithWabt(bytes: Uint8Array): Promise<Outcome<Comparison>> {
  const module = decodeModule(bytes);
  if (!module.ok) return module;
  const theirs = await wabtText(bytes, module.value);
  if (!theirs.ok) return theirs;
  const wabts = createStringLines(theirs.value);
  const decoder = new TextDecoder();
  let at = 0;
  for (const piece of createModulePrinter(bytes, module.value, { fullIndent: true }).pieces()) {
    const ours = decoder.decode(piece.bytes);
    if (theirs.value.startsWith(ours, at)) {
      at += ours.length;
      continue;
    }
    const lines = createStringLines(ours);
    for (let index = 0; index < lines.count; index++) {
      const line = piece.line + index;
      const [our = null] = lines.shown(index, 1);
      const [wabt = null] = wabts.shown(line, 1);
      const same = ours.slice(lines.start(index), lines.start(index + 1)) === theirs.value.slice(wabts.start(line), wabts.start(line + 1));
      if (!same) return ok({ kind: 'different', line, ours: cut(our), wabts: cut(wabt), known: known(our) });
    }
  }
  if (at === theirs.value.length) return ok({ kind: 'identical', lineCount: wabts.count });
  const line = wabts.lineAt(at);
  return ok({ kind: 'different', line, ours: null, wabts: cut(wabts.shown(line, 1)[0] ?? null), known: null });
}

function cut(line: string | null): string | null {
  return line === null ? null : line.slice(0, SHOWN);
}

function known(ours: string | null): KnownWabtFault | null {
  return KNOWN.find(([pattern]) => ours !== null && pattern.test(ours))?.[1] ?? null;
}
