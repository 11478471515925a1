import { flushTerminal, writeTerminal } from '../build/terminal-output';
import type { Handlers } from '../door/handlers';
import { done } from '../failure';
import { install, stopInstall } from '../toolchain/install';
import { inspectAgain, knownToolchain } from '../toolchain/known-toolchain';

export function toolchainHandlers(): Pick<Handlers, 'toolchain:inspect' | 'toolchain:install' | 'toolchain:stop-install'> {
  return {
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
  };
}
