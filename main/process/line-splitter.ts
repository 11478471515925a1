export interface LineSplitter {
  push(text: string): void;
  /** Tells the last line when it had no line end. */
  end(): void;
}

/** Chunks in, whole lines out. A carriage return alone ends a line too: tools redraw their progress with it. */
export function splitLines(tell: (line: string) => void): LineSplitter {
  let rest = '';
  return {
    push(text) {
      const lines = `${rest}${text}`.split(/\r?\n|\r(?!$)/);
      rest = lines.pop() ?? '';
      lines.forEach(tell);
    },
    end() {
      if (rest !== '') tell(rest.replace(/\r$/, ''));
      rest = '';
    },
  };
}
