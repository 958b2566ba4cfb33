import { Body, Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { complaintDecider, LodgeComplaint } from '#complaints';
import { Clock, localDate, present } from '#kernel';
import { LawBook } from '#law';
import { UnitHeads } from '../acting/unit-heads.js';
import { ChosenCatalogues } from '../catalogues/chosen-catalogues.js';
import { answerOf, type CommandAnswer } from '../http/command-answer.js';
import { toEntry } from '../http/entry.dto.js';
import { RaisedCase } from '../http/raised-case.js';
import { UnitTree } from '../organisation/unit-tree.js';
import { Reception } from '../people/reception.js';
import { Act } from '../policy/act.js';
import { AsAuthor, type Author } from '../policy/caller.js';
import { ComplaintDesk } from './complaint-desk.js';
import { toContested, toObstacles } from './contested.dto.js';
import { LodgeComplaintDto } from './lodge.dto.js';

type Lodging = LodgeComplaint['complaint'];
type LodgedComplaint = CommandAnswer & Readonly<{ caseId: string; code: string }>;

/** Complaints (khiếu nại) that reach the desk without a visit or letter of this system behind them. */
@ApiTags('complaints')
@Controller('complaints')
export class ComplaintsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly desk: ComplaintDesk,
    private readonly reception: Reception,
    private readonly units: UnitTree,
    private readonly raised: RaisedCase,
    private readonly clock: Clock,
    private readonly laws: LawBook,
    private readonly catalogues: ChosenCatalogues,
    private readonly heads: UnitHeads,
  ) {}

  @Act('complaint.receive', '', 'Receive a complaint, of first or second instance', 201)
  async lodge(@Body() dto: LodgeComplaintDto, @AsAuthor() by: Author): Promise<LodgedComplaint> {
    const unit = dto.unit ?? by.actor.home;
    by.permit({ unit });
    this.catalogues.checkChannel(dto.channel, localDate(dto.occurredOn), ['letter']);
    this.catalogues.checkField(dto.field, localDate(dto.occurredOn));
    const plain = this.plain(dto, unit);
    this.check(plain);
    const subject = await this.reception.remember({ ...dto, unit }, by);
    const sealed = await this.reception.seal(`complaint-${dto.complaintId}`, dto.narrative);
    const group = dto.group && (await this.desk.group(dto.group, unit, by));
    const heads = await this.heads.of(unit);
    const complaint = { ...plain, heads, ...sealed, ...present({ subject, group }) };
    const lodged = await this.commands.execute(new LodgeComplaint(complaint, by.who(dto.expectedRevision)));
    if (lodged.position) await this.raised.shown(lodged.position);
    return { ...answerOf(lodged), caseId: `complaint-${dto.complaintId}`, code: lodged.code };
  }

  private plain(dto: LodgeComplaintDto, unit: string): Lodging {
    const { complaintId, channel, field, summary, people, instance, discipline, complainedAbout } = dto;
    const { first, forwardedBy, obstacles, remote = this.units.get(unit)?.remote ?? false } = dto;
    const contested = dto.contested && toContested(dto.contested);
    const got = first?.receivedOn === undefined ? undefined : { receivedOn: localDate(first.receivedOn) };
    return {
      complaintId,
      ...toEntry(dto),
      unit,
      channel,
      field,
      summary,
      people,
      remote,
      ...present({
        instance,
        discipline,
        complainedAbout,
        contested: contested ?? got,
        obstacles: obstacles && toObstacles(obstacles),
        first: first && present({ decisionNo: first.decisionNo, resolver: first.resolver }),
        forwardedBy: forwardedBy && { kind: forwardedBy.kind, ...present({ name: forwardedBy.name }) },
        group: dto.group && anonymous(dto.group),
      }),
    };
  }

  /** Asks the rules before anything personal is kept: a complaint that is refused leaves nobody in the vault. */
  private check(complaint: Lodging): void {
    const now = { today: this.clock.today(), law: this.laws.current() };
    const origin = { kind: 'direct', ref: complaint.complaintId } as const;
    const draft = { ...complaint, type: 'receive', origin, code: '', ...now } as const;
    complaintDecider.decide(complaintDecider.initial, draft);
  }
}

const anonymous = ({ signatories, representatives, paper }: NonNullable<LodgeComplaintDto['group']>) => ({
  signatories: signatories.map(({ no, signed }) => ({ no, signed })),
  representatives,
  ...present({ paper }),
});
