import { giveUp } from '../give-up';
import { readName } from './name';
import { type CxxNode, sequence } from './node';
import { type CxxParser, consume, expect, look, signedNumber, take } from './parser';
import { templateArg } from './template-args';

const OF_TYPE: Readonly<Record<string, string>> = { V: 'vtable', T: 'VTT', I: 'typeinfo', S: 'typeinfo name' };
const OF_NAME: Readonly<Record<string, string>> = {
  TH: 'thread-local initialization routine',
  TW: 'thread-local wrapper routine',
  GV: 'guard variable',
};

/** https://itanium-cxx-abi.github.io/cxx-abi/abi.html#mangling-special */
export function specialName(parser: CxxParser): CxxNode {
  const start = parser.text.slice(parser.at, parser.at + 2);
  const words = OF_NAME[start];
  if (words !== undefined) {
    parser.at += 2;
    return sequence(`${words} for `, readName(parser, null));
  }
  return take(parser) === 'T' ? behindT(parser) : behindG(parser);
}

function behindT(parser: CxxParser): CxxNode {
  const letter = take(parser);
  const words = OF_TYPE[letter];
  if (words !== undefined) return sequence(`${words} for `, parser.rules.type(parser));
  switch (letter) {
    case 'C': {
      const whole = parser.rules.type(parser);
      signedNumber(parser);
      expect(parser, '_');
      return sequence('construction vtable for ', parser.rules.type(parser), '-in-', whole);
    }
    case 'c':
      skipCallOffset(parser);
      skipCallOffset(parser);
      return sequence('covariant return thunk to ', parser.rules.encoding(parser));
    case 'h':
    case 'v':
      parser.at--;
      skipCallOffset(parser);
      return sequence(letter === 'h' ? 'non-virtual thunk to ' : 'virtual thunk to ', parser.rules.encoding(parser));
    case 'A':
      return sequence('template parameter object for ', templateArg(parser));
    default:
      return giveUp();
  }
}

function behindG(parser: CxxParser): CxxNode {
  switch (take(parser)) {
    case 'R': {
      const name = readName(parser, null);
      while (/[0-9A-Z]/.test(look(parser))) parser.at++;
      consume(parser, '_');
      return sequence('reference temporary for ', name);
    }
    case 'T':
      if (!/[tn]/.test(take(parser))) giveUp();
      return sequence('transaction clone for ', parser.rules.encoding(parser));
    default:
      return giveUp();
  }
}

function skipCallOffset(parser: CxxParser): void {
  const virtual = take(parser) === 'v';
  signedNumber(parser);
  expect(parser, '_');
  if (!virtual) return;
  signedNumber(parser);
  expect(parser, '_');
}
