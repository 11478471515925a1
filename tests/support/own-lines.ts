import { measuredPrinter, wholeText } from './printed';
import { assembledByWasmTools } from './second-opinion';

/** Our lines of a text that wasm-tools assembles, without indentation, the module's own and its closing parenthesis. */
export async function ownLines(text: string): Promise<readonly string[]> {
  const lines = wholeText(measuredPrinter(await assembledByWasmTools(text)))
    .trimEnd()
    .slice(0, -1)
    .split('\n');
  return lines.slice(1).map((line) => line.trim());
}
