import { contextBridge, ipcRenderer } from 'electron';
import type { Bridge } from './contract/bridge';
import { EVENT_NAMES, type EventName, REQUEST_NAMES, type RequestName } from './contract/contract';
import { openDroppedFiles } from './drop';
import { forwardPorts } from './ports';

const requests = new Set<string>(REQUEST_NAMES);
const events = new Set<string>(EVENT_NAMES);

const bridge: Bridge = {
  request(name, args) {
    if (!requests.has(name satisfies RequestName)) return Promise.reject(new Error(`no such request: ${name}`));
    return ipcRenderer.invoke(name, args);
  },
  subscribe(name, listener) {
    if (!events.has(name satisfies EventName)) throw new Error(`no such event: ${name}`);
    const receive = (_: Electron.IpcRendererEvent, event: Parameters<typeof listener>[0]) => listener(event);
    ipcRenderer.on(name, receive);
    return () => {
      ipcRenderer.removeListener(name, receive);
    };
  },
};

contextBridge.exposeInMainWorld('bridge', bridge);
openDroppedFiles();
forwardPorts();
