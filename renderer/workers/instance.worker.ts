import { harden } from '../runtime/glue/harden';
import { createInstanceHost } from '../runtime/instance-host';
import type { Outcome } from '../wasm/malformed';
import type { InstancePush, InstanceReplies, InstanceRequest } from './protocol';
import { readSource } from './read-source';
import { type Answering, serve } from './serve';

// One instance and its host. A crate's own JavaScript may run in this scope, so the ways to speak are taken first and then removed from it;
// all the same the page takes whatever comes from here for untrusted text. An endless loop is ended by terminate(), from outside.
const post = self.postMessage.bind(self);
const host = createInstanceHost((entries) => post({ kind: 'log', entries } satisfies InstancePush));

async function answer(request: InstanceRequest, answering: Answering): Promise<Outcome<InstanceReplies[InstanceRequest['kind']]>> {
  switch (request.kind) {
    case 'instantiate': {
      const bytes = await readSource(request.source);
      if (!bytes.ok) return bytes;
      return host.instantiate(bytes.value, request.level === 'raw' ? request : { ...request, scope: self });
    }
    case 'call-raw':
      return host.callRaw(request.exportIndex, request.args);
    case 'call-glue':
      return host.callGlue(request.signatureId, request.args);
    case 'memory': {
      const window = host.memory(request.exportIndex, request.offset, request.length);
      if (window.ok) answering.transfer(window.value.bytes.buffer);
      return window;
    }
    case 'state':
      return host.state();
    default:
      return request satisfies never;
  }
}

serve<InstanceRequest>(
  { postMessage: (message, transfer) => post(message, transfer), addEventListener: self.addEventListener.bind(self) },
  answer,
);
harden(self);
