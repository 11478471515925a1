import type { Export } from '../wasm/model/module';
import { useInstances } from './instance-store';
import type { OpenModule } from './module-store';
import { selectionOfExport } from './select/index-space';
import { levelOf } from './select/level';
import { targetAtLevel } from './select/level-target';
import { aimCall, select } from './view-store';

/** Selects an export everywhere and, if it can be called, aims the Call form at it, on the level that the instance is met at where it stands for something there. */
export function chooseExport(open: OpenModule, chosen: Export): void {
  select(selectionOfExport(chosen));
  if (chosen.type.kind !== 'func') return;
  const raw = { level: 'raw', exportIndex: chosen.index } as const;
  aimCall(targetAtLevel(open, raw, levelOf(useInstances.getState(), open)) ?? raw);
}
