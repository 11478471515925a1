import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import { PANELS, type PanelId } from '../state/view-store';

/** Each panel's code is fetched when it is first shown: `panels/wat/wat-panel.tsx` is the panel `wat`. */
const files = import.meta.glob<Readonly<Record<string, ComponentType>>>('../panels/*/*-panel.tsx');

function load(panel: PanelId): LazyExoticComponent<ComponentType> {
  return lazy(async () => {
    const file = await files[`../panels/${panel}/${panel}-panel.tsx`]?.();
    const component = Object.values(file ?? {})[0];
    if (component === undefined) throw new Error(`no such panel: ${panel}`);
    return { default: component };
  });
}

export const PANEL_COMPONENTS: ReadonlyMap<PanelId, LazyExoticComponent<ComponentType>> = new Map(
  PANELS.map((panel) => [panel, load(panel)]),
);
