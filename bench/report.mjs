/**
 * A row of the table: what, its bar, how it is measured, and a line a module.
 * `value` is what is held against `limit`: no more than it, or no less with `atLeast`.
 */
export function judge(row, line) {
  if (line.value === null || Number.isNaN(line.value) || line.held === false) return '–';
  const met = row.atLeast ? line.value >= row.limit : line.value <= row.limit;
  return met ? 'yes' : '**no**';
}

export function reportText(facts, rows) {
  const parts = [
    '# Results',
    '',
    '`npm run bench` writes this file. A ratio is the median of the ratios of paired runs, ours and the peer by turns in the same minutes.',
    '',
    ...table(['machine', ''], facts),
    '',
    '## Summary',
    '',
    ...table(['what', 'bar', 'worst', 'met'], rows.map(summary)),
    '',
    ...rows.flatMap(section),
  ];
  return `${parts.join('\n').trimEnd()}\n`;
}

function summary(row) {
  const held = row.lines.filter((line) => judge(row, line) !== '–');
  if (held.length === 0) return [row.what, row.bar, row.note ?? 'not measured', '–'];
  const worst = held.reduce((a, b) => ((row.atLeast ? b.value < a.value : b.value > a.value) ? b : a));
  const met = held.filter((line) => judge(row, line) === 'yes').length;
  return [row.what, row.bar, `${worst.shown} (${worst.module})`, met === held.length ? 'yes' : `**${met} of ${held.length}**`];
}

function section(row) {
  const head = [`## ${row.what}`, '', `Bar: ${row.bar}. ${row.how}`, ''];
  if (row.lines.length === 0) return [...head, row.note ?? 'Not measured.', ''];
  const columns = ['module', ...row.columns, 'against the bar', 'met'];
  return [
    ...head,
    ...table(
      columns,
      row.lines.map((line) => [line.module, ...line.cells, line.shown, judge(row, line)]),
    ),
    '',
  ];
}

function table(head, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, column) => (column === 0 ? '---' : '--:'))), ...rows.map(line)];
}
