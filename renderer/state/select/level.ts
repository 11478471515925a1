import type { InstancesState, Level } from '../instance-store';
import type { OpenModule } from '../module-store';

/** The level at which a module is met: its glue where it has one, until the person says otherwise. */
export function levelOf(state: InstancesState, open: OpenModule): Level {
  if (open.artifact.glue === null) return 'raw';
  return state.instances[open.key]?.level ?? 'glue';
}
