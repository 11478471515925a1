import type { Node } from '@babel/types';
import type { GlueParam } from '../model/signature';
import { type Declared, readAnnotation } from './read-type';

/** Parameters by the names that the crate's author gave them. */
export function readParams(params: readonly Node[], declared: Declared): readonly GlueParam[] {
  return params.map((param, index) => {
    if (param.type === 'Identifier') {
      const type = readAnnotation(param.typeAnnotation, declared);
      return { name: param.name, type, optional: param.optional === true || type.kind === 'optional' };
    }
    if (param.type === 'RestElement' && param.argument.type === 'Identifier') {
      return { name: param.argument.name, type: readAnnotation(param.typeAnnotation, declared), optional: true };
    }
    return { name: `param ${index}`, type: { kind: 'any', text: 'any' }, optional: true };
  });
}
