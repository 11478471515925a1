import clsx from 'clsx';
import { memo } from 'react';
import { lineNote } from '../../state/select/line-note';
import type { WatRow } from '../../state/wat-lines';
import { watTokens } from '../../wasm/print/wat-tokens';
import { FoldButton } from './fold-button';
import { type Mark, markBox } from './wat-marks';
import styles from './wat-text.module.css';
import { nameOfLine, writtenNames } from './written-names';

/** Drawn of a line; data segments are lines of megabytes, which the printer cuts already. */
const LONGEST = 4000;
/** How our printer says that it could not go on. */
const FAULT = /^ *\(; malformed: /;

export interface WatLineProps {
  /** As people count: from 1. */
  readonly number: number;
  /** Null: on its way. */
  readonly row: WatRow | null;
  /** Belongs to what is selected in the app. */
  readonly marked: boolean;
  /** The cursor's. */
  readonly current: boolean;
  /** Lines that are folded into this one. */
  readonly folded: number;
  readonly marks: readonly Mark[];
  readonly onFold: (line: number) => void;
  /** What a func is called that has no name in the text. */
  readonly nameOf: (index: number) => string | null;
}

export const WatLine = memo(function WatLine({ number, row, marked, current, folded, marks, onFold, nameOf }: WatLineProps) {
  const text = row?.text ?? '';
  return (
    <div
      data-line={number}
      data-folded={folded > 0 ? folded : undefined}
      className={clsx(styles.line, marked && styles.marked, current && styles.current, FAULT.test(text) && styles.fault)}
    >
      <span className={styles.gutter} data-number={number}>
        {row?.folds === true && <FoldButton folded={folded > 0} onPress={() => onFold(number - 1)} />}
      </span>
      <span className={styles.code} data-code="">
        {marks.map((mark) => (
          <span key={`${mark.kind} ${mark.start}`} className={styles[mark.kind]} style={markBox(mark, text.length)} />
        ))}
        <LineText text={text} />
        {folded > 0 && <span className={styles.folded} data-said={folded} />}
        <LineNote note={text === '' ? null : lineNote(text, nameOf)} />
      </span>
    </div>
  );
});

/** Beside the text and no part of it. */
export function LineNote({ note }: { readonly note: string | null }) {
  return note === null ? null : <span className={styles.written} data-written={note} title={note} />;
}

/** A line in its colours. */
export function LineText({ text }: { readonly text: string }) {
  const tokens = watTokens(text.slice(0, LONGEST));
  const written = writtenNames(tokens);
  const name = nameOfLine(written);
  return (
    <>
      {tokens.map((token, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: tokens of a line never move
        <span key={place} data-token="" className={styles[token.kind]} title={written[place] ?? undefined}>
          {token.text}
        </span>
      ))}
      {text.length > LONGEST && <span className={styles.comment}>…</span>}
      {/* No text of the line: it is neither counted nor copied. */}
      {name !== null && <span className={styles.written} data-written={name} />}
    </>
  );
}
