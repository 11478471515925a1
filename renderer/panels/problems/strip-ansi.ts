// Control sequences of a terminal: CSI … final byte, and OSC … BEL or ST. https://ecma-international.org/publications-and-standards/standards/ecma-48/
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const SEQUENCES = /\u001b(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001b]*(?:\u0007|\u001b\\))/g;

/** rustc's rendering without its colours. */
export function stripAnsi(text: string): string {
  return text.replace(SEQUENCES, '');
}
