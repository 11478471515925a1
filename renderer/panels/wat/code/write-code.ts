import type { WatRow } from '../../../state/wat/rows';
import { type WatToken, watTokens } from '../../../wasm/print/wat-tokens';
import styles from './code.module.css';
import { nameOfLine, writtenNames } from './written-names';

/** Drawn of a line; data segments are lines of megabytes, which the printer cuts already. */
const LONGEST = 4000;

/** Writes a line into an element in its colours, and behind it the demangled names of what it mentions: those are no text of the line, so they are neither counted nor copied. */
export function writeCode(code: HTMLElement, text: string, note: string | null, stretch: WatRow['stretch'] = null): void {
  const shown = text.slice(0, LONGEST);
  const tokens: readonly WatToken[] = stretch?.inString === true ? [{ kind: 'string', text: shown }] : withSpaces(watTokens(shown));
  const written = writtenNames(tokens);
  const spans = tokens.map((token, index) => {
    const span = spanOf(styles[token.kind], token.text);
    span.dataset.token = '';
    const name = written[index];
    if (name != null) span.title = name;
    return span;
  });
  if (stretch !== null) spans.unshift(leadOf(stretch.lead));
  if (text.length > LONGEST || stretch?.more === true) spans.push(spanOf(styles.comment, '…'));
  for (const name of [nameOfLine(written), note]) {
    if (name !== null) spans.push(besideText(name));
  }
  code.replaceChildren(...spans);
}

/** Space has no colour: it goes to the token before it, at the line's start to the one behind, so that there are half as many elements. */
function withSpaces(tokens: readonly WatToken[]): readonly WatToken[] {
  const joined: WatToken[] = [];
  for (const token of tokens) {
    const before = joined.at(-1);
    if (before !== undefined && token.text.trim() === '') joined[joined.length - 1] = { kind: before.kind, text: before.text + token.text };
    else if (before?.text.trim() === '') joined[joined.length - 1] = { kind: token.kind, text: before.text + token.text };
    else joined.push(token);
  }
  return joined;
}

function spanOf(className: string | undefined, text: string): HTMLSpanElement {
  const span = document.createElement('span');
  if (className !== undefined) span.className = className;
  span.textContent = text;
  return span;
}

/** Says where in a long line the text begins: as wide as text is, and none of it. */
function leadOf(lead: string): HTMLSpanElement {
  const span = spanOf(styles.comment, lead);
  span.dataset.lead = '';
  return span;
}

function besideText(name: string): HTMLSpanElement {
  const span = spanOf(styles.written, '');
  span.dataset.written = name;
  span.title = name;
  return span;
}
