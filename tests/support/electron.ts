import { vi } from 'vitest';

type Listener = (event: unknown, ...args: readonly unknown[]) => unknown;

/** The one stand-in for Electron: what main/ipc and preload ask of it, and nothing more. `send` plays the other process. */
export function fakeElectron() {
  const handlers = new Map<string, Listener>();
  const told = new Map<string, Listener>();
  const listeners = new Map<string, Set<Listener>>();
  const exposed = new Map<string, unknown>();
  return {
    module: {
      ipcMain: {
        handle: (name: string, handler: Listener) => handlers.set(name, handler),
        on: (name: string, handler: Listener) => told.set(name, handler),
      },
      ipcRenderer: {
        postMessage: vi.fn((_name: string, _message: unknown, _ports: readonly unknown[]) => undefined),
        invoke: vi.fn(async (_name: string, ..._args: readonly unknown[]): Promise<unknown> => null),
        on: (name: string, listener: Listener) => listeners.set(name, (listeners.get(name) ?? new Set()).add(listener)),
        removeListener: (name: string, listener: Listener) => listeners.get(name)?.delete(listener),
      },
      contextBridge: { exposeInMainWorld: (name: string, value: unknown) => exposed.set(name, value) },
      webUtils: { getPathForFile: (file: { readonly name: string }) => `/dropped/${file.name}` },
    },
    handlers,
    told,
    exposed,
    send(name: string, event: unknown) {
      for (const listener of listeners.get(name) ?? []) listener({ sender: 'electron' }, event);
    },
  };
}
