import type { Level } from '../runtime/model';
import type { Export } from '../wasm/model/module';
import { type InstancesState, useInstances } from './instance-store';
import type { OpenModule } from './module-store';
import { selectionOfExport } from './select/index-space';
import { aimCall, type CallTarget, select } from './view-store';

/** Selects an export everywhere and, if it can be called, aims the Call form at it, on the level that the instance is met at where it stands for something there. */
export function chooseExport(open: OpenModule, chosen: Export): void {
  select(selectionOfExport(chosen));
  if (chosen.type.kind !== 'func') return;
  const raw = { level: 'raw', exportIndex: chosen.index } as const;
  aimCall(targetAtLevel(open, raw, levelOf(useInstances.getState(), open)) ?? raw);
}

/** The level at which a module is met: its glue where it has one, until the person says otherwise. */
export function levelOf(state: InstancesState, open: OpenModule): Level {
  if (open.artifact.glue === null) return 'raw';
  return state[open.key]?.level ?? 'glue';
}

/** What stands for the same callable at the other level, or null. */
export function targetAtLevel({ exports, signatures }: OpenModule, target: CallTarget | null, level: Level): CallTarget | null {
  if (target === null || target.level === level) return target;
  if (target.level === 'glue') {
    const signature = signatures?.find(({ id }) => id === target.signatureId);
    const entry = exports.find(({ name, type }) => type.kind === 'func' && name === signature?.exportName);
    return entry === undefined ? null : { level: 'raw', exportIndex: entry.index };
  }
  const name = exports[target.exportIndex]?.name;
  const signature = signatures?.find(({ exportName }) => exportName === name);
  return signature === undefined ? null : { level: 'glue', signatureId: signature.id };
}
