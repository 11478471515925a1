import { type ReactNode, useId } from 'react';
import type { BuildMode } from '../../../preload/contract/artifact';
import type { Language, Theme } from '../../../preload/contract/settings';
import { useTranslation } from '../../locales/use-translation';
import { useApp } from '../../state/app-store';
import { changeSettings } from '../../state/preferences';
import { Panel } from '../../ui/panel';
import { Select } from '../../ui/select';
import { Toggle } from '../../ui/toggle';
import styles from './settings.module.css';

const LANGUAGES: readonly ('system' | Language)[] = ['system', 'en', 'zh-CN'];
const THEMES: readonly Theme[] = ['system', 'dark', 'light'];
const MODES: readonly BuildMode[] = ['dev', 'profiling', 'release'];

/** Every change holds at once and is remembered. */
export function SettingsPanel() {
  const { t } = useTranslation('settings');
  const settings = useApp((state) => state.settings);
  const start = useApp((state) => state.start);
  if (settings === null) return <Panel name={t('name')}>{null}</Panel>;
  return (
    <Panel name={t('name')}>
      <div className={styles.page}>
        <Group title={t('look')}>
          <Labelled label={t('language')} setting="language">
            <Select
              label={t('language')}
              value={settings.language ?? 'system'}
              choices={LANGUAGES.map((value) => ({ value, label: t(`languages.${value}`) }))}
              onChange={(value) => void changeSettings({ language: value === 'system' ? null : value })}
            />
          </Labelled>
          <Labelled label={t('theme')} setting="theme">
            <Select
              label={t('theme')}
              value={settings.theme}
              choices={THEMES.map((value) => ({ value, label: t(`themes.${value}`) }))}
              onChange={(theme) => void changeSettings({ theme })}
            />
          </Labelled>
        </Group>
        <Group title={t('start')}>
          <div data-setting="reopen">
            <Toggle
              label={t('reopen')}
              hint={t('reopenHint')}
              on={settings.reopen}
              onChange={(reopen) => void changeSettings({ reopen })}
            />
          </div>
        </Group>
        <Group title={t('build')}>
          <Labelled label={t('mode')} setting="mode">
            <Select
              label={t('mode')}
              value={settings.mode}
              choices={MODES.map((value) => ({ value, label: t(`shell:mode.${value}`) }))}
              onChange={(mode) => void changeSettings({ mode })}
            />
          </Labelled>
          <div data-setting="keepNames">
            <Toggle
              label={t('keepNames')}
              hint={t('keepNamesHint')}
              on={settings.keepNames}
              onChange={(keepNames) => void changeSettings({ keepNames })}
            />
          </div>
          <div data-setting="intoPkg">
            <Toggle
              label={t('intoPkg')}
              hint={t('intoPkgHint')}
              on={settings.intoPkg}
              onChange={(intoPkg) => void changeSettings({ intoPkg })}
            />
          </div>
        </Group>
        {start !== null && (
          <p className={styles.about}>{t('version', { version: start.version, electron: start.electron, chrome: start.chrome })}</p>
        )}
      </div>
    </Panel>
  );
}

function Group({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <section className={styles.group} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

interface LabelledProps {
  readonly label: string;
  /** By what the palette finds its field. */
  readonly setting: string;
  readonly children: ReactNode;
}

function Labelled({ label, setting, children }: LabelledProps) {
  return (
    <div className={styles.choice} data-setting={setting}>
      <span aria-hidden>{label}</span>
      {children}
    </div>
  );
}
