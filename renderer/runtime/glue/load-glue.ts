import type { DecodedModule } from '../../wasm/model/layout';
import { fail, type ModuleFailure, type Outcome, ok } from '../../wasm/outcome';
import { instantiateFailure, unmetFailure } from '../link-failure';
import { frameNames, type LiveInstance } from '../live-instance';
import type { CallLog } from '../log/call-log';
import { readThrown } from '../trap/read-thrown';
import { createHandles, type Handles } from './handles';
import { installHost } from './install-host';
import { type GlueInstantiation, watchInstantiation } from './watch-instantiation';

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
  const seen = watchInstantiation(decoded, module, log, handles.nameOf);
  try {
    const namespace = await importScript(scriptUrl);
    const init: unknown = Reflect.get(namespace, 'default');
    if (typeof init !== 'function') return glueFailed('no-init', 'export default is no function');
    await Reflect.apply(init, undefined, [{ module_or_path: module }]);
    if (seen.instance === null) return glueFailed('not-instantiated', 'its init made no instance of the module');
    for (const name of Object.keys(namespace)) classes.add(Reflect.get(namespace, name));
    const { instance, imported, needs } = seen;
    return ok({ live: { module: decoded, instance, imported, needs }, namespace, handles, scripts });
  } catch (error) {
    return fail(loadFailure(error, decoded, seen, scripts, log));
  }
}

/** The glue's ES module, by its own URL: nothing is evaluated that main does not serve. */
async function importScript(scriptUrl: string): Promise<object> {
  return await import(/* @vite-ignore */ scriptUrl);
}

function loadFailure(error: unknown, decoded: DecodedModule, seen: GlueInstantiation, scripts: string, log: CallLog): ModuleFailure {
  const unmet = unmetFailure(seen.needs, decoded.imports);
  if (unmet !== null) return unmet;
  const context = { nameOf: frameNames(decoded), scripts, tags: [], lastWords: log.lastWords, memory: null };
  const { trap } = readThrown(error, context);
  const fromModule = error instanceof WebAssembly.LinkError || error instanceof WebAssembly.RuntimeError;
  return fromModule ? instantiateFailure(error, trap) : glueFailed('threw', trap.message).failure;
}

function glueFailed(reason: string, message: string): { readonly ok: false; readonly failure: ModuleFailure } {
  return fail({ code: 'glue-failed', facts: { reason, message }, detail: message });
}
