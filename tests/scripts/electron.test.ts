import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';

const SCRIPT = join(import.meta.dirname, '..', '..', 'scripts', 'electron.mjs');
const EXECUTABLES: Readonly<Record<string, string>> = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' };
const EXECUTABLE = EXECUTABLES[process.platform] ?? 'electron';

let dist = '';
beforeEach(() => {
  dist = mkdtempSync(join(tmpdir(), 'electron-'));
});
afterEach(() => rmSync(dist, { recursive: true }));

it('prints the path of the given Electron on stdout and nothing else', async () => {
  mkdirSync(dirname(join(dist, EXECUTABLE)), { recursive: true });
  writeFileSync(join(dist, EXECUTABLE), '');
  expect(await resolve()).toMatchObject({ code: 0, stdout: `${join(dist, EXECUTABLE)}\n` });
});

it('says what to do when the given folder has no Electron', async () => {
  const { code, stdout, stderr } = await resolve();
  expect([code, stdout, /What to do: .*ELECTRON_OVERRIDE_DIST_PATH|What to do: set it/.test(stderr)]).toEqual([1, '', true]);
});

function resolve(): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((done) => {
    const env = { ...process.env, ELECTRON_OVERRIDE_DIST_PATH: dist };
    execFile(process.execPath, [SCRIPT], { env }, (error, stdout, stderr) => done({ code: Number(error?.code ?? 0), stdout, stderr }));
  });
}
