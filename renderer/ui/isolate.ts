const LONGEST = 200;

/** Hostile text within a sentence: cut, and kept from turning the sentence around. https://www.unicode.org/reports/tr9/#Explicit_Directional_Isolates */
export function isolate(text: string): string {
  return `\u2068${text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text}\u2069`;
}
