/** Takes what goes to the terminal. */
export type Terminal = (text: string) => void;

/** A terminal moves down at `\n` and to the left at `\r`; tools that write to a pipe send the first alone. */
export function terminalLines(text: string): string {
  return text.replace(/\r?\n/g, '\r\n');
}

function quote(word: string): string {
  return /^[\w@%+=:,./\\-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

/** The command as a person would type it, dim: so that they can see, and repeat, what the app ran. */
export function echo(tool: string, args: readonly string[]): string {
  return `\u001b[2m$ ${[tool, ...args].map(quote).join(' ')}\u001b[0m\n`;
}

/** Words that come by another way than the tool's progress line take that line's place, as they do where the tool writes both. */
export function overProgress(text: string): string {
  return `\r\u001b[K${text}`;
}
