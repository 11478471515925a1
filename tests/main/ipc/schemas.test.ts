import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DROP_SCHEMA, SCHEMAS } from '../../../main/ipc/schemas';
import { REQUEST_NAMES, type RequestName, type Requests } from '../../../preload/contract/contract';

const build = { packageId: 'path+file:///hello#0.1.0', mode: 'dev', keepNames: false, intoPkg: false } as const;
const file = { path: 'src/lib.rs', text: 'fn main() {}', modified: 1 };

const ID = '0123456789abcdef0123456789abcdef';

const GOOD: { readonly [Name in RequestName]: Requests[Name]['args'] } = {
  'app:start': null,
  'module:choose': null,
  'module:open-sample': { sample: 'greet' },
  'module:close': { artifactId: ID },
  'module:current': { artifactId: ID },
  'module:show-in-folder': { artifactId: ID },
  'module:copy-path': { artifactId: ID },
  'module:choose-file': { suggestedName: 'greet.wasm' },
  'source:read': { artifactId: ID },
  'source:write': { artifactId: ID, text: '(module)', modified: 1, overwrite: false },
  'package:export': { artifactId: ID, format: 'tgz' },
  'recent:open': { index: 0 },
  'wat:choose-file': { suggestedName: 'greet.wat' },
  'crate:choose': null,
  'crate:choose-parent': null,
  'crate:create': { parent: '/home/ada', name: 'hello' },
  'crate:trust': { root: '/home/ada/hello' },
  'crate:close': { root: '/home/ada/hello' },
  'crate:show-in-folder': { packageId: build.packageId },
  'crate:copy-path': { packageId: build.packageId },
  'crate:files': { packageId: build.packageId },
  'file:read': { packageId: build.packageId, path: 'src/lib.rs' },
  'file:write': { packageId: build.packageId, file, overwrite: false },
  'build:start': build,
  'build:stop': { packageId: build.packageId },
  'watch:set': { build, watching: true },
  'toolchain:inspect': null,
  'toolchain:install': { what: 'target' },
  'toolchain:stop-install': null,
  'settings:change': { theme: 'dark', language: null },
  'clipboard:write': { text: '' },
  'clipboard:take': null,
};

describe.each(REQUEST_NAMES)('%s', (name) => {
  it('takes what the contract says', () => {
    expect(SCHEMAS[name].safeParse(GOOD[name])).toEqual({ success: true, data: GOOD[name] });
  });

  it('refuses a field too many', () => {
    expect(SCHEMAS[name].safeParse({ ...GOOD[name], path: '/etc/passwd', __proto__: { a: 1 }, extra: 1 }).success).toBe(false);
  });

  it('refuses whatever is not what the contract says', () => {
    const isNothing = GOOD[name] === null;
    fc.assert(
      fc.property(fc.anything(), (junk) => {
        fc.pre(isNothing ? junk !== null : !isPlainObject(junk));
        return !SCHEMAS[name].safeParse(junk).success;
      }),
    );
  });

  const fields = Object.keys(GOOD[name] ?? {});
  it.each(fields)('refuses junk in %s', (field) => {
    fc.assert(
      fc.property(fc.oneof(fc.constant(undefined), fc.func(fc.nat()), fc.constant(Number.NaN), fc.array(fc.nat()), fc.bigInt()), (junk) => {
        return !SCHEMAS[name].safeParse({ ...GOOD[name], [field]: junk }).success;
      }),
    );
  });
});

it.each([
  ['module:close', { artifactId: '../../../../etc/passwd' }],
  ['module:close', { artifactId: '0123456789ABCDEF0123456789abcdef' }],
  ['module:show-in-folder', { artifactId: '/etc/passwd' }],
  ['package:export', { artifactId: ID, format: 'exe' }],
  ['recent:open', { index: -1 }],
  ['recent:open', { index: 0.5 }],
  ['crate:create', { parent: '', name: 'hello' }],
  ['crate:create', { parent: '/home', name: 'x'.repeat(256) }],
  ['file:read', { packageId: 'p', path: 'x'.repeat(8193) }],
  ['file:write', { packageId: 'p', file: { ...file, text: 'x'.repeat(16 * 1024 * 1024 + 1) }, overwrite: false }],
  ['build:start', { ...build, mode: '--release; rm -rf /' }],
  ['settings:change', { layout: 'x'.repeat(1_000_001) }],
  ['settings:change', { recent: [] }],
] as const)('%s refuses what is out of bounds', (name, args) => {
  expect(SCHEMAS[name].safeParse(args).success).toBe(false);
});

it.each([[[]], [Array.from({ length: 101 }, () => '/a')], [['']], ['/a'], [[1]]])('a drop is a list of one to a hundred paths', (paths) => {
  expect(DROP_SCHEMA.safeParse(paths).success).toBe(false);
});

function isPlainObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
