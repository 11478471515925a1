/** `{{name}}` in a sentence becomes the fact of that name; a fact that is not there leaves nothing. */
export function fill(sentence: string, facts: object): string {
  return sentence.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const fact: unknown = Object.hasOwn(facts, name) ? Reflect.get(facts, name) : '';
    return String(fact);
  });
}
