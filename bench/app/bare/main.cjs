/** The least that an Electron app can be: what starting costs before anything of ours. */
const { app, BrowserWindow } = require('electron');
const { join } = require('node:path');

void app.whenReady().then(() => new BrowserWindow({ width: 1440, height: 900 }).loadFile(join(__dirname, 'index.html')));
