import { Injectable } from '@nestjs/common';
import { Decisions, type Decided, type Who } from '#event-store';
import { Clock } from '#kernel';
import type { ExportCommand } from '../domain/export.command.js';
import { exportDecider } from '../domain/export.js';

type WithoutTime<C> = C extends ExportCommand ? Omit<C, 'occurredOn' | 'now'> : never;

/** What all handlers share: the stream of whoever asked, at this moment. */
@Injectable()
export abstract class ExportHandler {
  constructor(
    private readonly decisions: Decisions,
    private readonly clock: Clock,
  ) {}

  protected run(userId: string, command: WithoutTime<ExportCommand>, who: Who): Promise<Decided> {
    const dated = { ...command, occurredOn: this.clock.today(), now: this.clock.now() } as ExportCommand;
    return this.decisions.run(exportDecider, userId, dated, who);
  }
}
