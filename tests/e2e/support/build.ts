import { expect } from '@playwright/test';
import type { App } from './app';
import { buildStatus } from './panels';

/** Clicks Build and trusts the folder where that is asked. */
export async function build(app: App): Promise<void> {
  await app.page.getByRole('button', { name: 'Build', exact: true }).click();
  const trust = app.page.getByRole('alertdialog').getByRole('button', { name: 'Trust and build' });
  const started = buildStatus(app.page).filter({ hasText: /^(building|waiting|built|failed)/ });
  await expect(trust.or(started).first()).toBeVisible();
  if (await trust.isVisible()) await trust.click();
}
