const LONGEST = 500;

/** Text for one value of a log line. What is cut is counted, so that nobody takes the part for the whole. */
export function cut(text: string, longest: number = LONGEST): string {
  if (text.length <= longest) return text;
  return `${text.slice(0, longest)}… (+${text.length - longest})`;
}
