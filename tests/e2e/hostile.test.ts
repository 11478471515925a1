import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { largeModule } from '../support/large-module';
import { leb, moduleBytes, name, section, vec } from '../support/module-bytes';
import { expect, test } from './support/app';
import { panel } from './support/panels';

const FUNC_TYPE = section(1, vec([0x60, 0, 0]));
const NOP = [3, 0, 1, 0x0b];
/** No instruction begins so. */
const BROKEN = [4, 0, 0x01, 0x27, 0x0b];
const FUNC_NAMES = 1;
const names = vec([0, name('same')], [1, name('same')]);
/** A func of seven megabytes. */
const FILLINGS = 2_400_000;

interface Case {
  readonly title: string;
  readonly bytes: () => Uint8Array;
  /** In Overview. */
  readonly notice: RegExp;
  /** What `Go to` is given, and what stands there. */
  readonly goTo: string;
  readonly line: RegExp;
  /** Whether that line says that the module is broken there. */
  readonly broken: boolean;
}

const CASES: readonly Case[] = [
  {
    title: 'a body with an instruction that is none',
    bytes: () => moduleBytes(FUNC_TYPE, section(3, vec([0], [0], [0])), section(10, vec(NOP, BROKEN, NOP))),
    notice: /body of function 1 could not be read: at 0x001e/,
    goTo: ':7',
    line: /\(; malformed: /,
    broken: true,
  },
  {
    title: 'a function of seven megabytes',
    bytes: () => largeModule(1, FILLINGS),
    notice: /1 function/,
    goTo: `:${5 + 2 * FILLINGS}`,
    line: /drop\)$/,
    broken: false,
  },
  {
    title: 'two functions and two exports of one name',
    bytes: () =>
      moduleBytes(
        FUNC_TYPE,
        section(3, vec([0], [0])),
        section(7, vec([name('twice'), 0, 0], [name('twice'), 0, 1])),
        section(10, vec(NOP, NOP)),
        section(0, [name('name'), section(FUNC_NAMES, names)]),
      ),
    notice: /An export name is used twice/,
    goTo: '1',
    line: /\(func \$same\S+ \(type 0\)/,
    broken: false,
  },
  {
    title: 'a module that is cut off in the middle',
    bytes: () => largeModule(400).subarray(0, 130_000),
    notice: /ends/,
    goTo: '150',
    line: /\(func \(;150;\) \(type 0\)$/,
    broken: false,
  },
  {
    title: 'a vector that claims four billion entries',
    bytes: () => moduleBytes(FUNC_TYPE, section(2, vec([name('env'), name('log'), 0, 0])), section(3, leb(0xffff_ffff))),
    notice: /count that fits what follows/,
    goTo: ':4',
    line: /\(; malformed: /,
    broken: true,
  },
];

for (const { title, bytes, notice, goTo, line, broken } of CASES) {
  test(`${title} is shown with a notice, and its text is read`, async ({ start, folder }) => {
    const path = join(folder, 'hostile.wasm');
    writeFileSync(path, bytes());
    const { page } = await start({ paths: [path] });
    await expect((await panel(page, 'Overview')).getByText(notice).first()).toBeVisible();
    const wat = await panel(page, 'WAT');
    await expect(wat.locator('[data-line="1"]')).toContainText('(module');
    await wat.getByRole('textbox', { name: 'Go to' }).fill(goTo);
    await page.keyboard.press('Enter');
    const there = wat.locator('[data-line][class*=current]');
    await expect(there).toHaveText(line);
    await expect(there).toHaveClass(broken ? /fault/ : /line/);
  });
}
