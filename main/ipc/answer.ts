import type { RequestName, Requests } from '../../preload/contract/contract';
import type { Result } from '../../preload/contract/result';
import { type Failed, failed } from '../failure';
import { SCHEMAS } from './schemas';

/** What answers each request; the compiler asks for every one. */
export type Handlers = { readonly [Name in RequestName]: (args: Requests[Name]['args']) => Promise<Requests[Name]['result']> };

/** Validates what the page said, calls the handler and makes sure that a failure crosses the wall as a value. */
export async function answer<Name extends RequestName>(
  handlers: Pick<Handlers, Name>,
  name: Name,
  args: unknown,
): Promise<Result<unknown>> {
  const parsed = SCHEMAS[name].safeParse(args);
  if (!parsed.success) return refuse(name, 'arguments');
  try {
    return await handlers[name](parsed.data);
  } catch (error) {
    console.error(`${name} threw`, error);
    return failed('unexpected', { request: name }, error instanceof Error ? error.message : String(error));
  }
}

/** `because` names what was wrong, for the log and the curious; the page's prose is the same for each. */
export function refuse(name: RequestName, because: 'arguments' | 'sender'): Failed {
  console.error(`${name} refused: ${because}`);
  return failed('request-refused', { request: name, because });
}
