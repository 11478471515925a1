import { giveUp } from '../give-up';
import { type CxxParser, consume, look, take, untilEnd } from './parser';

/** `Ty`, `Tn`, `Tt`, `Tp`, `Tk`: what kind of template parameter an argument is for. */
export function isParamDecl(parser: CxxParser): boolean {
  return look(parser) === 'T' && 'yptnk'.includes(look(parser, 1)) && look(parser, 1) !== '';
}

/** They say nothing that the arguments do not. */
export function skipParamDecls(parser: CxxParser): void {
  while (isParamDecl(parser)) skipParamDecl(parser);
}

export function skipParamDecl(parser: CxxParser): void {
  take(parser);
  switch (take(parser)) {
    case 'y':
      return;
    case 'k':
      parser.rules.name(parser);
      return;
    case 'n':
      parser.rules.type(parser);
      return;
    case 't':
      untilEnd(parser, skipParamDecl);
      return;
    case 'p':
      if (!isParamDecl(parser)) giveUp();
      skipParamDecl(parser);
      return;
    default:
      giveUp();
  }
}

/** A requirement behind template arguments or parameters; it is read and not shown. */
export function skipConstraint(parser: CxxParser): void {
  if (consume(parser, 'Q')) parser.rules.expression(parser);
}
