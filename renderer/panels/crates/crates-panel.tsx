import type { TFunction } from 'i18next';
import { useEffect, useState } from 'react';
import { useTranslation } from '../../locales/use-translation';
import { useBuilds } from '../../state/build-store';
import { startBuild } from '../../state/builds';
import { closeCrate, copyCratePath, loadFiles, openCrateDialog, showCrateInFolder } from '../../state/crates';
import { useEditor } from '../../state/editor-store';
import { keyOfBuild, useModules } from '../../state/module-store';
import { openFile } from '../../state/source-files';
import { askExport } from '../../state/take-out';
import { openDialog } from '../../state/view-store';
import { choosePackage, useFirstScreen, useWorkspaces } from '../../state/workspace-store';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { Menu, type MenuItem, type MenuPosition } from '../../ui/menu';
import { PanelPart } from '../../ui/panel';
import { Tree } from '../../ui/tree';
import { type CrateNode, crateRows } from './crate-rows';

export function CratesPanel() {
  const { t } = useTranslation('crates');
  const empty = useWorkspaces((state) => state.workspaces.length === 0);
  const first = useFirstScreen();
  return (
    <PanelPart name={t('name')}>
      {empty ? (
        <EmptyState
          actions={
            !first && (
              <>
                <Button onPress={() => void openCrateDialog()}>{t('choose')}</Button>
                <Button onPress={() => openDialog('new-crate')}>{t('create')}</Button>
              </>
            )
          }
        >
          {t('empty')}
        </EmptyState>
      ) : (
        <CrateTree />
      )}
    </PanelPart>
  );
}

function CrateTree() {
  const { t } = useTranslation('crates');
  const crates = useWorkspaces();
  const builds = useBuilds();
  const current = useEditor((state) => state.current);
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const [menu, setMenu] = useState<{ readonly node: CrateNode; readonly position: MenuPosition } | null>(null);
  const { packageId, files } = crates;
  const rows = crateRows({ crates, builds, closed, openFile: current, t });
  const unread = packageId !== null && files[packageId] === undefined;
  useEffect(() => {
    if (unread) void loadFiles(packageId);
  }, [unread, packageId]);

  const nodeOf = (id: string) => rows.find((row) => row.id === id)?.node ?? null;
  const expand = (id: string, open: boolean) => {
    if (files[id] === undefined && open) void loadFiles(id);
    const next = new Set(closed);
    const mark = id === packageId ? id : `open:${id}`;
    if (open === (id === packageId)) next.delete(mark);
    else next.add(mark);
    setClosed(next);
  };
  const choose = (id: string) => {
    const node = nodeOf(id);
    if (node === null) return;
    if (node.package.id !== packageId) choosePackage(node.package.id);
    if (node.file !== null) void openFile(node.package.id, node.file);
  };

  return (
    <>
      <Tree
        label={t('name')}
        rows={rows}
        onChoose={choose}
        onExpand={expand}
        onMenu={(id, position) => {
          const node = nodeOf(id);
          if (node !== null) setMenu({ node, position });
        }}
      />
      {menu !== null && (
        <Menu
          label={t('menu', { name: menu.node.package.name.slice(0, 100) })}
          items={crateMenu(menu.node, t)}
          position={menu.position}
          onClose={() => setMenu(null)}
        />
      )}
    </>
  );
}

function crateMenu({ workspace, package: { id, cdylib }, file }: CrateNode, t: TFunction): readonly MenuItem[] {
  const open = file === null ? [] : [{ id: 'open', label: t('open'), keys: 'Enter', run: () => void openFile(id, file) }];
  const built = keyOfBuild(id);
  const isBuilt = built in useModules.getState().modules;
  return [
    ...open,
    { id: 'build', label: t('build'), keys: 'build.start', run: () => void startBuild(id), disabled: !cdylib },
    { id: 'export', label: t('export'), keys: 'package.export', run: () => askExport(built), disabled: !isBuilt },
    { id: 'folder', label: t('showInFolder'), keys: 'outside.show', run: () => void showCrateInFolder(id) },
    { id: 'path', label: t('copyPath'), keys: 'outside.copy', run: () => void copyCratePath(id) },
    { id: 'reload', label: t('reload'), keys: 'crate.files', run: () => void loadFiles(id) },
    { id: 'close', label: t('close'), keys: 'crate.close', run: () => void closeCrate(workspace.root) },
  ];
}
