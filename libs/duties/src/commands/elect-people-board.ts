import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { PeopleBoardElected } from '../domain/people-boards/people-board.events.js';
import { PeopleBoardHandler } from './people-board-handler.js';

/** Enters a board of the people that was elected, its number checked against the law. */
export class ElectPeopleBoard extends Command<Decided> {
  constructor(
    readonly board: Omit<PeopleBoardElected['data'], 'basis'>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(ElectPeopleBoard)
export class ElectPeopleBoardHandler extends PeopleBoardHandler implements ICommandHandler<ElectPeopleBoard> {
  execute({ board, who }: ElectPeopleBoard): Promise<Decided> {
    return this.run(board.boardId, { ...board, type: 'elect' }, who);
  }
}
