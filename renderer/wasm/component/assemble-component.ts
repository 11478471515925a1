import { fail, type ModuleFailure, type Outcome } from '../outcome';
import { askWasmTools } from './ask-wasm-tools';

const SPACE = /\s*/y;
const COMPONENT = /\(\s*component\b/y;

/** Whether the text is a component's, which wabt does not know. */
export function isComponentText(text: string): boolean {
  COMPONENT.lastIndex = skipComments(text);
  return COMPONENT.test(text);
}

/** Where the first word stands. A comment in a comment is not looked for: this only chooses the assembler. */
function skipComments(text: string): number {
  let at = 0;
  for (;;) {
    SPACE.lastIndex = at;
    at += SPACE.exec(text)?.[0].length ?? 0;
    const end = text.startsWith(';;', at) ? text.indexOf('\n', at) : text.startsWith('(;', at) ? text.indexOf(';)', at + 2) + 1 : 0;
    if (end <= 0) return at;
    at = end + 1;
  }
}

/** Text of a component to bytes. Run it where it may be killed. */
export async function assembleComponent(text: string): Promise<Outcome<Uint8Array>> {
  const parsed = await askWasmTools((tools) => tools.parse(text));
  return parsed.ok ? parsed : fail(syntaxFailure(parsed.failure));
}

// It says its error as Rust prints a value: `Text { line: 0, col: 12, …`, `Custom("expected …")`.
const LINE = /\bline: (\d+), col: (\d+)/;
const MESSAGE = /\bkind: (?:Custom\()?(?:Lex\()?(?:"((?:[^"\\]|\\.)*)"|(\w+))/;

function syntaxFailure(failure: ModuleFailure): ModuleFailure {
  const words = failure.detail ?? '';
  const [, line, column] = LINE.exec(words) ?? [];
  if (line === undefined || column === undefined) return failure;
  // The last `kind` is the inner one.
  const [, quoted, word] = MESSAGE.exec(words.slice(words.lastIndexOf(' kind: '))) ?? [];
  return {
    code: 'wat-syntax',
    facts: { line: Number(line) + 1, column: Number(column) + 1, message: quoted ?? word ?? words },
    detail: words,
  };
}
