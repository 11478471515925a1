const encoder = new TextEncoder();

/** A name as a string of the text format, escaped as wabt does. https://webassembly.github.io/spec/core/text/values.html#strings */
export function watString(name: string): string {
  let text = '';
  for (const byte of encoder.encode(name)) {
    const plain = byte > 0x20 && byte < 0x7f && byte !== 0x22 && byte !== 0x27 && byte !== 0x5c;
    text += plain ? String.fromCharCode(byte) : `\\${byte.toString(16).padStart(2, '0')}`;
  }
  return `"${text}"`;
}
