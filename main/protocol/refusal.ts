import { FAILURE_HEADER, type FailureCode } from '../../preload/contract/failure';
import { inertHeaders } from './content-policies';

/** The instance worker has an origin of nobody and sees only the headers that are named to it. */
export const FOR_EVERY_ORIGIN: Readonly<Record<string, string>> = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': `${FAILURE_HEADER}, content-range`,
};

export function refusal(status: number, code: FailureCode, more: Readonly<Record<string, string>> = {}): Response {
  return new Response(null, { status, headers: inertHeaders({ ...FOR_EVERY_ORIGIN, [FAILURE_HEADER]: code, ...more }) });
}
