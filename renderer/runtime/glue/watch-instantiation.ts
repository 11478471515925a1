import type { DecodedModule } from '../../wasm/model/layout';
import type { Import } from '../../wasm/model/module';
import { showExternType } from '../../wasm/show-type';
import type { CallLog } from '../log/call-log';
import { showCall, showImportName } from '../log/show-call';
import { type NameOf, showJs } from '../log/show-js';
import type { Need } from '../model';
import { buildImportObject } from '../stubs/import-object';

/** What passed between glue and module when the glue instantiated it. */
export interface GlueInstantiation {
  /** Null until the glue has made it. */
  instance: WebAssembly.Instance | null;
  imported: ReadonlyMap<number, unknown>;
  needs: readonly Need[];
}

type ImportObject = WebAssembly.Imports | undefined;

/**
 * Replaces `WebAssembly.instantiate` and `WebAssembly.Instance`, so that what the glue gives to each import is known and each call of an
 * import is logged. Other modules than `module` pass as they are.
 */
export function watchInstantiation(decoded: DecodedModule, module: WebAssembly.Module, log: CallLog, nameOf: NameOf): GlueInstantiation {
  const seen: GlueInstantiation = { instance: null, imported: new Map(), needs: [] };
  const { Instance, instantiate } = WebAssembly;

  function bind(importObject: ImportObject): WebAssembly.Instance {
    const given = new Map(decoded.imports.map((imported) => [imported.index, lookUp(importObject, imported)]));
    seen.imported = given;
    seen.needs = decoded.imports.map((imported) => needOf(imported, given.get(imported.index)));
    const watched = buildImportObject(decoded.imports, (imported) => watch(imported, given.get(imported.index), log, nameOf));
    seen.instance = new Instance(module, watched);
    return seen.instance;
  }

  function instantiateWatched(source: WebAssembly.Module | BufferSource, importObject?: ImportObject) {
    if (source !== module)
      return source instanceof WebAssembly.Module ? instantiate(source, importObject) : instantiate(source, importObject);
    try {
      return Promise.resolve(bind(importObject));
    } catch (error) {
      return Promise.reject(error);
    }
  }

  const WatchedInstance = new Proxy(Instance, {
    construct: (target, [source, importObject]: [WebAssembly.Module, ImportObject]) =>
      source === module ? bind(importObject) : new target(source, importObject),
  });
  Object.assign(WebAssembly, { instantiate: instantiateWatched, Instance: WatchedInstance });
  return seen;
}

function lookUp(importObject: ImportObject, { moduleName, name }: Import): unknown {
  const fields: unknown = importObject === undefined ? undefined : Reflect.get(importObject, moduleName);
  return typeof fields === 'object' && fields !== null ? Reflect.get(fields, name) : undefined;
}

function needOf({ index, name, type }: Import, value: unknown): Need {
  const expected = showExternType(type);
  const fits = type.kind === 'func' ? typeof value === 'function' : typeof value === 'object' || typeof value === 'number';
  return { importIndex: index, kind: type.kind, expected, given: fits ? `glue ${name}` : null, reason: fits ? null : 'missing-in-glue' };
}

/** wasm-bindgen's own housekeeping: the crate's author did not write these imports, and their calls would fill the log. */
const HOUSEKEEPING = /^__wb(indgen_|g___wbindgen_)/;

function watch({ index, moduleName, name, type }: Import, value: unknown, log: CallLog, nameOf: NameOf): unknown {
  if (type.kind !== 'func' || typeof value !== 'function' || HOUSEKEEPING.test(name)) return value;
  return (...args: readonly unknown[]): unknown => {
    log.addReached(() => ({
      kind: 'import',
      depth: 1,
      text: showCall(
        showImportName(moduleName, name),
        args.map((arg) => showJs(arg, nameOf)),
      ),
      called: name,
      importIndex: index,
    }));
    return Reflect.apply(value, undefined, args);
  };
}
