import { expect, it } from 'vitest';
import { isOwn } from '../../../main/security/network';

it.each(['app://app/ui/index.html', 'devtools://devtools/bundled/x.js', 'data:text/plain,x', 'blob:app://app/0'])(
  'lets %s through',
  (url) => {
    expect(isOwn(url)).toBe(true);
  },
);

it.each([
  'https://example.com/',
  'http://127.0.0.1/',
  'ws://localhost/',
  'file:///etc/passwd',
  'ftp://x/',
  'chrome://gpu',
  'apps://app/',
  '',
])('cancels %s', (url) => {
  expect(isOwn(url)).toBe(false);
});
