import { expect, type Page } from '@playwright/test';

/** What has the focus, as a person hears it: its role or tag and its name; `nothing` where the page itself has it. */
export function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (element === null || element === document.body) return 'nothing';
    const label = element.getAttribute('aria-label') ?? element.querySelector('bdi, label')?.textContent ?? element.textContent ?? '';
    const named = element instanceof HTMLInputElement ? (element.labels?.[0]?.textContent ?? label) : label;
    return `${element.getAttribute('role') ?? element.tagName.toLowerCase()} ${named.trim().slice(0, 80)}`;
  });
}

/** The region that holds the focus, by its name. */
export function focusedRegion(page: Page): Promise<string | null> {
  return page.evaluate(() => document.activeElement?.closest('section[aria-label], header, footer')?.getAttribute('aria-label') ?? null);
}

/** Waits until the focus has come to rest, and answers with where. */
export async function expectFocus(page: Page, what: string | RegExp): Promise<void> {
  const expected = typeof what === 'string' ? expect.stringContaining(what) : expect.stringMatching(what);
  await expect.poll(() => focused(page)).toEqual(expected);
}

/** Presses Tab until something of this name has the focus, as a person at the keyboard does; every step stands somewhere. */
export async function tabTo(page: Page, what: RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const passed: string[] = [];
  for (let step = 0; step < 60; step++) {
    const now = await focused(page);
    passed.push(now);
    if (what.test(now)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`never came to ${what}: ${passed.join(' → ')}`);
}
