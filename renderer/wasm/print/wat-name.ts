/** A name as wabt writes it behind `$`: bytes that the text format's identifiers lack become `_`. */
export function watName(name: string): string {
  // Bytes, not characters: a letter of three bytes becomes three underscores.
  return name.replace(/[^!-~]|["(),;[\]{}]|~/gu, (character) => '_'.repeat(encoder.encode(character).length));
}

const encoder = new TextEncoder();
