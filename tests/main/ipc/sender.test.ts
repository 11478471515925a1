import { describe, expect, it } from 'vitest';
import { isOurPage, isPageUrl } from '../../../main/ipc/sender';

const page = { url: 'app://app/ui/index.html' };

describe('isOurPage', () => {
  it('knows the main frame of our page', () => {
    expect(isOurPage(page, page)).toBe(true);
  });

  it('refuses a frame inside it, though it has the same address', () => {
    expect(isOurPage({ ...page }, page)).toBe(false);
  });

  it('refuses a frame that is gone', () => {
    expect(isOurPage(null, page)).toBe(false);
  });
});

it.each([
  'app://app/artifact/0/glue/evil.html',
  'app://application/ui/index.html',
  'app://app@evil/ui/',
  'https://app/ui/index.html',
  'file:///ui/index.html',
  'about:blank',
  '',
])('a page at %s is not ours', (url) => {
  expect(isPageUrl(url)).toBe(false);
});
