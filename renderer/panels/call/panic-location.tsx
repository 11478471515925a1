import { useTranslation } from '../../locales/use-translation';
import type { OpenModule } from '../../state/module-store';
import { openFile } from '../../state/source-files';
import { useWorkspaces } from '../../state/workspace-store';
import { Button } from '../../ui/button';
import { Name } from '../../ui/name';
import styles from './call.module.css';

const LOCATION = /^(.*):(\d+):(\d+)$/s;

interface PanicLocationProps {
  readonly open: OpenModule;
  /** `src/lib.rs:4:5`: hostile text. */
  readonly location: string;
}

/** Where in the source it panicked; of a file of an open crate's, the way there. */
export function PanicLocation({ open: { artifact }, location }: PanicLocationProps) {
  const { t } = useTranslation('call');
  const packageId = artifact.origin.kind === 'build' ? artifact.origin.packageId : null;
  const files = useWorkspaces((state) => (packageId === null ? undefined : state.files[packageId]));
  const [, path = '', line, column] = LOCATION.exec(location) ?? [];
  // A package in a workspace is told by its path from the workspace's root.
  const own = files?.find((file) => path === file || path.replaceAll('\\', '/').endsWith(`/${file}`)) ?? null;
  return (
    <p className={styles.hint}>
      {t('panickedAt')}{' '}
      {own !== null && packageId !== null ? (
        <Button
          look="quiet"
          title={t('showInEditor')}
          onPress={() => void openFile(packageId, own, { line: Number(line), column: Number(column) })}
        >
          <Name text={location} plain />
        </Button>
      ) : (
        <Name text={location} />
      )}
    </p>
  );
}
