import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { PeopleBoardEnded } from '../domain/people-boards/people-board.events.js';
import { PeopleBoardHandler } from './people-board-handler.js';

/** The board sits no longer. */
export class EndPeopleBoard extends Command<Decided> {
  constructor(
    readonly board: PeopleBoardEnded['data'],
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(EndPeopleBoard)
export class EndPeopleBoardHandler extends PeopleBoardHandler implements ICommandHandler<EndPeopleBoard> {
  execute({ board, who }: EndPeopleBoard): Promise<Decided> {
    return this.run(board.boardId, { ...board, type: 'end' }, who);
  }
}
