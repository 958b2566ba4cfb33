import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decided, Who } from '#event-store';
import type { PeopleBoardHandedOver } from '../domain/people-boards/people-board.events.js';
import { PeopleBoardHandler } from './people-board-handler.js';

/** Another unit has the board from now on (bàn giao). */
export class HandOverPeopleBoard extends Command<Decided> {
  constructor(
    readonly board: Omit<PeopleBoardHandedOver['data'], 'from'>,
    readonly who: Who,
  ) {
    super();
  }
}

@CommandHandler(HandOverPeopleBoard)
export class HandOverPeopleBoardHandler
  extends PeopleBoardHandler
  implements ICommandHandler<HandOverPeopleBoard>
{
  execute({ board, who }: HandOverPeopleBoard): Promise<Decided> {
    return this.run(board.boardId, { ...board, type: 'hand-over' }, who);
  }
}
