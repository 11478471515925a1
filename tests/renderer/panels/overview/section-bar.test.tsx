// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { startLocales } from '../../../../renderer/locales/i18n';
import { Sections } from '../../../../renderer/panels/overview/sections';
import type { Section } from '../../../../renderer/wasm/model/module';

beforeEach(() => startLocales('en'));
afterEach(cleanup);

function section(name: string, start: number, end: number): Section {
  return { id: 1, name, custom: false, range: { start, end }, count: null, state: 'read', says: null } as unknown as Section;
}

function draw(): readonly HTMLElement[] {
  const sections = [section('type', 8, 108), section('code', 108, 908), section('start', 908, 909), section('data', 909, 1008)];
  render(<Sections sections={sections} byteLength={1008} words="section" />);
  return within(screen.getByRole('group', { name: 'Sections by size' })).getAllByRole('button');
}

it('shares the bytes out among the sections, each named with its size', () => {
  expect(draw().map((segment) => segment.getAttribute('aria-label')?.replaceAll(/[\u2068\u2069]/g, ''))).toEqual([
    'type: 100 B, 9.9%',
    'code: 800 B, 79%',
    'data: 99 B, 9.8%',
  ]);
});

it('goes to the row of the one that is chosen', async () => {
  const [, code] = draw();
  if (code === undefined) throw new Error('three segments');
  await userEvent.click(code);
  const current = screen.getAllByRole('row').filter((row) => row.getAttribute('aria-current') === 'true');
  expect([current.map((row) => row.querySelector('th')?.textContent), code.getAttribute('aria-pressed')]).toEqual([['code'], 'true']);
});

it('is one stop for the Tab key, and arrows walk it', async () => {
  const [type, code, data] = draw();
  await userEvent.tab();
  await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}');
  const reached = document.activeElement === data;
  await userEvent.keyboard('{ArrowLeft}');
  expect([reached, document.activeElement === code, [type, code, data].map((each) => each?.tabIndex)]).toEqual([true, true, [-1, 0, -1]]);
});
