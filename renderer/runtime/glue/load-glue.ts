import type { DecodedModule } from '../../wasm/model/layout';
import { fail, type ModuleFailure, type Outcome, ok } from '../../wasm/outcome';
import { instantiateFailure, unmetFailure } from '../link-failure';
import type { LiveInstance } from '../live-instance';
import type { CallLog } from '../log/call-log';
import { readThrown } from '../trap/read-thrown';
import { createHandles, type Handles } from './handles';
import { importScript } from './import-script';
import { installHost } from './install-host';
import { type Wall, watchWall } from './wall';

export interface GlueInstance {
  readonly live: LiveInstance;
  /** The ES module's namespace. */
  readonly namespace: object;
  readonly handles: Handles;
  /** URL prefix of the glue's scripts. */
  readonly scripts: string;
}

interface GlueSource {
  readonly decoded: DecodedModule;
  readonly module: WebAssembly.Module;
  readonly scriptUrl: string;
  /** Where the crate's host is put: the worker's global scope. */
  readonly scope: object;
}

/** Runs the crate's own JavaScript in the scope, with recorded host objects, and has it instantiate the module. */
export async function loadGlue(source: GlueSource, log: CallLog): Promise<Outcome<GlueInstance>> {
  const { decoded, module, scriptUrl, scope } = source;
  const classes = new Set<unknown>();
  const handles = createHandles((made) => classes.has(made));
  const scripts = scriptUrl.slice(0, scriptUrl.lastIndexOf('/') + 1);
  installHost(scope, log, handles.nameOf);
  const wall = watchWall(decoded, module, log, handles.nameOf);
  try {
    const namespace = await importScript(scriptUrl);
    const init: unknown = Reflect.get(namespace, 'default');
    if (typeof init !== 'function') return glueFailed('no-init', 'export default is no function');
    await Reflect.apply(init, undefined, [{ module_or_path: module }]);
    if (wall.instance === null) return glueFailed('not-instantiated', 'its init made no instance of the module');
    for (const name of Object.keys(namespace)) classes.add(Reflect.get(namespace, name));
    const { instance, imported, needs } = wall;
    return ok({ live: { module: decoded, instance, imported, needs }, namespace, handles, scripts });
  } catch (error) {
    return fail(loadFailure(error, decoded, wall, scripts, log));
  }
}

function loadFailure(error: unknown, decoded: DecodedModule, wall: Wall, scripts: string, log: CallLog): ModuleFailure {
  const unmet = unmetFailure(wall.needs, decoded.imports);
  if (unmet !== null) return unmet;
  const { trap } = readThrown(error, { moduleName: decoded.summary.moduleName, scripts, tags: [], lastWords: log.lastWords });
  const fromModule = error instanceof WebAssembly.LinkError || error instanceof WebAssembly.RuntimeError;
  return fromModule ? instantiateFailure(error, trap) : glueFailed('threw', trap.message).failure;
}

function glueFailed(reason: string, message: string): { readonly ok: false; readonly failure: ModuleFailure } {
  return fail({ code: 'glue-failed', facts: { reason, message }, detail: message });
}
