import type { Level } from '../instance-store';
import type { OpenModule } from '../module-store';
import type { CallTarget } from '../view-store';
import { signatureName } from './signature-text';

export interface Offer {
  readonly name: string;
  readonly target: CallTarget;
}

/** The first few things that could be called. */
export function callOffers({ exports, signatures }: OpenModule, level: Level, most: number): readonly Offer[] {
  const offers: Offer[] = [];
  if (level === 'glue') {
    for (const signature of signatures ?? []) {
      if (offers.length === most) return offers;
      offers.push({ name: signatureName(signature), target: { level: 'glue', signatureId: signature.id } });
    }
    if (offers.length > 0) return offers;
  }
  for (const { name, index, type } of exports) {
    if (offers.length === most) break;
    if (type.kind === 'func') offers.push({ name, target: { level: 'raw', exportIndex: index } });
  }
  return offers;
}
