import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { POLICY, RIGHTS, ROLE_NAMES, ROLES, type Action, type Role } from '#access';

const PAGE = 'docs/permissions.md';

const titles = new Map<readonly Role[], string>(Object.values(RIGHTS).map(({ vi, roles }) => [roles, vi]));
const rows = new Map<string, { title: string; roles: readonly Role[]; actions: string[] }>();
for (const [action, rule] of Object.entries(POLICY) as [Action, (typeof POLICY)[Action]][]) {
  if (typeof rule === 'string') continue;
  const roles: readonly Role[] = rule;
  const title = titles.get(roles) ?? 'Tố cáo và việc khác';
  const key = `${title} ${roles.join()}`;
  const row = rows.get(key) ?? { title, roles, actions: [] };
  row.actions.push(action);
  rows.set(key, row);
}

const open = (rule: 'anyone' | 'signed-in' | 'node'): string =>
  Object.entries(POLICY)
    .flatMap(([action, found]) => (found === rule ? [`\`${action}\``] : []))
    .join(', ');

const page = [
  '# Ma trận quyền',
  '',
  'Trang này được in từ chính bảng mà máy chủ dùng để cho phép hoặc từ chối; một phép thử so hai bên.',
  'Quyền có hiệu lực trong đơn vị được giao và mọi đơn vị trực thuộc; một người có thể giữ nhiều vai trò.',
  'Việc không được phép và việc không tồn tại được trả lời như nhau.',
  '',
  `Không cần đăng nhập: ${open('anyone')}. Ai đã đăng nhập: ${open('signed-in')}. Không ai, chỉ máy chủ khác của cùng cơ quan: ${open('node')}.`,
  '',
  `| Quyền | ${ROLES.map((role) => ROLE_NAMES[role]).join(' | ')} |`,
  `| --- | ${ROLES.map(() => ':-:').join(' | ')} |`,
  ...[...rows.values()].map(
    ({ title, roles }, at) =>
      `| ${at + 1}. ${title} | ${ROLES.map((role) => (roles.includes(role) ? '✓' : '–')).join(' | ')} |`,
  ),
  '',
  '## Các việc thuộc mỗi quyền',
  '',
  ...[...rows.values()].map(
    ({ title, actions }, at) => `${at + 1}. ${title}: ${actions.map((action) => `\`${action}\``).join(', ')}`,
  ),
  '',
].join('\n');

it('the page of permissions shows the table as it is (UPDATE_DOCS=1 writes it anew)', () => {
  if (process.env['UPDATE_DOCS'] === '1') writeFileSync(PAGE, page);
  expect(readFileSync(PAGE, 'utf8')).toBe(page);
});
