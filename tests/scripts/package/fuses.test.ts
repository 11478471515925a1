import { expect, it } from 'vitest';
import { fusesFor } from '../../../scripts/package/fuses.mjs';

it('turns every fuse of a release to the safe side', () => {
  expect(fusesFor('45.4.1', { forTests: false })).toEqual({
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    grantFileProtocolExtraPrivileges: false,
  });
});

it('leaves one fuse open in a build that Playwright drives', () => {
  const [release, forTests] = [false, true].map((is) => Object.entries(fusesFor('45.4.1', { forTests: is })));
  expect(forTests?.filter(([fuse, on], at) => release?.[at]?.[1] !== on && fuse)).toEqual([['enableNodeCliInspectArguments', true]]);
});

it('names no fuse that the packed Electron does not have', () => {
  expect('grantFileProtocolExtraPrivileges' in fusesFor('25.1.1', { forTests: true })).toBe(false);
});
