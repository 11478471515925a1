import { giveUp } from '../give-up';

const BASE = 36;
const MOST = 0x10ffff;

/** https://www.rfc-editor.org/rfc/rfc3492, with `_` for its `-`, as rustc writes it. `letters` are the plain ones, `code` says where the others go. */
export function decodePunycode(letters: string, code: string): string {
  const out = [...letters];
  let point = 128;
  let index = 0;
  let bias = 72;
  let at = 0;
  while (at < code.length) {
    const before = index;
    let weight = 1;
    for (let step = BASE; ; step += BASE) {
      const digit = digitOf(code.charAt(at++));
      index += digit * weight;
      const threshold = Math.min(Math.max(step - bias, 1), 26);
      if (index > MOST * (out.length + 1)) giveUp();
      if (digit < threshold) break;
      weight *= BASE - threshold;
    }
    const size = out.length + 1;
    bias = adapt(index - before, size, before === 0);
    point += Math.floor(index / size);
    index %= size;
    if (point > MOST || (point >= 0xd800 && point <= 0xdfff)) giveUp();
    out.splice(index++, 0, String.fromCodePoint(point));
  }
  return out.join('');
}

function digitOf(character: string): number {
  if (character >= 'a' && character <= 'z') return character.charCodeAt(0) - 97;
  return character >= '0' && character <= '9' ? character.charCodeAt(0) - 22 : giveUp();
}

function adapt(delta: number, size: number, first: boolean): number {
  let left = Math.floor(delta / (first ? 700 : 2));
  left += Math.floor(left / size);
  let bias = 0;
  for (; left > 455; bias += BASE) left = Math.floor(left / 35);
  return bias + Math.floor((36 * left) / (left + 38));
}
