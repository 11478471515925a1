import { harden } from '../runtime/glue/harden';
import { createInstanceHost } from '../runtime/instance-host';
import { createInstanceAnswers } from './instance-answers';
import type { InstancePush, InstanceReplies, InstanceRequest } from './protocol';
import { serve } from './serve';

// One instance and its host. A crate's own JavaScript may run in this scope, so the ways to speak are taken first and then removed from it;
// all the same the page takes whatever comes from here for untrusted text. An endless loop is ended by terminate(), from outside.
const post = self.postMessage.bind(self);
const host = createInstanceHost((entries) => post({ kind: 'log', entries } satisfies InstancePush));

serve<InstanceRequest, InstanceReplies>(
  {
    postMessage: (message, transfer) => post(message, transfer),
    // Only what the page sent: the glue can dispatch events of its own making.
    addEventListener: (type, listener) => {
      self.addEventListener(type, (event) => {
        if (event.isTrusted && event instanceof MessageEvent) listener(event);
      });
    },
  },
  createInstanceAnswers(host, self),
);

// A timer or a listener of the crate's may fail when no call is being made: that belongs in the log, and must not look like a dead worker.
self.addEventListener('error', (event) => {
  event.preventDefault();
  host.report(event.error);
});
self.addEventListener('unhandledrejection', (event) => {
  event.preventDefault();
  host.report(event.reason);
});
harden(self);
