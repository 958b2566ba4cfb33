import { IssueDocument, paperByCode } from '#documents';
import { SeriesNumbers, type LocalDate } from '#kernel';
import type { DemoOffice } from './demo-office.js';

/** Which paper of which step, and who signs. */
type Signing = Readonly<{ paper: string; about: string; unit: string; by: string; on: LocalDate }>;

/**
 * The paper of a step gets its number in the book of the unit.
 *
 * @returns its symbol, `12/TB-UBND`
 */
export const signPaper = async (office: DemoOffice, signing: Signing): Promise<string> => {
  const { paper, about, unit, by, on } = signing;
  const series = paperByCode(paper)?.series;
  if (series === undefined) throw new Error(`${paper} has no number`);
  const who = office.who(by, unit);
  const documentId = who.commandId.replace(/\W/g, '-');
  const { actor, correlationId } = who;
  const takenBy = `document-${documentId}`;
  const number = await office
    .resolve(SeriesNumbers)
    .inSeries({ unit, series, on, takenBy, actor, correlationId });
  const symbol = `${number}/${series}-UBND`;
  const document = { documentId, occurredOn: on, unit, paper, about, symbol };
  await office.send(new IssueDocument(document, who));
  return symbol;
};
