import type { TFunction } from 'i18next';
import { startBuild } from '../../state/builds';
import { closeCrate, loadFiles } from '../../state/crates';
import { openFile } from '../../state/source-files';
import type { MenuItem } from '../../ui/menu';
import type { CrateNode } from './crate-rows';

export function crateMenu({ workspace, package: { id, cdylib }, file }: CrateNode, t: TFunction): readonly MenuItem[] {
  const open = file === null ? [] : [{ id: 'open', label: t('open'), run: () => void openFile(id, file) }];
  return [
    ...open,
    { id: 'build', label: t('build'), run: () => void startBuild(id), disabled: !cdylib },
    { id: 'reload', label: t('reload'), run: () => void loadFiles(id) },
    { id: 'close', label: t('close'), run: () => void closeCrate(workspace.root) },
  ];
}
