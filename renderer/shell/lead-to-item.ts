import { chooseExport } from '../state/call-target';
import { setFilter } from '../state/filters';
import type { ModuleItem } from '../state/find-items';
import { type OpenModule, useModules } from '../state/module-store';
import { select } from '../state/view-store';
import { leadToTarget } from '../state/wat/go-to-finding';
import { focusPanel } from './dock-control';

/** Leads to what was found in a module: a func or type to its line in the WAT, an import or export to its row, whatever the list was narrowed by. */
export function leadToItem({ key }: OpenModule, { kind, index, item }: ModuleItem): void {
  // By now more of it may have arrived.
  const open = useModules.getState().modules[key];
  if (open === undefined) return;
  switch (kind) {
    case 'func':
      select({ kind, index });
      return focusPanel('wat');
    case 'type':
      focusPanel('wat');
      return void leadToTarget(key, { kind: 'item', item: 'type', index });
    case 'import':
      setFilter(key, 'imports', '');
      select(item);
      return focusPanel('imports');
    case 'export': {
      setFilter(key, 'exports', '');
      const entry = open.exports[index];
      if (entry === undefined) select(item);
      else chooseExport(open, entry);
      return focusPanel('exports');
    }
    default:
      return kind satisfies never;
  }
}
