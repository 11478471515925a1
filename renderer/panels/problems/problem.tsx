import { clsx } from 'clsx';
import { CircleQuestionMark, CircleX, Info, TriangleAlert } from 'lucide-react';
import type { Diagnostic, Span } from '../../../preload/contract/build';
import { useTranslation } from '../../locales/use-translation';
import { openFile } from '../../state/source-files';
import { CopyButton } from '../../ui/copy-button';
import styles from './problems.module.css';
import { stripAnsi } from './strip-ansi';

const ICONS = { error: CircleX, warning: TriangleAlert, note: Info, help: CircleQuestionMark } as const;

interface ProblemProps {
  readonly packageId: string | null;
  readonly diagnostic: Diagnostic;
}

export function Problem({ packageId, diagnostic }: ProblemProps) {
  const { t } = useTranslation('problems');
  const { level, code, message, rendered, span } = diagnostic;
  const Icon = ICONS[level];
  return (
    <li className={styles.row} data-level={level}>
      <div className={styles.head}>
        <span className={clsx(styles.glyph, styles[level])}>
          <Icon size={14} aria-hidden />
          <span className="visually-hidden">{t(`level.${level}`)}</span>
        </span>
        <span className={styles.message} dir="auto">
          {message} {code !== null && <span className={styles.code}>{code}</span>}
        </span>
        {span !== null && packageId !== null && <Place packageId={packageId} span={span} />}
      </div>
      {rendered !== '' && <Rendered text={rendered} />}
    </li>
  );
}

function Place({ packageId, span }: { readonly packageId: string; readonly span: Span }) {
  const { t } = useTranslation('problems');
  const { file, line, column, inside } = span;
  const place = `${file}:${line}:${column}`;
  if (!inside) return <bdi className={styles.nowhere}>{place}</bdi>;
  return (
    <button
      type="button"
      data-place
      className={styles.place}
      title={t('place', { place })}
      onClick={() => void openFile(packageId, file, { line, column })}
    >
      <bdi>{place}</bdi>
    </button>
  );
}

function Rendered({ text }: { readonly text: string }) {
  const { t } = useTranslation('problems');
  const plain = stripAnsi(text);
  return (
    <details className={styles.rendered}>
      <summary>{t('rendered')}</summary>
      <CopyButton text={() => plain} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <pre tabIndex={0}>{plain}</pre>
    </details>
  );
}
