import type { ITheme } from '@xterm/xterm';

/** The terminal draws with colours of its own, so the page's are read off the page. */
export function terminalTheme(): ITheme {
  const style = getComputedStyle(document.documentElement);
  const token = (name: string) => style.getPropertyValue(`--${name}`).trim();
  return {
    background: token('bg'),
    foreground: token('text'),
    cursor: token('bg'),
    selectionBackground: `${token('accent')}55`,
    black: token('raised'),
    red: token('bad'),
    green: token('good'),
    yellow: token('warning'),
    blue: token('func'),
    magenta: token('number'),
    cyan: token('type'),
    white: token('text-2'),
    brightBlack: token('text-3'),
    brightRed: token('bad'),
    brightGreen: token('good'),
    brightYellow: token('warning'),
    brightBlue: token('func'),
    brightMagenta: token('global'),
    brightCyan: token('type'),
    brightWhite: token('text'),
  };
}

/** Tells when the page's theme changes; answers with the function that ends it. */
export function followTheme(changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  return () => observer.disconnect();
}
