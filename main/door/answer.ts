import type { RequestName, Requests } from '../../preload/contract/contract';
import { failed } from '../failure';
import type { Handlers } from './handlers';
import { SCHEMAS } from './schemas';

/** Requests whose result is no Result: they can only be refused by rejecting. */
const PLAIN: ReadonlySet<RequestName> = new Set(['app:start']);

/** Validates what the page said, calls the handler and makes sure that a failure crosses the wall as a value. */
export async function answer<Name extends RequestName>(
  handlers: Pick<Handlers, Name>,
  name: Name,
  args: unknown,
): Promise<Requests[Name]['result'] | ReturnType<typeof failed>> {
  const parsed = SCHEMAS[name].safeParse(args);
  if (!parsed.success) return refuse(name, 'arguments');
  try {
    return await handlers[name](parsed.data);
  } catch (error) {
    console.error(`${name} threw`, error);
    if (PLAIN.has(name)) throw error;
    return failed('unexpected', { request: name }, error instanceof Error ? error.message : String(error));
  }
}

/** `because` names what was wrong, for the log and the curious; the page's prose is the same for each. */
export function refuse(name: RequestName, because: 'arguments' | 'sender'): ReturnType<typeof failed> {
  console.error(`${name} refused: ${because}`);
  if (PLAIN.has(name)) throw new Error(`refused: ${because}`);
  return failed('request-refused', { request: name, because });
}
