const formats = new Map<string, Intl.NumberFormat>();

/** A number in a language. The browser takes longer to make such a format than to draw the cell, so each is made once. */
export function formatNumber(value: number, language: string, options: Intl.NumberFormatOptions): string {
  const name = `${language} ${JSON.stringify(options)}`;
  let format = formats.get(name);
  if (format === undefined) {
    format = new Intl.NumberFormat(language, options);
    formats.set(name, format);
  }
  return format.format(value);
}
