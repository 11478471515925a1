import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';

const docs = join(import.meta.dirname, '..', '..', '..', 'docs');

/** A picture of the window for the README, in both languages, in the dark theme; the app is left in English. */
export async function picture(page: Page, name: string): Promise<void> {
  mkdirSync(docs, { recursive: true });
  await page.emulateMedia({ colorScheme: 'dark' });
  for (const language of ['zh-CN', 'en'] as const) {
    await page.evaluate((chosen) => window.bridge.request('settings:change', { language: chosen }), language);
    await page.locator(`html[lang="${language}"]`).waitFor();
    await page.screenshot({ path: join(docs, `${name}.${language}.png`), animations: 'disabled' });
  }
}
