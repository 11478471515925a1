import { drawForNobody } from '../panels/rehearse';
import { keepWorkerReady } from '../state/workers';

/** Once the page is at rest, the first decode worker goes through a small module, and the panels draw it. */
export function startRehearsal(): void {
  keepWorkerReady(({ summary, exports }) => void drawForNobody({ summary, exports }));
}
