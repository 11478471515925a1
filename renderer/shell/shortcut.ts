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
  const parts = shortcut.split('+');
  const key = parts.at(-1) ?? '';
  const held = (name: string) => parts.slice(0, -1).includes(name);
  const mod = mac ? press.metaKey : press.ctrlKey;
  const other = mac ? press.ctrlKey : press.metaKey;
  if (mod !== held('Mod') || other || press.altKey !== held('Alt') || press.shiftKey !== held('Shift')) return false;
  return press.key.toLowerCase() === key.toLowerCase() || press.code === `Key${key}` || press.code === `Digit${key}`;
}

const MAC_SIGNS: Readonly<Record<string, string>> = { Mod: '⌘', Shift: '⇧', Alt: '⌥', Enter: '⏎' };
const SIGNS: Readonly<Record<string, string>> = { Mod: 'Ctrl' };

/** As people of the system read it: `Ctrl+Shift+P`, `⌘⇧P`. */
export function writeShortcut(shortcut: string, mac: boolean): string {
  const signs = mac ? MAC_SIGNS : SIGNS;
  return shortcut
    .split('+')
    .map((part) => signs[part] ?? part)
    .join(mac ? '' : '+');
}
