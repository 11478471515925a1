import type { Locator, Page } from '@playwright/test';

/** A panel by its name, brought to the front if it stands behind another tab. Some stand alone and have no tab. */
export async function panel(page: Page, name: string): Promise<Locator> {
  const region = page.getByRole('region', { name, exact: true });
  const tab = page.getByRole('tab', { name, exact: false }).filter({ hasText: name }).first();
  await region.or(tab).first().waitFor({ state: 'visible' });
  if (!(await region.isVisible())) await tab.click();
  await region.waitFor({ state: 'visible' });
  return region;
}

export function log(page: Page): Locator {
  return page.getByRole('log', { name: 'Call log' });
}

export function instanceStatus(page: Page): Locator {
  return page.getByRole('status', { name: 'Instance status' });
}

export function buildStatus(page: Page): Locator {
  return page.getByRole('status', { name: 'Build status' });
}

export async function openSample(page: Page, title: string): Promise<void> {
  const welcome = await panel(page, 'Welcome');
  await welcome.getByRole('button', { name: title, exact: false }).first().click();
}

/** The row of an export, or of what the glue makes of it, by its whole name. */
export function exportRow(page: Page, name: string): Locator {
  const rows = page.getByRole('region', { name: 'Exports', exact: true }).getByRole('row');
  return rows.filter({ has: page.getByRole('gridcell', { name, exact: true }) }).first();
}

/** Chooses an export and calls it with texts for its fields, by name. */
export async function callExport(page: Page, name: string, fields: Readonly<Record<string, string>> = {}): Promise<void> {
  await panel(page, 'Exports');
  await exportRow(page, name).click();
  const form = page.getByRole('form', { name: `Call ${name}`, exact: true });
  for (const [field, text] of Object.entries(fields)) await form.getByLabel(field, { exact: true }).fill(text);
  await form.getByRole('button', { name: 'Call', exact: true }).click();
}

export async function useLevel(page: Page, level: 'Glue' | 'Raw'): Promise<void> {
  await panel(page, 'Instance');
  await page.getByRole('radiogroup', { name: 'Level' }).getByText(level, { exact: true }).click();
}
