import type { TFunction } from 'i18next';
import type { Package, Workspace } from '../../../preload/contract/crate';
import { type BuildState, buildOf } from '../../state/build-store';
import type { WorkspaceState } from '../../state/workspace-store';
import { Badge } from '../../ui/badge';
import { Name } from '../../ui/name';
import type { TreeRow } from '../../ui/tree';

export type CrateNode = { readonly workspace: Workspace; readonly package: Package; readonly file: string | null };

export interface CrateRow extends TreeRow {
  readonly node: CrateNode;
}

interface View {
  readonly crates: WorkspaceState;
  readonly builds: BuildState;
  readonly closed: ReadonlySet<string>;
  /** `packageId:path` of the file in the editor. */
  readonly openFile: string | null;
  readonly t: TFunction;
}

/** Packages, and under an open one its files. */
export function crateRows({ crates, builds, closed, openFile, t }: View): readonly CrateRow[] {
  return crates.workspaces.flatMap((workspace) =>
    workspace.packages.flatMap((each) => {
      const expanded = each.id === crates.packageId ? !closed.has(each.id) : closed.has(`open:${each.id}`);
      const row: CrateRow = {
        id: each.id,
        level: 1,
        text: each.name,
        label: <Name text={each.name} />,
        end: each.cdylib ? <BuildWord builds={builds} id={each.id} t={t} /> : <Badge title={t('noModuleHint')}>{t('noModule')}</Badge>,
        expanded,
        selected: each.id === crates.packageId && openFile === null,
        node: { workspace, package: each, file: null },
      };
      return expanded ? [row, ...fileRows(row, crates.files[each.id] ?? [], openFile)] : [row];
    }),
  );
}

function fileRows({ node }: CrateRow, files: readonly string[], openFile: string | null): readonly CrateRow[] {
  return files.map((file) => ({
    id: `${node.package.id}:${file}`,
    level: 2,
    text: file,
    label: <Name text={file} />,
    selected: openFile === `${node.package.id}:${file}`,
    node: { ...node, file },
  }));
}

function BuildWord({ builds, id, t }: { readonly builds: BuildState; readonly id: string; readonly t: TFunction }) {
  const { status } = buildOf(builds, id);
  return status === 'idle' ? null : <span>{t(`state.${status}`)}</span>;
}
