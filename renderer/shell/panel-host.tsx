import type { IDockviewPanelProps } from 'dockview-react';
import { Activity, type ReactNode, Suspense, useDeferredValue, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from '../locales/use-translation';
import { Panel } from '../ui/panel';
import styles from './dock.module.css';
import { panelsAt } from './dock-layout';
import { PanelBoundary } from './panel-boundary';
import { nameKey, PANELS, type PanelId, panelId } from './panels';

/** What dockview hangs into a group: the panel of that id, drawn while it can be seen. */
export function PanelHost({ api }: IDockviewPanelProps) {
  const id = panelId(api.id);
  const visible = useVisible(api);
  const [seen, setSeen] = useState(visible);
  if (visible && !seen) setSeen(true);
  // The frame first, then its panels in slices of time: all at once they would hold the page up.
  const drawn = useDeferredValue(seen, false);
  const scroll = useKeptScroll(visible && drawn);
  if (id === null || !drawn) return null;
  const stacked = panelsAt(id);
  if (stacked.length > 1) {
    return (
      <div ref={scroll} className={styles.host}>
        <Activity mode={visible ? 'visible' : 'hidden'}>
          <div className={styles.column}>
            {stacked.map((panel) => (
              <div key={panel} data-panel={panel} className={styles.part}>
                <PanelContent id={panel} />
              </div>
            ))}
          </div>
        </Activity>
      </div>
    );
  }
  const content = <PanelContent id={id} />;
  return (
    <div ref={scroll} className={styles.host} data-panel={id}>
      {PANELS[id].kept ? content : <Activity mode={visible ? 'visible' : 'hidden'}>{content}</Activity>}
    </div>
  );
}

function PanelContent({ id }: { readonly id: PanelId }): ReactNode {
  const { t } = useTranslation('shell');
  const name = t(nameKey(id));
  const { component: Content } = PANELS[id];
  return (
    <PanelBoundary name={name}>
      <Suspense fallback={<Panel name={name}>{null}</Panel>}>
        <Content />
      </Suspense>
    </PanelBoundary>
  );
}

function useVisible(api: IDockviewPanelProps['api']): boolean {
  const [visible, setVisible] = useState(api.isVisible);
  useEffect(() => {
    setVisible(api.isVisible);
    const subscription = api.onDidVisibilityChange((change) => setVisible(change.isVisible));
    return () => subscription.dispose();
  }, [api]);
  return visible;
}

/** An element that leaves the page loses its scroll position, so the host remembers it. */
function useKeptScroll(visible: boolean) {
  const host = useRef<HTMLDivElement>(null);
  const positions = useRef(new Map<Element, { readonly top: number; readonly left: number }>());
  useLayoutEffect(() => {
    const element = host.current;
    if (!visible || element === null) return;
    for (const [scrolled, position] of positions.current) {
      if (element.contains(scrolled)) scrolled.scrollTo({ ...position, behavior: 'instant' });
      else positions.current.delete(scrolled);
    }
    const remember = ({ target }: Event) => {
      if (target instanceof Element && target.isConnected)
        positions.current.set(target, { top: target.scrollTop, left: target.scrollLeft });
    };
    element.addEventListener('scroll', remember, { capture: true, passive: true });
    return () => element.removeEventListener('scroll', remember, { capture: true });
  }, [visible]);
  return host;
}
