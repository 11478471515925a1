import type { CallField } from '../../state/select/call-form';
import { readGlueValue } from '../../wasm/glue/value';
import { readValue } from '../../wasm/values/read-value';
import type { ValueReason } from '../../wasm/values/reading';

/** Why a field's text is refused, or null when it is a value of its type. */
export function fieldProblem(field: CallField, text: string | null): ValueReason | null {
  const reading = field.level === 'raw' ? readValue(field.type, text ?? '') : readGlueValue(field.type, text);
  return reading.ok ? null : reading.reason;
}
