// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { startLocales } from '../../../../renderer/locales/i18n';
import { LinksPanel } from '../../../../renderer/panels/links/links-panel';
import { useView } from '../../../../renderer/state/view-store';
import { openModule, showOpen } from '../../../support/open-module';
import { wat } from '../../../support/wat';

vi.mock('../../../../renderer/bridge', () => ({ bridge: {} }));

const names = (list: string) =>
  within(screen.getByRole('list', { name: list }))
    .getAllByRole('button')
    .map((button) => button.textContent);

beforeEach(() => startLocales('en'));
afterEach(cleanup);

it('groups imports by module and exports by kind', async () => {
  showOpen(
    openModule(
      await wat`(module (import "env" "a" (func)) (import "js" "b" (global i32)) (import "env" "c" (func)) (memory (export "m") 1) (func (export "f")))`,
    ),
  );
  render(<LinksPanel />);
  expect([names('Imports by module'), names('Exports by kind')]).toEqual([
    ['env2', 'ƒfunctiona', 'ƒfunctionc', 'js1', 'glbglobalb'],
    ['functions1', 'ƒfunctionf', 'memories1', 'memmemorym'],
  ]);
});

it('folds large groups, and opens them where something is looked for', async () => {
  const imports = Array.from({ length: 800 }, (_, index) => `(import "env${index % 7}" "name${index}" (func))`).join('');
  showOpen(openModule(await wat`(module ${imports})`));
  render(<LinksPanel />);
  const folded = names('Imports by module');
  await userEvent.type(screen.getByRole('searchbox', { name: 'Filter links' }), 'name79');
  expect([folded[0], folded.length, names('Imports by module').slice(0, 3)]).toEqual([
    'env0115',
    7,
    ['env22', 'ƒfunctionname79', 'ƒfunctionname793'],
  ]);
});

it('selects by mouse and by keyboard', async () => {
  showOpen(openModule(await wat`(module (import "env" "a" (func)) (import "env" "b" (func)))`));
  render(<LinksPanel />);
  await userEvent.click(screen.getByRole('button', { name: /a$/ }));
  const clicked = useView.getState().selection;
  await userEvent.keyboard('{ArrowDown}{Enter}');
  expect([clicked, useView.getState().selection]).toEqual([
    { kind: 'func', index: 0 },
    { kind: 'func', index: 1 },
  ]);
});
