import type { TFunction } from 'i18next';
import type { LogEntry } from '../../runtime/model';
import { trapText } from '../call/trap-text';

/** A whole line as people read and copy it. */
export function lineText(entry: LogEntry, t: TFunction): string {
  switch (entry.kind) {
    case 'trap':
      return entry.trap === null ? entry.text : trapText(entry.trap, t);
    case 'throw':
      return t('call-log:threw', { what: entry.text });
    case 'note':
      return entry.note === null ? entry.text : t(`call-log:note.${entry.note.code}`, { replace: entry.note.facts });
    case 'instantiated':
      return entry.text === '' ? t('call-log:instantiated') : entry.text;
    case 'call':
    case 'import':
    case 'result':
    case 'console':
      return entry.text;
    default:
      return entry.kind satisfies never;
  }
}
