import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync('renderer/styles/tokens.css', 'utf8');

function tokens(theme: string): ReadonlyMap<string, string> {
  const block = css.split(`:root[data-theme="${theme}"] {`)[1]?.split('}')[0] ?? '';
  return new Map([...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, colour]) => [name ?? '', colour ?? '']));
}

// https://www.w3.org/TR/WCAG21/#dfn-relative-luminance
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const SURFACES = ['bg', 'panel', 'raised'];
const NOT_TEXT = [...SURFACES, 'border', 'line', 'on-accent'];

describe.each(['dark', 'light'])('the %s theme', (theme) => {
  const colours = tokens(theme);
  const texts = [...colours].filter(([name]) => !NOT_TEXT.includes(name));

  test('has every colour of text at 4.5 : 1 or more on each of its surfaces', () => {
    const weak = texts.flatMap(([name, colour]) =>
      SURFACES.filter((surface) => contrast(colour, colours.get(surface) ?? '') < 4.5).map((surface) => `${name} on ${surface}`),
    );
    expect(weak).toEqual([]);
  });

  test('has text on the main button at 4.5 : 1 or more', () => {
    expect(contrast(colours.get('on-accent') ?? '', colours.get('accent') ?? '')).toBeGreaterThanOrEqual(4.5);
  });

  test('names the same colours as the other', () => {
    expect([...colours.keys()].sort()).toEqual([...tokens(theme === 'dark' ? 'light' : 'dark').keys()].sort());
  });
});
