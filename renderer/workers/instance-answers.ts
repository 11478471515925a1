import type { InstanceHost } from '../runtime/instance-host';
import type { Answers, InstanceReplies, InstanceRequest } from './protocol';
import { readSource } from './read-source';

/** Answers about one instance. `scope` is where a crate's own JavaScript finds its host. */
export function createInstanceAnswers(host: InstanceHost, scope: object) {
  return {
    instantiate: async (request, answering) => {
      const bytes = await readSource(request.source, answering.progress);
      if (!bytes.ok) return bytes;
      return host.instantiate(bytes.value, request.level === 'raw' ? request : { ...request, scope });
    },
    'call-raw': ({ exportIndex, args }) => host.callRaw(exportIndex, args),
    'call-glue': ({ signatureId, args }) => host.callGlue(signatureId, args),
    memory: ({ exportIndex, offset, length }, answering) => {
      const window = host.memory(exportIndex, offset, length);
      if (window.ok) answering.transfer(window.value.bytes.buffer);
      return window;
    },
    elements: ({ exportIndex, from, count }) => host.elements(exportIndex, from, count),
    state: () => host.state(),
  } satisfies Answers<InstanceRequest, InstanceReplies>;
}
