/** The first name is cut out alone, for it may be the only one; among many, a decoder's call shall not count, nor the text weigh beside the file. */
const SECOND_LENGTH = 1 << 10;
const MOST_LENGTH = 1 << 18;
/** The bits that no ASCII byte has, of four bytes. */
const NOT_ASCII = 0x80808080;
const utf8 = new TextDecoder();

/** Cuts ASCII names out of one long text, because a decoder's call for each short name costs more than everything else about it. */
export interface NameWindow {
  /** The bytes as text, or null where they are not ASCII. */
  read(start: number, end: number): string | null;
}

export function createNameWindow(bytes: Uint8Array, limit: number): NameWindow {
  let text = '';
  let from = 0;
  let until = 0;
  let length = 0;
  /** Words of four bytes that are not all ASCII, counted from `from`, and the first of them that may matter to the next name. */
  const others: number[] = [];
  let next = 0;
  let last = 0;

  function move(start: number, end: number): void {
    const wanted = Math.min(Math.max(length, end - start), limit - start);
    const copy = new Uint8Array(Math.ceil(wanted / 4) * 4);
    copy.set(bytes.subarray(start, start + wanted));
    maskOthers(new Uint32Array(copy.buffer), others);
    text = utf8.decode(copy);
    from = start;
    until = start + wanted;
    next = 0;
    length = length === 0 ? SECOND_LENGTH : Math.min(length * 4, MOST_LENGTH);
  }

  function isAscii(start: number, end: number): boolean {
    if (start < last) next = 0;
    last = start;
    const first = (start - from) >> 2;
    while (next < others.length && (others[next] ?? 0) < first) next++;
    for (let each = next; each < others.length; each++) {
      const word = from + (others[each] ?? 0) * 4;
      if (word >= end) break;
      for (let at = Math.max(word, start); at < Math.min(word + 4, end); at++) if ((bytes[at] ?? 0) >= 0x80) return false;
    }
    return true;
  }

  return {
    read: (start, end) => {
      if (end === start) return '';
      if (end - start > MOST_LENGTH) return null;
      if (start < from || end > until) move(start, end);
      return isAscii(start, end) ? text.slice(start - from, end - from) : null;
    },
  };
}

/** Makes ASCII of everything, so that every byte is one character of the text; what was not ASCII is never cut out of it. */
function maskOthers(words: Uint32Array, others: number[]): void {
  others.length = 0;
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? 0;
    if ((word & NOT_ASCII) === 0) continue;
    others.push(at);
    words[at] = word & ~NOT_ASCII;
  }
}
