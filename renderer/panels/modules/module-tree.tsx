import { clsx } from 'clsx';
import type { TFunction } from 'i18next';
import { X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from '../../locales/use-translation';
import { type OpenModule, useModules } from '../../state/module-store';
import { closeModule, showModule } from '../../state/open-module';
import { askExport, copyPath, saveModule, showInFolder } from '../../state/take-out';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { Menu, type MenuItem, type MenuPosition } from '../../ui/menu';
import { Name } from '../../ui/name';
import { Size } from '../../ui/size';
import { Tree, type TreeRow } from '../../ui/tree';
import styles from './modules.module.css';

export function ModuleTree() {
  const { t } = useTranslation(['modules', 'component']);
  const { modules, order, current } = useModules();
  const [menu, setMenu] = useState<{ readonly key: string; readonly position: MenuPosition } | null>(null);
  const open = order.flatMap((key) => modules[key] ?? []);
  const named = menu === null ? undefined : modules[menu.key];
  return (
    <div className={styles.modules}>
      <Tree
        label={t('name')}
        rows={inComponents(open).map((module) =>
          moduleRow(module, module.nestedIn !== null && module.nestedIn.outermost in modules, module.key === current, t),
        )}
        onChoose={showModule}
        onDelete={closeModule}
        onMenu={(key, position) => setMenu({ key, position })}
      />
      {menu !== null && named !== undefined && (
        <Menu
          label={t('menu', { name: named.artifact.name.slice(0, 100) })}
          position={menu.position}
          onClose={() => setMenu(null)}
          items={moduleMenu(named, t)}
        />
      )}
    </div>
  );
}

function moduleMenu({ key, artifact, summary, component }: OpenModule, t: TFunction): readonly MenuItem[] {
  const unread = (summary ?? component) === null;
  const built = artifact.origin.kind === 'build';
  return [
    { id: 'show', label: t('show'), keys: 'Enter', run: () => showModule(key) },
    { id: 'folder', label: t('showInFolder'), keys: 'outside.show', run: () => void showInFolder(key) },
    { id: 'path', label: t('copyPath'), keys: 'outside.copy', run: () => void copyPath(key) },
    { id: 'save', label: t('save'), keys: 'module.save', disabled: unread, run: () => void saveModule(key) },
    ...(built ? [{ id: 'export', label: t('export'), keys: 'package.export', run: () => askExport(key) }] : []),
    { id: 'close', label: t('closeItem'), keys: 'Delete', run: () => closeModule(key) },
  ];
}

/** What lies in a component stands below it while that is open. */
function inComponents(open: readonly OpenModule[]): readonly OpenModule[] {
  const around = new Set(open.flatMap(({ key, nestedIn }) => (nestedIn === null ? [key] : [])));
  const below = (outermost: string) => open.filter(({ nestedIn }) => nestedIn?.outermost === outermost);
  return open.flatMap((module) => {
    if (module.nestedIn === null) return [module, ...below(module.key)];
    return around.has(module.nestedIn.outermost) ? [] : [module];
  });
}

function moduleRow(module: OpenModule, below: boolean, current: boolean, t: TFunction): TreeRow {
  const { key, artifact, phase, progress } = module;
  const percent = Math.round(progress * 100);
  return {
    id: key,
    level: below ? 2 : 1,
    text: artifact.name,
    selected: current,
    label: (
      <>
        <span aria-hidden className={clsx(styles.mark, current && styles.current, phase === 'failed' && styles.failed)}>
          {module.component === null ? '◆' : '◈'}
        </span>
        <Name text={artifact.name} />
        {module.component !== null && (
          <span className={styles.kind}>
            <Badge>{t('component:badge')}</Badge>
          </span>
        )}
      </>
    ),
    end: (
      <>
        {phase === 'reading' && <span>{t('reading', { percent })}</span>}
        {phase === 'failed' && <span className={styles.failed}>{t('failed')}</span>}
        {phase === 'ready' && <Size bytes={(module.summary ?? module.component)?.byteLength ?? artifact.byteLength} />}
        <Button icon look="quiet" label={t('close', { name: artifact.name.slice(0, 100) })} onPress={() => closeModule(key)}>
          <X size={12} aria-hidden />
        </Button>
      </>
    ),
  };
}
