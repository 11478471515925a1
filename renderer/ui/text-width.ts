/** The two fonts of a table's cells, as `styles/tokens.css` has them. */
export type CellFont = 'ui' | 'code';

const SIZES: Readonly<Record<CellFont, string>> = { ui: '13px', code: '12.5px' };
/** Pixels of a character where there is nothing to measure with. */
const GUESSED = 7;
/** Cells show no more of a text than this. */
const LONGEST = 300;
// biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII begins with them
const ASCII = /^[\x00-\x7f]*$/;

interface Ruler {
  readonly context: CanvasRenderingContext2D | null;
  /** Of one ASCII character of a monospaced font; null for any other font. */
  readonly advance: number | null;
}

const rulers = new Map<CellFont, Ruler>();

/** Pixels that a text of one line takes. No element is laid out for it. */
export function textWidth(text: string, font: CellFont): number {
  const shown = text.slice(0, LONGEST);
  const ruler = rulers.get(font) ?? makeRuler(font);
  if (ruler.context === null) return shown.length * GUESSED;
  return ruler.advance !== null && ASCII.test(shown) ? shown.length * ruler.advance : ruler.context.measureText(shown).width;
}

function makeRuler(font: CellFont): Ruler {
  const context = document.createElement('canvas').getContext('2d');
  const family = getComputedStyle(document.documentElement).getPropertyValue(`--font-${font}`);
  if (context !== null) context.font = `${SIZES[font]} ${family === '' ? 'monospace' : family}`;
  const ruler = { context, advance: font === 'code' ? (context?.measureText('0').width ?? null) : null };
  rulers.set(font, ruler);
  return ruler;
}
