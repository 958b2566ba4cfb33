import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { PeopleBoardChanged } from '../domain/people-boards/people-board.events.js';
import { PeopleBoardHandler } from './people-board-handler.js';

/** Somebody joined or left the board. */
export class ChangePeopleBoard extends Command<Decided> {
  constructor(
    readonly board: PeopleBoardChanged['data'],
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(ChangePeopleBoard)
export class ChangePeopleBoardHandler
  extends PeopleBoardHandler
  implements ICommandHandler<ChangePeopleBoard>
{
  execute({ board, who }: ChangePeopleBoard): Promise<Decided> {
    return this.run(board.boardId, { ...board, type: 'change' }, who);
  }
}
