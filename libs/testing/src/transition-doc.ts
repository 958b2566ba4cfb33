import type { Transitions } from '#kernel';

/** A table of transitions as Markdown: a row a step, a column a status, the refusal where it leads nowhere. */
export const transitionDoc = <Status extends string, Action extends string, Code extends string>(
  title: string,
  table: Transitions<Status, Action, Code>,
): string => {
  const statuses = Object.keys(table) as Status[];
  const [first] = statuses;
  const actions = (first ? Object.keys(table[first]) : []) as Action[];
  const cell = (status: Status, action: Action): string => {
    const next: readonly Status[] | Code = table[status][action];
    return typeof next === 'string' ? `_${next}_` : `**${next.join('** or **')}**`;
  };
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    `## ${title}`,
    '',
    line(['', ...statuses]),
    line(['---', ...statuses.map(() => '---')]),
    ...actions.map((action) => line([action, ...statuses.map((status) => cell(status, action))])),
    '',
  ].join('\n');
};
