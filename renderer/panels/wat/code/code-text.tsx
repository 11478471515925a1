import { useLayoutEffect, useRef } from 'react';
import { writeCode } from './write-code';

interface CodeTextProps {
  readonly text: string;
  /** What is written behind it: no part of the line. */
  readonly note?: string | null;
}

/** One line in its colours, outside the text: in the sticky head and in a difference. */
export function CodeText({ text, note = null }: CodeTextProps) {
  const code = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    if (code.current !== null) writeCode(code.current, text, note);
  }, [text, note]);
  return <span ref={code} />;
}
