import { Command, CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Decisions, type Decided, type Who } from '#event-store';
import { Clock, Refusal } from '#kernel';
import { ApprovalHandler } from './approval-handler.js';

/**
 * Does what was signed and writes down that it is done. The effect's command id is made from the signature, so that
 * after a crash between the two the effect is sent again and stays as it is.
 */
export class CarryOutApproval extends Command<Decided> {
  constructor(
    readonly approvalId: string,
    readonly effect: Command<Decided>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(CarryOutApproval)
export class CarryOutApprovalHandler extends ApprovalHandler implements ICommandHandler<CarryOutApproval> {
  constructor(
    decisions: Decisions,
    clock: Clock,
    private readonly commands: CommandBus,
  ) {
    super(decisions, clock);
  }

  /** @throws whatever is no refusal: then nothing is written down, and it is tried again */
  async execute({ approvalId, effect, who }: CarryOutApproval): Promise<Decided> {
    const refusedBy = await this.refusalOf(effect);
    const outcome = refusedBy === undefined ? {} : { refusedBy };
    return this.run({ type: 'carry-out', approvalId, ...outcome }, who);
  }

  private async refusalOf(effect: Command<Decided>): Promise<string | undefined> {
    try {
      await this.commands.execute(effect);
      return undefined;
    } catch (error) {
      if (error instanceof Refusal) return String((error as Refusal).code);
      throw error;
    }
  }
}
