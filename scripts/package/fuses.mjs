/**
 * The switches burnt into the packaged executable. Playwright drives an app through Node's inspector, so a build for tests
 * keeps that one on; a release has it off. Electron before 29 has no fuse for `file:` privileges.
 */
export function fusesFor(electronVersion, { forTests }) {
  const fuses = {
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: forTests,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
  };
  return Number.parseInt(electronVersion, 10) >= 29 ? { ...fuses, grantFileProtocolExtraPrivileges: false } : fuses;
}
