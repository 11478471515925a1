import { Name } from '../ui/name';
import { foldName } from '../wasm/glue/fold-name';
import styles from './import-name.module.css';
import { MangledName } from './mangled-name';

interface ImportNameProps {
  readonly text: string;
  /** The module that it is wanted from, where that is not said elsewhere. */
  readonly from?: string;
}

/** An import's name; of wasm-bindgen's, what the crate's author wrote is all that is drawn, and the whole is in the tip and in what is copied. */
export function ImportName({ text, from }: ImportNameProps) {
  const before = from === undefined ? '' : `${from}.`;
  const folded = foldName(text);
  if (folded === null) return <MangledName text={before + text} of={text} />;
  return (
    <bdi title={(before + text).slice(0, 500)}>
      {before !== '' && <Name text={before} plain />}
      <span className={styles.folded}>{folded.before}</span>
      <Name text={folded.shown} plain />
      <span className={styles.folded}>{folded.after}</span>
    </bdi>
  );
}

/** As much of it as is drawn. */
export function drawnImportName(text: string): string {
  return foldName(text)?.shown ?? text;
}
