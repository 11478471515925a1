const { rm } = require('node:fs/promises');
const { join } = require('node:path');

/** electron-builder leaves the default app in place when it is given an unpacked Electron; a packaged app has no use for it. */
exports.default = async function removeDefaultApp({ appOutDir, packager, electronPlatformName }) {
  const product = packager.appInfo.productFilename;
  const resources = electronPlatformName === 'darwin' ? join(`${product}.app`, 'Contents', 'Resources') : 'resources';
  await rm(join(appOutDir, resources, 'default_app.asar'), { force: true });
};
