import { spawn } from 'node:child_process';
import { findProgram } from '../system/find-program.mjs';
import { SetupError, say } from '../system/say.mjs';

/** The display to draw on: the person's own, else an Xvfb of ours. Answers the environment to add and how to end it. */
export async function openDisplay() {
  if (process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY) return { env: {}, close: () => {} };
  const program = findProgram('Xvfb');
  if (program === null) {
    throw new SetupError(
      'this machine has no display (DISPLAY and WAYLAND_DISPLAY are unset) and no Xvfb to stand in for one.',
      'start from a desktop session, or install Xvfb (Debian: apt-get install xvfb) and run again.',
    );
  }
  say('This machine has no display: the window opens on a virtual one (Xvfb) and cannot be seen.');
  return startXvfb(program);
}

/**
 * `-displayfd` lets the server choose a free number and tell it, so two runs never meet. The line is read to its end: the server writes
 * number and newline apart, and dies when nobody listens to the second.
 */
export function startXvfb(program) {
  return new Promise((resolve, reject) => {
    const args = ['-displayfd', '3', '-screen', '0', '1440x960x24', '-nolisten', 'tcp', '-noreset'];
    const server = spawn(program, args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'], detached: true });
    const fail = () => reject(new SetupError('Xvfb did not start.', 'try `Xvfb :99` by hand and see what it says.'));
    let told = '';
    server.once('error', fail);
    server.once('exit', fail);
    server.stdio[3].on('data', (chunk) => {
      told += String(chunk);
      if (!told.endsWith('\n')) return;
      server.off('exit', fail);
      server.unref();
      server.stdio[3].destroy();
      resolve({ env: { DISPLAY: `:${told.trim()}` }, close: () => server.kill('SIGTERM') });
    });
  });
}
