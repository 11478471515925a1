/** Characters of the text format, as bytes. */
export const NEWLINE = 0x0a;
export const SPACE = 0x20;
export const QUOTE = 0x22;
export const OPEN = 0x28;
export const CLOSE = 0x29;
export const MINUS = 0x2d;
export const DIGIT_ZERO = 0x30;
export const SEMICOLON = 0x3b;
export const AT_SIGN = 0x40;
export const BACKSLASH = 0x5c;
export const LETTER_X = 0x78;
