import { beforeEach, describe, expect, it, vi } from 'vitest';
import { answer, refuse } from '../../../main/ipc/answer';

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});

describe('answer', () => {
  it('gives the handler what was validated', async () => {
    const result = await answer(
      { 'clipboard:write': async ({ text }) => ({ ok: false, failure: { code: text, facts: {} } }) },
      'clipboard:write',
      {
        text: 'func',
      },
    );
    expect(result).toEqual({ ok: false, failure: { code: 'func', facts: {} } });
  });

  it('never shows a handler arguments of the wrong shape', async () => {
    const handler = vi.fn();
    const result = await answer({ 'clipboard:write': handler }, 'clipboard:write', { text: 1 });
    expect(result).toEqual({
      ok: false,
      failure: { code: 'request-refused', facts: { request: 'clipboard:write', because: 'arguments' } },
    });
    expect(handler).not.toHaveBeenCalled();
  });

  it('turns a thrown error into a failure', async () => {
    const handlers = {
      'crate:choose': () => Promise.reject(new Error('out of luck')),
    };
    expect(await answer(handlers, 'crate:choose', null)).toEqual({
      ok: false,
      failure: { code: 'unexpected', facts: { request: 'crate:choose' }, detail: 'out of luck' },
    });
  });

  it('answers a start that failed like any other request', async () => {
    expect(await answer({ 'app:start': () => Promise.reject(new Error('no samples')) }, 'app:start', null)).toEqual({
      ok: false,
      failure: { code: 'unexpected', facts: { request: 'app:start' }, detail: 'no samples' },
    });
  });

  it('refuses a foreign sender with a failure, also at the start', () => {
    expect(refuse('app:start', 'sender')).toEqual({
      ok: false,
      failure: { code: 'request-refused', facts: { request: 'app:start', because: 'sender' } },
    });
  });
});
