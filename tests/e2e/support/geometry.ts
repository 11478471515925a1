import type { Page } from '@playwright/test';
import type { App } from './app';

/** A size that the window is tried at: pixels of its contents, and how far it is zoomed in. */
export interface WindowSize {
  readonly width: number;
  readonly height: number;
  readonly zoom: number;
}

export async function resize({ electron, page }: App, { width, height, zoom }: WindowSize): Promise<void> {
  await page.setViewportSize({ width, height });
  await electron.evaluate(
    ({ BrowserWindow }, size) => {
      const window = BrowserWindow.getAllWindows()[0];
      window?.setContentSize(size.width, size.height);
      window?.webContents.setZoomFactor(size.zoom);
    },
    { width, height, zoom },
  );
  await page.waitForFunction((wanted) => Math.abs(innerWidth - wanted) < 2, width / zoom);
}

/** How many rows of the grid of that name are whole in view, its header not counted. */
export function rowsSeen(page: Page, grid: string): Promise<number> {
  return page.getByRole('grid', { name: grid, exact: true }).evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    const head = element.querySelector('[role="rowgroup"]')?.getBoundingClientRect().bottom ?? top;
    const end = Math.min(bottom, top + element.clientHeight) + 1;
    return [...element.querySelectorAll('[role="row"]')].filter((row) => {
      const box = row.getBoundingClientRect();
      return box.top >= head - 1 && box.bottom <= end;
    }).length;
  });
}

export interface Cells {
  /** Cells of these columns in all rows. */
  readonly count: number;
  /** What the cut ones say. */
  readonly cut: readonly string[];
  /** Those of them that are cut beside room that nothing stands in. */
  readonly cutBesideRoom: readonly string[];
}

/** Scrolls through all rows of a grid and looks at their cells, by the places of their columns. */
export function cellsOf(page: Page, grid: string, columns: readonly number[]): Promise<Cells> {
  return page.getByRole('grid', { name: grid, exact: true }).evaluate(async (element, places) => {
    const isCut = (cell: Element) =>
      [cell, ...cell.querySelectorAll('*')].some(
        (part) => part.clientWidth > 0 && part.scrollWidth > part.clientWidth + 1 && getComputedStyle(part).overflowX !== 'visible',
      );
    const seen = new Map<string, { readonly text: string; readonly cut: boolean; readonly room: number }>();
    for (let top = 0; ; top += element.clientHeight / 2) {
      element.scrollTop = top;
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      for (const row of element.querySelectorAll('[role="row"][aria-rowindex]')) {
        const cells = [...row.querySelectorAll('[role="gridcell"]')];
        const end = Math.max(...cells.map((cell) => cell.getBoundingClientRect().right));
        for (const place of places) {
          const cell = cells[place];
          if (cell === undefined) continue;
          const room = element.getBoundingClientRect().left + element.clientWidth - end;
          seen.set(`${row.getAttribute('aria-rowindex')} ${place}`, { text: cell.textContent ?? '', cut: isCut(cell), room });
        }
      }
      if (top + element.clientHeight >= element.scrollHeight) break;
    }
    element.scrollTop = 0;
    const all = [...seen.values()];
    const cut = all.filter((cell) => cell.cut);
    return {
      count: all.length,
      cut: cut.map(({ text }) => text),
      cutBesideRoom: cut.filter(({ room }) => room > 24).map(({ text }) => text),
    };
  }, columns);
}

/** Elements that scroll inside of others that scroll, one line each. */
export function nestedScrollBars(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const scrolls = (element: Element) => {
      const { overflowX, overflowY } = getComputedStyle(element);
      const may = (overflow: string) => overflow === 'auto' || overflow === 'scroll';
      const across = may(overflowX) && element.scrollWidth > element.clientWidth + 1;
      return element.clientHeight > 0 && (across || (may(overflowY) && element.scrollHeight > element.clientHeight + 1));
    };
    const all = [...document.querySelectorAll('main *')].filter((element) => element.closest('.xterm') === null && scrolls(element));
    return all
      .filter((element) => all.some((other) => other !== element && other.contains(element)))
      .map((element) => `${element.closest('section')?.getAttribute('aria-label')}: ${element.className}`);
  });
}

/** Parts of the region of that name that can be scrolled sideways. */
export function sidewaysScrolls(page: Page, region: string): Promise<readonly string[]> {
  return page
    .getByRole('region', { name: region, exact: true })
    .evaluate((element) =>
      [element, ...element.querySelectorAll('*')]
        .filter((part) => ['auto', 'scroll'].includes(getComputedStyle(part).overflowX) && part.scrollWidth > part.clientWidth + 1)
        .map((part) => `${part.tagName} ${part.className} ${part.scrollWidth} > ${part.clientWidth}`),
    );
}
