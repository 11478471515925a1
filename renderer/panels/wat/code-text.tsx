import { useLayoutEffect, useRef } from 'react';
import styles from './wat-text.module.css';
import { writeCode } from './write-code';

interface CodeTextProps {
  readonly text: string;
  /** Stands behind it. */
  readonly note?: string | null;
}

/** One line in its colours, where it does not stand in the text. */
export function CodeText({ text, note = null }: CodeTextProps) {
  const code = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    if (code.current !== null) writeCode(code.current, text, note);
  }, [text, note]);
  return <span ref={code} className={styles.code} />;
}
