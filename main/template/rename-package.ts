/** Replaces the value of `name` in the tables with this header, and nothing else in the text: comments and order stay. */
function renameIn(toml: string, header: RegExp, from: string, to: string): string {
  let inside = false;
  return toml
    .split('\n')
    .map((line) => {
      if (/^\s*\[/.test(line)) inside = header.test(line);
      return inside ? line.replace(new RegExp(`^(\\s*name\\s*=\\s*")${from}(")`), `$1${to}$2`) : line;
    })
    .join('\n');
}

/** Gives the template's Cargo.toml its package's name. */
export function renameManifest(toml: string, from: string, to: string): string {
  return renameIn(toml, /^\s*\[package\]/, from, to);
}

/** The lock names the package too; left as it was, `--locked` would refuse it. */
export function renameLock(toml: string, from: string, to: string): string {
  return renameIn(toml, /^\s*\[\[package\]\]/, from, to);
}
