import { stopInstall } from '../toolchain/install';
import { stopWatches } from '../watch/watches';
import { stopBuilds } from './builds';

/** Ends all that main has started on this machine; answers when it has ended. */
export async function stopAll(): Promise<void> {
  await stopWatches();
  await Promise.all([stopBuilds(), stopInstall()]);
}
