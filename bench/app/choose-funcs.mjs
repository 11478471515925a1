import { readFileSync } from 'node:fs';
import { createRandom } from '../random.mjs';
import { loadSource } from '../sources.mjs';

const LARGEST = 3;
const ALL = 40;

/**
 * Where to jump in a module: its largest funcs and others at random, the same in every run.
 * `head` is how the func's first line begins, so that the page can tell when it is there.
 */
export async function createFuncChooser() {
  const { decodeModule } = await loadSource('renderer/wasm/decode.ts');
  const { createWholeText } = await loadSource('renderer/wasm/print/ours/whole-text.ts');
  return (path) => {
    const bytes = new Uint8Array(readFileSync(path));
    const decoded = decodeModule(bytes);
    if (!decoded.ok) throw new Error(`${path}: ${decoded.failure.code}`);
    const text = createWholeText(bytes, decoded.value, { fullIndent: false });
    const { bodies, importedFuncs } = decoded.value.layout;
    return choose(bodies).map((place) => ({ index: importedFuncs + place, head: headOf(text, importedFuncs + place) }));
  };
}

function choose(bodies) {
  const random = createRandom();
  const places = Array.from({ length: bodies.length / 2 }, (_, place) => place);
  const size = (place) => bodies[2 * place + 1] - bodies[2 * place];
  const chosen = new Set(places.toSorted((a, b) => size(b) - size(a)).slice(0, LARGEST));
  while (chosen.size < Math.min(ALL, places.length)) chosen.add(places[Math.floor(random() * places.length)]);
  return [...chosen];
}

/** `(func $name ` or `(func (;12;) `. */
function headOf(text, index) {
  for (const piece of text.func(index)) {
    const [line = ''] = new TextDecoder().decode(piece.subarray(0, 4096)).split('\n', 1);
    return line.slice(0, line.indexOf('(type')).trimStart();
  }
  return '';
}
