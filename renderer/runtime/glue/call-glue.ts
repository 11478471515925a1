import { type GlueValue, readGlueValue } from '../../wasm/glue/value';
import type { CallLog } from '../log/call-log';
import { cut } from '../log/show-call';
import { showJs } from '../log/show-js';
import { type Attempt, makeAwaitedCall } from '../make-call';
import type { CallResult, GlueArg } from '../model';
import { type GlueTarget, readTarget, showTarget } from './glue-target';
import type { Handles } from './handles';
import type { GlueInstance } from './load-glue';

/** Calls what the signature names; a result that is an instance of the crate's classes is kept under a handle. */
export function callGlue(glue: GlueInstance, signatureId: string, args: readonly GlueArg[], log: CallLog): Promise<CallResult> {
  const target = readTarget(signatureId);
  const attempt: Attempt = {
    text:
      target === null
        ? signatureId
        : showTarget(
            target,
            args.map((arg) => cut(showGlueArg(arg))),
          ),
    called: null,
    prepare() {
      if (target === null) throw new ReferenceError(`no ${signatureId}`);
      const values = args.map((arg) => readGlueArg(arg, glue.handles));
      return bind(glue.namespace, target, values);
    },
    show: (value) => [showJs(value, glue.handles.nameOf)],
  };
  return makeAwaitedCall(glue.live, attempt, { log, scripts: glue.scripts });
}

function bind(namespace: object, target: GlueTarget, values: readonly unknown[]): () => unknown {
  switch (target.kind) {
    case 'function': {
      const func = callable(Reflect.get(namespace, target.name), target.name);
      return () => Reflect.apply(func, undefined, values);
    }
    case 'constructor': {
      const made = callable(Reflect.get(namespace, target.className), target.className);
      return () => Reflect.construct(made, values);
    }
    case 'static': {
      const owner = callable(Reflect.get(namespace, target.className), target.className);
      const func = callable(Reflect.get(owner, target.name), target.name);
      return () => Reflect.apply(func, owner, values);
    }
    default:
      return bindMember(target, values);
  }
}

type Member = Extract<GlueTarget, { readonly kind: 'method' | 'getter' | 'setter' }>;

function bindMember({ kind, name }: Member, [self, ...values]: readonly unknown[]): () => unknown {
  if (typeof self !== 'object' || self === null) throw new TypeError(`${name} needs an instance`);
  switch (kind) {
    case 'getter':
      return () => Reflect.get(self, name);
    case 'setter':
      return () => {
        Reflect.set(self, name, values[0]);
      };
    case 'method': {
      const func = callable(Reflect.get(self, name), name);
      return () => Reflect.apply(func, self, values);
    }
    default:
      return kind satisfies never;
  }
}

type Callable = (...args: readonly unknown[]) => unknown;

function callable(value: unknown, name: string): Callable {
  if (typeof value !== 'function') throw new ReferenceError(`the glue has no ${name}`);
  // Gateway: what the glue exports is known by its `.d.ts` alone.
  return value as Callable;
}

/** A field's text to the value that the glue is given. */
function readGlueArg({ type, text }: GlueArg, handles: Handles): unknown {
  const reading = readGlueValue(type, text);
  if (!reading.ok) throw new TypeError(`${JSON.stringify((text ?? '').slice(0, 100))} is no ${type.text}: ${reading.reason.code}`);
  return toHost(reading.value, handles);
}

function toHost(value: GlueValue, handles: Handles): unknown {
  switch (value.kind) {
    case 'plain':
      return value.value;
    case 'list':
      return value.items.map((item) => toHost(item, handles));
    case 'instance': {
      const object = handles.find(value.handle);
      if (object === null) throw new ReferenceError(`${value.handle} is not there`);
      return object;
    }
    default:
      return value satisfies never;
  }
}

/** As the log shows it: a string in quotes, an instance by its handle, and what cannot be read as it was written. */
function showGlueArg({ type, text }: GlueArg): string {
  if (text === null) return 'undefined';
  const inner = type.kind === 'optional' ? type.inner : type;
  return inner.kind === 'string' ? JSON.stringify(text) : text.trim();
}
