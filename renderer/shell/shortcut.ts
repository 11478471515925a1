export interface Press {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** True when the press is the shortcut. Letters and digits also match by their key on the keyboard, since Alt and Shift change what they type. */
export function matchesShortcut(press: Press, shortcut: string, mac: boolean): boolean {
  // Whether a sign needs Shift depends on the keyboard.
  if (isSign(shortcut)) return press.key === shortcut && !press.ctrlKey && !press.metaKey && !press.altKey;
  const parts = shortcut.split('+');
  const key = parts.at(-1) ?? '';
  const held = (name: string) => parts.slice(0, -1).includes(name);
  const mod = mac ? press.metaKey : press.ctrlKey;
  const other = mac ? press.ctrlKey : press.metaKey;
  if (mod !== held('Mod') || other || press.altKey !== held('Alt') || press.shiftKey !== held('Shift')) return false;
  return press.key.toLowerCase() === key.toLowerCase() || press.code === `Key${key}` || press.code === `Digit${key}`;
}

/** A sign that is typed, as `?`: where a person types it is none of a command's. */
export function isSign(shortcut: string): boolean {
  return shortcut.length === 1;
}

const ARROWS = { ArrowUp: '↑', ArrowDown: '↓', ArrowLeft: '←', ArrowRight: '→' } as const;
const MAC_SIGNS: Readonly<Record<string, string>> = { Mod: '⌘', Shift: '⇧', Alt: '⌥', Enter: '⏎', Escape: '⎋', Delete: '⌦', ...ARROWS };
const SIGNS: Readonly<Record<string, string>> = { Mod: 'Ctrl', Escape: 'Esc', Delete: 'Del', ...ARROWS };

/** As people of the system read it: `Ctrl+Shift+P`, `⌘⇧P`. */
export function writeShortcut(shortcut: string, mac: boolean): string {
  const signs = mac ? MAC_SIGNS : SIGNS;
  return shortcut
    .split('+')
    .map((part) => signs[part] ?? part)
    .join(mac ? '' : '+');
}
