import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { largeModule, rawName } from '../../support/large-module';
import { type App, expect, type LaunchOptions } from './app';
import { panel } from './panels';

/** Lines a func: its head, two for its index and two for each filling. */
export const LINES = 403;
/** 38 MB, and 300 MB of text. */
export const LARGE = 60_000;

/** The line that a func begins at, as people count: behind the module's and the type's. */
export const headOf = (index: number) => 3 + index * LINES;
export const headText = (index: number) => `(func $${rawName(index)} (type 0)`;
/** Of the whole text. */
export const linesOf = (funcs: number) => 2 + funcs * LINES + 1;

/** The WAT panel with a module of so many funcs. */
export interface LargeText {
  readonly page: Page;
  readonly app: App;
  readonly region: Locator;
  readonly text: Locator;
  line(number: number): Locator;
  goTo(wanted: string): Promise<void>;
  clipboard(): Promise<string>;
}

const made = new Map<number, Uint8Array>();

export function writeLarge(folder: string, funcs: number): string {
  const path = join(folder, 'many.wasm');
  const bytes = made.get(funcs) ?? largeModule(funcs);
  made.set(funcs, bytes);
  writeFileSync(path, bytes);
  return path;
}

/** Opens the module and waits until its lines are counted. */
export async function openLarge(start: (options: LaunchOptions) => Promise<App>, folder: string, funcs: number): Promise<LargeText> {
  const app = await start({ paths: [writeLarge(folder, funcs)] });
  const region = await panel(app.page, 'WAT');
  await expect(app.page.getByRole('status', { name: 'WAT printer' })).toHaveText(
    `Watchglass, in wabt’s format · ${linesOf(funcs).toLocaleString('en')} lines`,
  );
  return largeText(app, region);
}

function largeText(app: App, region: Locator): LargeText {
  const { page, electron } = app;
  const text = page.getByRole('document', { name: 'WAT text' });
  return {
    page,
    app,
    region,
    text,
    line: (number) => text.locator(`[data-line="${number}"]`),
    goTo: async (wanted) => {
      await region.getByRole('textbox', { name: 'Go to' }).fill(wanted);
      await region.getByRole('textbox', { name: 'Go to' }).press('Enter');
    },
    clipboard: () => electron.evaluate(({ clipboard: { readText } }) => readText()),
  };
}
