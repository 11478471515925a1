import { type IpcMainEvent, type IpcMainInvokeEvent, ipcMain, type MessagePortMain, type WebContents } from 'electron';
import { DROP_CHANNEL, PORT_CHANNEL, REQUEST_NAMES } from '../../preload/contract/contract';
import { answer, type Handlers, refuse } from './answer';
import { DROP_SCHEMA, PORT_SCHEMA } from './schemas';
import { isOurPage } from './sender';

interface IpcOptions {
  readonly handlers: Handlers;
  /** The one page that may ask, or null when there is no window. */
  readonly page: () => WebContents | null;
  readonly openDropped: (paths: readonly string[]) => Promise<void>;
  readonly receive: (token: string, port: MessagePortMain) => void;
}

/** The only function that listens to a renderer: sender and arguments are checked here, once, so that no handler can forget it. */
export function serveIpc(options: IpcOptions): void {
  for (const name of REQUEST_NAMES) {
    ipcMain.handle(name, async (event, args: unknown) =>
      isAllowed(options, event) ? answer(options.handlers, name, args) : refuse(name, 'sender'),
    );
  }
  ipcMain.handle(DROP_CHANNEL, async (event, args: unknown) => {
    const paths = DROP_SCHEMA.safeParse(args);
    if (!isAllowed(options, event) || !paths.success) throw new Error('refused');
    await options.openDropped(paths.data);
  });
  ipcMain.on(PORT_CHANNEL, (event, args: unknown) => {
    const token = PORT_SCHEMA.safeParse(args);
    const [port] = event.ports;
    if (isAllowed(options, event) && token.success && port !== undefined) options.receive(token.data, port);
    else for (const refused of event.ports) refused.close();
  });
}

function isAllowed(options: IpcOptions, event: IpcMainInvokeEvent | IpcMainEvent): boolean {
  const page = options.page();
  return page !== null && event.sender === page && isOurPage(event.senderFrame, page.mainFrame);
}
