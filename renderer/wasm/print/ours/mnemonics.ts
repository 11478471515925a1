import { INSTRUCTIONS } from '../../instructions/instruction-set';
import { type AsciiPool, packAscii } from './ascii-words';

/** Every mnemonic by slot, ready to be copied in words. */
export const MNEMONICS: AsciiPool = packAscii(INSTRUCTIONS.map((row) => row?.mnemonic ?? ''));
