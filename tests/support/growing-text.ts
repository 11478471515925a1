import { useModules } from '../../renderer/state/module-store';
import { moveTo } from '../../renderer/state/wat/cursor';
import { useWats } from '../../renderer/state/wat/document-store';
import { patchView, viewOf } from '../../renderer/state/wat/view-store';
import { type FakeDocument, fakeDocument } from './fake-document';
import { entryOf } from './state';

export const KEY = 'sample:greet';

const func = (name: string, lines: number) => [`  (func $${name}`, ...Array.from({ length: lines }, (_, at) => `    i32.const ${at}`)];

/** A text of three funcs, $b at line 5. */
export const BEFORE: readonly string[] = ['(module', ...func('a', 3), ...func('b', 3), ...func('c', 3)];
/** The same with a longer $a: $b is at line 32. */
export const AFTER: readonly string[] = ['(module', ...func('a', 30), ...func('b', 3), ...func('c', 3)];

/** Opens a build of the module, whose lines the decoder that the test put in place answers with. */
export function openBuild(decoder: { current: unknown }, revision: number, lines: readonly string[], exact = true): FakeDocument {
  const fake = fakeDocument(lines, { exact });
  decoder.current = fake;
  useModules.setState({ modules: { [KEY]: entryOf(KEY, revision) }, order: [KEY], current: KEY });
  return fake;
}

/** What the panel remembers of where it stands: a line at the top. */
export function standAt(line: number): void {
  moveTo(KEY, { line, column: 0 }, 'start');
  patchView(KEY, { top: { line, after: viewOf(KEY).scroll } });
}

export const shownDocument = () => useWats.getState()[KEY]?.document ?? null;
