import type { CallLog } from '../log/call-log';
import { cut } from '../log/cut';
import { showJs } from '../log/show-js';
import { type Attempt, makeAwaitedCall } from '../make-call';
import type { GlueArg, RawCallResult } from '../model';
import { type GlueTarget, readTarget, showTarget } from './glue-target';
import type { GlueInstance } from './load-glue';
import { readGlueArg, showGlueArg } from './read-glue-arg';

/** Calls what the signature names; a result that is an instance of the crate's classes is kept under a handle. */
export function callGlue(glue: GlueInstance, signatureId: string, args: readonly GlueArg[], log: CallLog): Promise<RawCallResult> {
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
