import { giveUp } from '../give-up';
import { decodePunycode } from './punycode';
import { consume, decimal, type V0Parser } from './v0-parser';

export function identifier(parser: V0Parser): string {
  const coded = consume(parser, 'u');
  const length = decimal(parser);
  consume(parser, '_');
  const end = parser.at + length;
  if (end > parser.text.length) giveUp();
  const text = parser.text.slice(parser.at, end);
  parser.at = end;
  if (!coded) return text;
  const split = text.lastIndexOf('_');
  return decodePunycode(split < 0 ? '' : text.slice(0, split), text.slice(split + 1));
}
