const LONGEST = 2_000;
const LONGEST_LIST = 256;

/** Any value of the host as one line: what a person would write to get it, as far as that can be told. Never throws, whatever the value does. */
export function showHostValue(value: unknown): string {
  try {
    return showTouched(value);
  } catch {
    // A proxy may throw at whatever it is asked.
    return typeof value;
  }
}

function showTouched(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return shorten(JSON.stringify(value));
    case 'number':
      return Object.is(value, -0) ? '-0' : String(value);
    case 'function':
      return `function ${nameOf(value)}`.trimEnd();
    case 'object':
      return value === null ? 'null' : showObject(value);
    default:
      return String(value);
  }
}

function showObject(value: object): string {
  if (ArrayBuffer.isView(value) && !(value instanceof DataView)) return showList(`${value.constructor.name} `, value);
  if (Array.isArray(value)) return showList('', value);
  if (value instanceof Error) return `${value.name}: ${value.message}`;
  const text = JSON.stringify(value);
  return text === undefined || text === '{}' ? `${nameOf(value.constructor)} {}` : shorten(text);
}

function showList(prefix: string, list: object): string {
  const items = Array.from({ length: Math.min(lengthOf(list), LONGEST_LIST) }, (_, index) => showHostValue(Reflect.get(list, index)));
  if (lengthOf(list) > LONGEST_LIST) items.push('…');
  return shorten(`${prefix}[${items.join(', ')}]`);
}

function lengthOf(list: object): number {
  return 'length' in list && typeof list.length === 'number' ? list.length : 0;
}

function nameOf(value: unknown): string {
  return typeof value === 'function' && typeof value.name === 'string' ? value.name : 'Object';
}

function shorten(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
