import { table } from '../output.js';
import type { MergeProof } from './merge-proof.js';

/** Whether nothing but the holder of open work has moved. */
export const holds = ({ timelines, lastYear, received }: MergeProof): boolean =>
  timelines.equal && lastYear.equal && received.equal;

export const mergeReport = ({ timelines, handedOver, lastYear, received, rows }: MergeProof): string => {
  const figures = (found: MergeProof['rows']['oldMap']) =>
    found.map((row) => [row.label, row.openAtStart, row.received, row.closed, row.openAtEnd] as const);
  const head = ['', 'open at start', 'received', 'closed', 'open at end'];
  return [
    `Timelines before the merger: ${timelines.streams} streams, ${timelines.events} events`,
    `  SHA-256 before  ${timelines.before}`,
    `  SHA-256 after   ${timelines.after}  ${said(timelines.equal)}`,
    '',
    table(['handed over', 'count'], Object.entries(handedOver)),
    '',
    `Figures of the period before, by the old map: SHA-256`,
    `  before  ${lastYear.before}`,
    `  after   ${lastYear.after}  ${said(lastYear.equal)}`,
    '',
    table(['by the old map', ...head.slice(1)], figures(rows.oldMap)),
    '',
    table(['by the new map', ...head.slice(1)], figures(rows.newMap)),
    '',
    `Received: ${received.before} before, ${received.oldMap} by the old map, ${received.newMap} by the new map  ${said(received.equal)}`,
  ].join('\n');
};

const said = (equal: boolean): string => (equal ? 'equal' : 'DIFFERENT');
