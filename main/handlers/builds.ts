import { startBuild, stopBuild } from '../build/builds';
import type { Handlers } from '../door/handlers';
import { done } from '../failure';
import { setWatch } from '../watch/watches';

export function buildHandlers(): Pick<Handlers, 'build:start' | 'build:stop' | 'watch:set'> {
  return {
    'build:start': (request) => startBuild({ request, cause: 'person' }),
    async 'build:stop'({ packageId }) {
      await stopBuild(packageId);
      return done(null);
    },
    'watch:set': ({ build, watching }) => setWatch(build, watching),
  };
}
