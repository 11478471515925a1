import { FitAddon } from '@xterm/addon-fit';
import { SearchAddon } from '@xterm/addon-search';
import { Terminal } from '@xterm/xterm';
import { clearTerminal, readTerminal } from '../../state/terminal-stream';
import { followTheme, terminalTheme } from './terminal-theme';

export interface OpenTerminal {
  find(text: string, step: 1 | -1): void;
  /** The selection, or all that was written. */
  text(): string;
  clear(): void;
  close(): void;
}

const HIDE_CURSOR = '\u001b[?25l';

/** A terminal to read: tools write into pipes, so nothing is typed here. */
export function openTerminal(host: HTMLElement, label: string): OpenTerminal {
  const style = getComputedStyle(document.documentElement);
  const terminal = new Terminal({
    screenReaderMode: true,
    disableStdin: true,
    convertEol: true,
    scrollback: 20_000,
    fontFamily: style.getPropertyValue('--font-code').trim(),
    fontSize: 12.5,
    lineHeight: 1.3,
    minimumContrastRatio: 4.5,
    theme: terminalTheme(),
  });
  const fit = new FitAddon();
  const search = new SearchAddon();
  terminal.loadAddon(fit);
  terminal.loadAddon(search);
  terminal.open(host);
  terminal.textarea?.setAttribute('aria-label', label);
  terminal.textarea?.setAttribute('readonly', '');
  terminal.write(HIDE_CURSOR);
  const unread = readTerminal((text) => terminal.write(text));
  const unfollow = followTheme(() => {
    terminal.options.theme = terminalTheme();
  });
  const sized = new ResizeObserver(() => {
    if (host.clientWidth > 0 && host.clientHeight > 0) fit.fit();
  });
  sized.observe(host);
  return {
    find: (text, step) => (step === 1 ? search.findNext(text) : search.findPrevious(text)),
    text: () => (terminal.hasSelection() ? terminal.getSelection() : wholeText(terminal)),
    clear: () => {
      clearTerminal();
      terminal.reset();
      terminal.write(HIDE_CURSOR);
    },
    close: () => {
      sized.disconnect();
      unfollow();
      unread();
      terminal.dispose();
    },
  };
}

function wholeText(terminal: Terminal): string {
  const { active } = terminal.buffer;
  const lines: string[] = [];
  for (let row = 0; row < active.length; row++) {
    const line = active.getLine(row);
    const text = line?.translateToString(true) ?? '';
    if (line?.isWrapped && lines.length > 0) lines.push(`${lines.pop() ?? ''}${text}`);
    else lines.push(text);
  }
  return lines.join('\n').trimEnd();
}
