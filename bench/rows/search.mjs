import { readFileSync } from 'node:fs';
import { loadSource } from '../sources.mjs';
import { median, timed } from '../statistics.mjs';
import { megabytes, ms } from '../text.mjs';

const RUNS = 3;
const HELD_FROM = 3e6;
/** As the panel asks when nothing else is chosen; the text stands nowhere, so that everything is looked at. */
const QUERY = { text: 'nowhere to be found', regex: false, caseSensitive: false };

export async function measureSearch(modules) {
  const { decodeModule } = await loadSource('renderer/wasm/decode.ts');
  const { createModulePrinter } = await loadSource('renderer/wasm/print/ours/module-printer.ts');
  const { createSearch } = await loadSource('renderer/wasm/print/search/search-text.ts');
  const lines = [];
  for (const { path, name } of modules) {
    const bytes = new Uint8Array(readFileSync(path));
    const printer = createModulePrinter(bytes, decodeModule(bytes).value, { fullIndent: false });
    for (const _ of printer.plan.funcs.measureAll());
    let size = 0;
    for (const piece of printer.pieces()) size += piece.bytes.length;
    const runs = [];
    for (let run = 0; run < RUNS; run++) runs.push(await timed(() => consume(createSearch(QUERY).run(printer))));
    const speed = size / 1e6 / (median(runs) / 1000);
    lines.push({
      module: name,
      cells: [megabytes(size), ms(median(runs))],
      value: speed,
      shown: `${speed.toFixed(0)} MB/s`,
      held: bytes.length >= HELD_FROM,
    });
  }
  return [
    {
      what: 'search of the whole text',
      bar: '≥ 200 MB of text a second',
      how: "The workers' own code in one Node process, once the line index is there: a text that stands nowhere, without regard to case; median of three. Modules from 3 MB up are held to the bar: a short text is over before the engine has compiled the loop.",
      limit: 200,
      atLeast: true,
      columns: ['text', 'ours'],
      lines,
    },
  ];
}

async function consume(steps) {
  for await (const _ of steps);
}
