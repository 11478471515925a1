import { speaks } from '../locales/i18n';
import { useTranslation } from '../locales/use-translation';
import { useApp } from '../state/app-store';
import { useBuilds } from '../state/build-store';
import { currentModule, type OpenModule, useModules } from '../state/module-store';
import { changeSettings } from '../state/preferences';
import { useWats } from '../state/wat/document-store';
import { useWorkspaces } from '../state/workspace-store';
import { Size } from '../ui/size';
import { BuildStatus } from './build-status';
import styles from './status-bar.module.css';

/** Quiet facts: the build on the left, the module on the right. */
export function StatusBar() {
  const { t, i18n } = useTranslation('shell');
  const mode = useApp((state) => state.settings?.mode ?? 'dev');
  const size = useModules((state) => sizeOf(currentModule(state)));
  const language = speaks(i18n.language);
  const other = language === 'en' ? 'zh-CN' : 'en';
  return (
    <footer className={styles.bar}>
      <BuildStatus />
      <span>
        {t(`mode.${mode}`)}
        <WasmPack />
      </span>
      <Watching />
      <span className={styles.space} />
      <WatPrinter />
      {size !== null && <Size bytes={size} />}
      <button
        type="button"
        className={styles.language}
        lang={language}
        title={t(`language.${other}`)}
        onClick={() => void changeSettings({ language: other })}
      >
        <span className="visually-hidden">{t('statusBar.language')}: </span>
        {t(`language.${language}`)}
      </button>
    </footer>
  );
}

/** Of the module itself: a text file has another size than what it is assembled to. */
function sizeOf(open: OpenModule | null): number | null {
  return (open?.summary ?? open?.component)?.byteLength ?? open?.artifact.byteLength ?? null;
}

function WasmPack() {
  const { t } = useTranslation('shell');
  const toolchain = useApp((state) => state.toolchain);
  if (toolchain === null) return null;
  const version = toolchain.tools.find(({ name }) => name === 'wasm-pack')?.version ?? null;
  return <> · {version === null ? t('statusBar.toolMissing') : `wasm-pack ${version}`}</>;
}

function Watching() {
  const { t } = useTranslation('shell');
  const packageId = useWorkspaces((state) => state.packageId);
  const watch = useBuilds((state) => (packageId === null ? undefined : state.watches[packageId]));
  return watch?.watching ? <span>{t('statusBar.watching', { count: watch.files })}</span> : null;
}

function WatPrinter() {
  const { t } = useTranslation(['shell', 'wat']);
  const current = useModules((state) => state.current);
  const printer = useWats((wats) => (current === null ? undefined : wats[current]?.document?.printer));
  return printer === undefined ? null : <span>{t('statusBar.printer', { printer: t(`wat:printerName.${printer}`) })}</span>;
}
