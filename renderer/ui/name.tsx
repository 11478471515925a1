import { clsx } from 'clsx';
import { createElement, Fragment, type ReactNode } from 'react';
import { useTranslation } from '../locales/use-translation';
import styles from './name.module.css';

interface NameProps {
  /** Hostile text: a module may say anything. */
  readonly text: string;
  readonly className?: string | undefined;
  /** It wraps, and is cut only when it is endless. */
  readonly whole?: boolean;
  /** What stands around it has the tip. */
  readonly plain?: boolean;
}

const SHOWN = 300;
const HOVERED = 500;
const WHOLE = 10_000;
// Controls, invisible format characters, and marks that turn the reading direction. https://www.unicode.org/reports/tr9/#Directional_Formatting_Characters
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const INVISIBLE = /([\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff])/;

/** A name as text and nothing else: kept to itself, cut when endless, with what cannot be seen written out. */
export function Name({ text, className, whole = false, plain = false }: NameProps) {
  if (text === '') return <NoName className={className} />;
  const most = whole ? WHOLE : SHOWN;
  const shown = text.length > most ? `${text.slice(0, most)}…` : text;
  return (
    <bdi className={clsx(whole ? styles.whole : styles.name, className)} title={whole || plain ? undefined : text.slice(0, HOVERED)}>
      {writeOut(shown)}
    </bdi>
  );
}

// Words are fetched where they are needed only: there may be hundreds of names.
function NoName({ className }: { readonly className: string | undefined }) {
  const { t } = useTranslation('shell');
  return <span className={clsx(styles.empty, className)}>{t('emptyName')}</span>;
}

function writeOut(text: string): ReactNode {
  const parts = text.split(INVISIBLE);
  if (parts.length === 1) return text;
  return createElement(Fragment, null, ...parts.map((part, index) => (index % 2 === 1 ? createElement(Mark, { character: part }) : part)));
}

function Mark({ character }: { readonly character: string }) {
  return <span className={styles.mark}>U+{(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}</span>;
}
