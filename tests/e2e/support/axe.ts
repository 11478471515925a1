import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds in the panel of that name, or on the whole page, one line a finding. The debugger's protocol runs it, since the page's CSP would not. */
export async function findings(page: Page, name?: string): Promise<readonly string[]> {
  await page.evaluate(axe);
  const results = await page.evaluate(
    (within) => (Reflect.get(window, 'axe') as { run(within: string): Promise<AxeResults> }).run(within),
    name === undefined ? 'html' : `section[aria-label="${name}"]`,
  );
  return results.violations.flatMap((violation) => violation.nodes.map((node) => `${name}: ${violation.id}: ${node.html.slice(0, 200)}`));
}
