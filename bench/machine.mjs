import { execFileSync } from 'node:child_process';
import { cpus, loadavg, release, totalmem, type } from 'node:os';
import { findNative } from './native.mjs';

/** What the figures depend on: machine, engines, peers, and how busy the machine was when they began. */
export function machineFacts(electronVersion) {
  const processors = cpus();
  return [
    ['date', new Date().toISOString().slice(0, 10)],
    ['processors', `${processors.length} × ${processors[0]?.model.trim() ?? 'unknown'}`],
    ['memory', `${(totalmem() / 2 ** 30).toFixed(0)} GiB`],
    ['system', `${type()} ${release()}`],
    ['load before', loadavg()[0].toFixed(2)],
    ['Node', process.version],
    ['Electron', electronVersion ?? 'not run'],
    ['native wabt', nativeWabt()],
  ];
}

function nativeWabt() {
  const wasm2wat = findNative('wasm2wat');
  return wasm2wat === null ? 'not on this machine' : execFileSync(wasm2wat, ['--version'], { encoding: 'utf8' }).trim();
}
