import type { Artifact } from '../../preload/contract/artifact';
import type { RequestName } from '../../preload/contract/contract';
import type { Settings } from '../../preload/contract/settings';
import { endOwner, openOwner } from '../../renderer/state/module-scope';
import { type ModuleKey, type OpenModule, useModules } from '../../renderer/state/module-store';
import type { Export, Import, Summary } from '../../renderer/wasm/model/module';
import { fail, type ModuleFailure, type Outcome, ok } from '../../renderer/wasm/outcome';
import type { DecodeReplies, DecodeRequest, Opened } from '../../renderer/workers/protocol';

export const SETTINGS: Settings = {
  language: null,
  theme: 'dark',
  mode: 'dev',
  keepNames: false,
  intoPkg: false,
  fullIndent: false,
  reopen: true,
  layout: null,
  recent: [],
};

/** What was asked of main, in order, and what it shall answer. */
export interface FakeBridge {
  readonly asked: { readonly name: string; readonly args: unknown }[];
  readonly answers: Map<RequestName, unknown>;
  request(name: RequestName, args: unknown): Promise<unknown>;
  subscribe(): () => void;
}

export function fakeBridge(): FakeBridge {
  const asked: { name: string; args: unknown }[] = [];
  const answers = new Map<RequestName, unknown>();
  return {
    asked,
    answers,
    request: async (name, args) => {
      asked.push({ name, args });
      return answers.get(name) ?? { ok: true, value: null };
    },
    subscribe: () => () => undefined,
  };
}

type Kinds = { readonly kind: string };
type Replier<Requests extends Kinds, Replies extends Record<Requests['kind'], unknown>> = {
  readonly [Kind in Requests['kind']]?: (
    request: Extract<Requests, { readonly kind: Kind }>,
  ) => Outcome<Replies[Kind]> | Promise<Outcome<Replies[Kind]>>;
};

/** A worker seen from the page whose answers the test gives by the request's kind; to any other it answers as a worker that has ended. */
export class FakeClient<
  Requests extends Kinds = DecodeRequest,
  Replies extends Record<Requests['kind'], unknown> = DecodeReplies & Record<Requests['kind'], unknown>,
> {
  readonly asked: Requests[] = [];
  alive = true;
  private readonly answers: Replier<Requests, Replies>;
  private readonly stopped: ((because: ModuleFailure) => void)[] = [];

  constructor(answers: Replier<Requests, Replies>) {
    this.answers = answers;
  }

  ask(body: Requests): Promise<Outcome<unknown>> {
    this.asked.push(body);
    const ended = new Promise<Outcome<unknown>>((resolve) => {
      this.stopped.push((failure) => resolve(fail(failure)));
    });
    const answer = this.answers[body.kind as Requests['kind']] as ((request: Requests) => Outcome<unknown>) | undefined;
    return Promise.race([Promise.resolve(answer?.(body) ?? fail(TERMINATED)), ended]);
  }

  terminate(because: ModuleFailure = TERMINATED): void {
    this.alive = false;
    for (const stop of this.stopped) stop(because);
  }
}

const TERMINATED: ModuleFailure = { code: 'terminated', facts: {} };

/** Closes whatever is open under a key, and opens it again with nothing in it. */
export function beginAnew(key: ModuleKey): void {
  endOwner(key);
  openOwner(key);
}

/** Closes every module that is open. */
export function closeAll(): void {
  for (const key of useModules.getState().order) endOwner(key);
  useModules.setState({ modules: {}, order: [], current: null });
}

export function artifactOf(id: string, origin: Artifact['origin'] = { kind: 'sample', sample: 'greet' }): Artifact {
  const url = `app://app/artifact/${id}/greet.wasm`;
  return { id, name: 'greet.wasm', format: 'wasm', url, byteLength: 8, origin, glue: null, sourceUrl: null };
}

export function summaryOf(counts: { readonly imports: number; readonly exports: number }): Summary {
  const none = { types: 0, funcs: 0, tables: 0, memories: 0, globals: 0, tags: 0, elems: 0, datas: 0 };
  return {
    byteLength: 8,
    sections: [],
    counts: { ...none, ...counts },
    start: null,
    moduleName: null,
    producers: [],
    targetFeatures: [],
    features: [],
    notices: [],
    family: 'none',
  } as unknown as Summary;
}

/** A module whose interface is empty, as the page remembers it once all has arrived. */
export function entryOf(key: ModuleKey, revision = 1): OpenModule {
  const artifact = artifactOf('a');
  const contents = {
    summary: summaryOf({ imports: 0, exports: 0 }),
    component: null,
    nestedIn: null,
    imports: [],
    exports: [],
    signatures: null,
  };
  return { key, artifact, phase: 'ready', progress: 1, ...contents, failure: null, revision };
}

export function exportOf(index: number, name: string): Export {
  return {
    index,
    name,
    itemIndex: index,
    type: { kind: 'func', typeIndex: 0, type: { params: [], results: [] } },
    debugName: null,
  } as Export;
}

/** What a decode worker answers at first: not all rows of a long interface. */
export function openedOf(exports: readonly Export[], imports: readonly Import[] = []): Opened {
  const summary = summaryOf({ imports: imports.length, exports: exports.length });
  return { whole: true, summary, imports: imports.slice(0, 1000), exports: exports.slice(0, 1000) };
}

/** A decode worker that knows these exports and imports. */
export function decoderOf(exports: readonly Export[], imports: readonly Import[] = []): FakeClient {
  return new FakeClient({
    decode: () => ok(openedOf(exports, imports)),
    exports: ({ from, count }) => ok(exports.slice(from, from + count)),
    imports: ({ from, count }) => ok(imports.slice(from, from + count)),
  });
}

/** A decode worker whose bytes do not decode. */
export function brokenDecoder(failure: ModuleFailure): FakeClient {
  return new FakeClient({ decode: () => fail(failure) });
}
