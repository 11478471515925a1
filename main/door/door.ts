import { type IpcMainEvent, type IpcMainInvokeEvent, ipcMain, type MessagePortMain, type WebContents } from 'electron';
import { DROP_CHANNEL, PORT_CHANNEL, REQUEST_NAMES } from '../../preload/contract/contract';
import { answer, refuse } from './answer';
import type { Handlers } from './handlers';
import { DROP_SCHEMA, PORT_SCHEMA } from './schemas';
import { isOurPage } from './sender';

interface Door {
  readonly handlers: Handlers;
  /** The one page that may ask, or null when there is no window. */
  readonly page: () => WebContents | null;
  readonly openDropped: (paths: readonly string[]) => Promise<void>;
  readonly receive: (token: string, port: MessagePortMain) => void;
}

/** The only place that listens to a renderer: sender and arguments are judged here, once, so that no handler can forget it. */
export function openDoor(door: Door): void {
  for (const name of REQUEST_NAMES) {
    ipcMain.handle(name, async (event, args: unknown) =>
      isAllowed(door, event) ? answer(door.handlers, name, args) : refuse(name, 'sender'),
    );
  }
  ipcMain.handle(DROP_CHANNEL, async (event, args: unknown) => {
    const paths = DROP_SCHEMA.safeParse(args);
    if (!isAllowed(door, event) || !paths.success) throw new Error('refused');
    await door.openDropped(paths.data);
  });
  ipcMain.on(PORT_CHANNEL, (event, args: unknown) => {
    const token = PORT_SCHEMA.safeParse(args);
    const [port] = event.ports;
    if (isAllowed(door, event) && token.success && port !== undefined) door.receive(token.data, port);
    else for (const refused of event.ports) refused.close();
  });
}

function isAllowed(door: Door, event: IpcMainInvokeEvent | IpcMainEvent): boolean {
  const page = door.page();
  return page !== null && event.sender === page && isOurPage(event.senderFrame, page.mainFrame);
}
