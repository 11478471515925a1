import type { Artifact } from '../../preload/contract/artifact';
import type { RequestName } from '../../preload/contract/contract';
import type { ModuleKey, OpenModule } from '../../renderer/state/module-store';
import type { Export, Import, Summary } from '../../renderer/wasm/model/module';
import type { Outcome } from '../../renderer/wasm/outcome';
import type { Opened } from '../../renderer/workers/protocol';

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

/** A worker seen from the page whose answers the test gives by the request's kind. */
export class FakeClient {
  readonly asked: { readonly kind: string }[] = [];
  alive = true;
  private readonly answer: (body: { kind: string }) => Outcome<unknown> | Promise<Outcome<unknown>>;
  private readonly stopped: (() => void)[] = [];

  constructor(answer: (body: { kind: string }) => Outcome<unknown> | Promise<Outcome<unknown>>) {
    this.answer = answer;
  }

  ask(body: { kind: string }): Promise<Outcome<unknown>> {
    this.asked.push(body);
    const ended = new Promise<Outcome<unknown>>((resolve) => {
      this.stopped.push(() => resolve({ ok: false, failure: { code: 'terminated', facts: {} } }));
    });
    return Promise.race([Promise.resolve(this.answer(body)), ended]);
  }

  terminate(): void {
    this.alive = false;
    for (const stop of this.stopped) stop();
  }
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
  return new FakeClient((body) => {
    if (body.kind === 'decode') return { ok: true, value: openedOf(exports, imports) };
    const { from, count } = body as unknown as { from: number; count: number };
    return { ok: true, value: (body.kind === 'exports' ? exports : imports).slice(from, from + count) };
  });
}
