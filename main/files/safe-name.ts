import { basename } from 'node:path';

/** The page's suggestion is a name at most: it must not choose the folder, nor hide the file. */
export function safeName(suggested: string, otherwise = 'module.wat'): string {
  const name = basename(suggested.replaceAll('\\', '/')).replace(/[\p{Cc}\p{Cf}:*?"<>|]/gu, '');
  const visible = name.replace(/^\.+/, '').trim();
  return visible === '' ? otherwise : visible;
}
