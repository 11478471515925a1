import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { glueBeside, isForWeb } from '../../../main/opening/glue-beside';
import { temporaryFolder } from '../../support/temporary-folder';

const WEB = 'export function greet(name) {}\nexport { initSync, __wbg_init as default };\n';

let pkg: string;

beforeEach(() => {
  pkg = temporaryFolder();
});

describe('glueBeside', () => {
  it('finds script and types', async () => {
    writeFileSync(join(pkg, 'hello.js'), WEB);
    writeFileSync(join(pkg, 'hello.d.ts'), '');
    expect(await glueBeside(join(pkg, 'hello_bg.wasm'))).toEqual({
      directory: pkg,
      script: join(pkg, 'hello.js'),
      types: join(pkg, 'hello.d.ts'),
    });
  });

  it('does without types', async () => {
    writeFileSync(join(pkg, 'hello.js'), WEB);
    expect(await glueBeside(join(pkg, 'hello_bg.wasm'))).toEqual({ directory: pkg, script: join(pkg, 'hello.js'), types: null });
  });

  it('finds none where the script is missing', async () => {
    expect(await glueBeside(join(pkg, 'hello_bg.wasm'))).toBeNull();
  });

  it('finds none where a folder has the script’s name', async () => {
    mkdirSync(join(pkg, 'hello.js'));
    expect(await glueBeside(join(pkg, 'hello_bg.wasm'))).toBeNull();
  });

  it('asks for wasm-bindgen’s own name', async () => {
    writeFileSync(join(pkg, 'hello.js'), WEB);
    expect(await glueBeside(join(pkg, 'hello.wasm'))).toBeNull();
  });
});

it.each([
  ['web', WEB, true],
  ['web, older', 'export { initSync };\nexport default __wbg_init;\n', true],
  ['bundler', 'import * as wasm from "./hello_bg.wasm";\nexport * from "./hello_bg.js";\n', false],
  ['nodejs', 'let imports = {};\nmodule.exports.greet = function() {};\n', false],
  ['no-modules', 'let wasm_bindgen = (function(exports) { exports.default = 1; })({});\n', false],
])('glue for %s', (_target, script, expected) => {
  expect(isForWeb(script)).toBe(expected);
});
