import { type InstanceEntry, NO_INSTANCE, useInstances } from '../../renderer/state/instance-store';
import { endOwner, openOwner } from '../../renderer/state/module-scope';
import { type OpenModule, useModules } from '../../renderer/state/module-store';
import { useView } from '../../renderer/state/view-store';
import { readSignatures } from '../../renderer/wasm/glue/read-signatures';
import { opened } from './decoded';
import { artifactOf } from './state';

export const KEY = 'sample:greet';

/** The module as the page remembers it once all has arrived; with declarations it has glue. */
export function openModule(bytes: Uint8Array, declarations: string | null = null): OpenModule {
  const { summary, imports, exports } = opened(bytes);
  const glue = declarations === null ? null : { scriptUrl: 'app://app/artifact/a/greet.js', typesUrl: 'app://app/artifact/a/greet.d.ts' };
  const signatures = declarations === null ? null : signaturesOf(declarations);
  const artifact = { ...artifactOf('a'), glue };
  return {
    key: KEY,
    artifact,
    phase: 'ready',
    progress: 1,
    summary,
    component: null,
    nestedIn: null,
    imports,
    exports,
    signatures,
    failure: null,
    revision: 1,
  };
}

function signaturesOf(declarations: string) {
  const read = readSignatures(declarations);
  if (!read.ok) throw new Error(JSON.stringify(read.failure));
  return read.value.signatures;
}

/** Makes it the current module of the stores, with nothing selected and nothing alive. */
export function showOpen(open: OpenModule, instance: Partial<InstanceEntry> | null = null): void {
  useModules.setState({ modules: { [open.key]: open }, order: [open.key], current: open.key });
  useView.setState({ selection: null, callTarget: null, reveal: null, dialog: null });
  endOwner(open.key);
  openOwner(open.key);
  useInstances.setState(instance === null ? {} : { [open.key]: { ...NO_INSTANCE, ...instance } }, true);
}

export function showNothing(): void {
  useModules.setState({ modules: {}, order: [], current: null });
  useView.setState({ selection: null, callTarget: null, reveal: null, dialog: null });
  useInstances.setState({}, true);
}
