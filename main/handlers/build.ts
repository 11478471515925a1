import { startBuild, stopBuild } from '../build/builds';
import { done } from '../failure';
import type { Handlers } from '../ipc/answer';
import { flushTerminal, writeTerminal } from '../terminal-output';
import { install, stopInstall } from '../toolchain/install';
import { inspectAgain, knownToolchain } from '../toolchain/known-toolchain';
import { setWatch } from '../watch/watches';

/** What the page asks about building: builds, watches, and the tools that they need. */
export const buildHandlers = {
  'build:start': (request) => startBuild({ request, cause: 'person' }),
  async 'build:stop'({ packageId }) {
    await stopBuild(packageId);
    return done(null);
  },
  'watch:set': ({ build, watching }) => setWatch(build, watching),
  async 'toolchain:inspect'() {
    return done(await inspectAgain());
  },
  async 'toolchain:install'({ what }) {
    const answer = await install(what, await knownToolchain(), writeTerminal);
    flushTerminal();
    await inspectAgain();
    return answer;
  },
  async 'toolchain:stop-install'() {
    await stopInstall();
    return done(null);
  },
} satisfies Partial<Handlers>;
