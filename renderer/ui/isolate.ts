/** Characters of a name in a sentence. */
const LONGEST = 200;

/** Hostile text within a sentence: cut, and kept from turning the sentence around. https://www.unicode.org/reports/tr9/#Explicit_Directional_Isolates */
export function isolate(text: string, { longest = LONGEST }: { readonly longest?: number } = {}): string {
  return `\u2068${text.length > longest ? `${text.slice(0, longest)}…` : text}\u2069`;
}
