import type { IDockviewPanelHeaderProps } from 'dockview-react';
import { useEffect } from 'react';
import { useTranslation } from '../locales/use-translation';
import styles from './dock.module.css';
import { panelId } from './panel-host';
import { useTabCount } from './tab-count';

/** A tab is named by its panel alone; the count beside it is for the eye. */
export function DockTab({ api }: IDockviewPanelHeaderProps) {
  const { t } = useTranslation('shell');
  const id = panelId(api.id);
  const name = id === null ? api.id : t(`panel.${id}`);
  const count = useTabCount(id);
  useEffect(() => api.setTitle(name), [api, name]);
  return (
    <span className={styles.tab} data-count={count}>
      {name}
    </span>
  );
}
