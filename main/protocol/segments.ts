/**
 * The path of an `app://app/…` URL, decoded; null when a segment could mean another place than it says
 * (`..`, an encoded slash, a backslash, a NUL).
 */
export function segmentsOf(url: URL): readonly string[] | null {
  if (url.protocol !== 'app:' || url.host !== 'app') return null;
  const segments: string[] = [];
  for (const encoded of url.pathname.split('/').slice(1)) {
    const segment = decode(encoded);
    if (segment === null || segment === '' || segment === '.' || segment === '..' || FORBIDDEN.test(segment)) return null;
    segments.push(segment);
  }
  return segments;
}

// A colon makes a drive or a stream on Windows.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are exactly what is refused
const FORBIDDEN = /[/\\:\u0000-\u001f]/;

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
