import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { decide } from '#access';
import {
  aboutInLists,
  fill,
  paperByCode,
  papersFor,
  tagsOfNoun,
  valuesOf,
  writtenDay,
  type FilledPaper,
  type Issue,
  type Paper,
  type PaperNoun,
  type Values,
} from '#documents';
import { EventStore } from '#event-store';
import { localDate, refuse, type LocalDate, type Recorded } from '#kernel';
import { DocumentsAbout, StaffNames, type DocumentRow } from '#views';
import { ChosenCatalogues } from '../catalogues/chosen-catalogues.js';
import type { EdgeRefusal } from '../http/edge-refusals.js';
import { UnitTree } from '../organisation/unit-tree.js';
import type { Caller } from '../policy/caller.js';
import { PAPER_STREAMS } from './paper-streams.js';
import { PaperPeople } from './paper-people.js';
import { PaperWall } from './paper-wall.js';

/** A paper that can be printed, and the event that occasions it. */
export type PaperLine = Readonly<{
  code: string;
  form?: string;
  title: string;
  about?: string;
  revision: number;
  occurredOn: LocalDate;
  /** It gets a number in a book. */
  numbered: boolean;
  documents: readonly DocumentRow[];
}>;

export type ComposedPaper = Readonly<{ paper: Paper; values: Values; issue: Issue; filled: FilledPaper }>;

type Opened = Readonly<{ noun: PaperNoun; unit: string; history: readonly Recorded[] }>;

/** The papers of one stream: which there are, and each filled in from its events and the vault. */
@Injectable()
export class Papers {
  constructor(
    private readonly store: EventStore,
    private readonly units: UnitTree,
    private readonly people: PaperPeople,
    private readonly walls: PaperWall,
    private readonly staff: StaffNames,
    private readonly queries: QueryBus,
    private readonly catalogues: ChosenCatalogues,
  ) {}

  async list(stream: string, caller: Caller): Promise<readonly PaperLine[]> {
    const { history } = await this.open(stream, caller);
    const documents = await this.queries.execute(new DocumentsAbout(caller.actor, stream));
    return history.flatMap((event) =>
      papersFor(history.slice(0, event.revision + 1), dayOfEvent(event)).map((paper) => {
        const about = aboutInLists(paper);
        return {
          code: paper.code,
          ...(paper.form !== undefined && { form: paper.form }),
          title: paper.title,
          ...(about !== undefined && { about }),
          revision: event.revision,
          occurredOn: dayOfEvent(event),
          numbered: paper.series !== undefined && paper.noun !== 'denunciation',
          documents: documents.filter((document) => document.paper === paper.code),
        };
      }),
    );
  }

  /** @throws Refusal `not-found` when stream, paper or event are absent, do not belong together or are out of scope */
  async compose(stream: string, code: string, revision: number, caller: Caller): Promise<ComposedPaper> {
    const { noun, unit, history } = await this.open(stream, caller);
    const event = history[revision];
    const paper = paperByCode(code);
    if (!event || !paper || paper.noun !== noun || paper.event !== event.type) return notFound();
    const known = history.slice(0, revision + 1);
    const values: Values = {
      ...valuesOf(tagsOfNoun(noun, this.catalogues.names('visit-refusals')), known, this.staffName),
      ...(await this.people.tags(paper, known, unit, caller)),
      don_vi: this.units.name(unit),
    };
    const symbol = await this.symbolOf(stream, paper, event, caller);
    const issue = this.issueOf(unit, dayOfEvent(event), symbol);
    return { paper, values, issue, filled: fill(paper, values, issue) };
  }

  /** @returns the unit that the stream belongs to, for whoever gives a number to a paper about it */
  async unitOf(stream: string, caller: Caller): Promise<string> {
    return (await this.open(stream, caller)).unit;
  }

  /** Only of ids that somebody has: any other text is what it says. */
  private readonly staffName = (text: string): string | undefined => {
    const name = this.staff.nameOf(text);
    return name === text ? undefined : name;
  };

  private async open(stream: string, { actor }: Caller): Promise<Opened> {
    const noun = stream.slice(0, stream.indexOf('-')) as PaperNoun;
    const kind = Object.hasOwn(PAPER_STREAMS, noun) ? PAPER_STREAMS[noun] : undefined;
    if (!kind) return notFound();
    const history: Recorded[] = [];
    for await (const event of this.store.read(stream)) history.push(event);
    const resource = kind.whose(history);
    if (!resource || !decide(actor, kind.read, resource, this.units.above).allow) return notFound();
    if (!(await this.walls.opens(stream, actor))) return notFound();
    return { noun, unit: resource.unit, history };
  }

  /** The number on the paper itself when the event says it, else that of the book. */
  private async symbolOf(
    stream: string,
    paper: Paper,
    { data }: Recorded,
    { actor }: Caller,
  ): Promise<string | undefined> {
    if ('documentNo' in data && typeof data.documentNo === 'string') return data.documentNo;
    const documents = await this.queries.execute(new DocumentsAbout(actor, stream));
    return documents.findLast((one) => one.paper === paper.code && one.voidedOn === undefined)?.symbol;
  }

  /** An authority of an area is its people's committee, however short the list of units calls it. */
  private issuerName(unit: string): string {
    const name = this.units.name(unit).replace(/^UBND\b/, 'Ủy ban nhân dân');
    const isArea = AUTHORITIES.includes(this.units.get(unit)?.level ?? '');
    return isArea && /^(tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu)\s/i.test(name)
      ? `Ủy ban nhân dân ${name.charAt(0).toLowerCase()}${name.slice(1)}`
      : name;
  }

  private issueOf(unit: string, day: LocalDate, symbol: string | undefined): Issue {
    const node = this.units.get(unit);
    const isAuthority = node !== undefined && AUTHORITIES.includes(node.level);
    return {
      ...(node?.parent !== undefined && { superior: this.issuerName(node.parent) }),
      issuer: this.issuerName(unit),
      place: placeOf(this.units.name(unit)),
      day: writtenDay(day),
      ...(symbol !== undefined && { symbol }),
      ...(isAuthority && { position: 'Chủ tịch' }),
    };
  }
}

const AUTHORITIES: readonly string[] = ['province', 'district', 'commune'];

const notFound = (): never => refuse<EdgeRefusal>('not-found');

const dayOfEvent = ({ data, meta }: Recorded): LocalDate =>
  localDate('occurredOn' in data ? String(data.occurredOn) : meta.recordedAt.slice(0, 10));

/** `UBND xã An Bình` → `An Bình`: the place that a paper is dated from. */
const placeOf = (name: string): string =>
  name
    .replace(/^(ủy ban nhân dân|ubnd)\s+/i, '')
    .replace(/^(tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu)\s+/i, '');
