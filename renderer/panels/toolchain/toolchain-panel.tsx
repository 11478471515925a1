import type { Tool } from '../../../preload/contract/toolchain';
import { useTranslation } from '../../locales/use-translation';
import { useApp } from '../../state/app-store';
import { inspectToolchain, install, stopInstall } from '../../state/builds';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { Name } from '../../ui/name';
import { Panel } from '../../ui/panel';
import styles from './toolchain.module.css';

/** What building needs and what of it is here; what is missing is explained, and installed where the app can. */
export function ToolchainPanel() {
  const { t } = useTranslation('toolchain');
  const toolchain = useApp((state) => state.toolchain);
  return (
    <Panel name={t('name')}>
      {toolchain === null ? (
        <EmptyState>{t('looking')}</EmptyState>
      ) : (
        <div className={styles.page}>
          <p>{t('text')}</p>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{t('tool')}</th>
                <th scope="col">{t('version')}</th>
                <th scope="col">{t('place')}</th>
              </tr>
            </thead>
            <tbody>
              {toolchain.tools.map((tool) => (
                <ToolRow key={tool.name} tool={tool} />
              ))}
              <TargetRow installed={toolchain.target} />
            </tbody>
          </table>
          <Actions />
        </div>
      )}
    </Panel>
  );
}

function ToolRow({ tool: { name, version, path, bundled } }: { readonly tool: Tool }) {
  const { t } = useTranslation('toolchain');
  return (
    <tr>
      <td>{name}</td>
      <td>{version ?? <span className={styles.missing}>{t('missing')}</span>}</td>
      <td>
        {bundled && <Badge tone="good">{t('bundled')}</Badge>}
        {version === null && <p className={styles.why}>{t(`why.${name}`)}</p>}
        {version === null && name === 'wasm-pack' && <Install what="wasm-pack" label={t('installWasmPack')} />}
        {!bundled && path !== null && <Name text={path} className={styles.path} />}
      </td>
    </tr>
  );
}

function TargetRow({ installed }: { readonly installed: boolean }) {
  const { t } = useTranslation('toolchain');
  return (
    <tr>
      <td>{t('target')}</td>
      <td>{installed ? t('installed') : <span className={styles.missing}>{t('missing')}</span>}</td>
      <td>
        {!installed && <p className={styles.why}>{t('why.target')}</p>}
        {!installed && <Install what="target" label={t('installTarget')} />}
      </td>
    </tr>
  );
}

function Install({ what, label }: { readonly what: 'target' | 'wasm-pack'; readonly label: string }) {
  const installing = useApp((state) => state.installing);
  return (
    <Button look="main" disabled={installing !== null} onPress={() => void install(what)}>
      {label}
    </Button>
  );
}

function Actions() {
  const { t } = useTranslation('toolchain');
  const installing = useApp((state) => state.installing);
  return (
    <div className={styles.actions}>
      <Button onPress={() => void inspectToolchain()}>{t('again')}</Button>
      {installing !== null && <Button onPress={() => void stopInstall()}>{t('stop')}</Button>}
      {installing !== null && <span>{t('installing')}</span>}
    </div>
  );
}
