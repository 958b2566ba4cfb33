import type { CommandBus, ICommand } from '@nestjs/cqrs';
import { RevisionConflict } from '#event-store';
import { Refusal } from '#kernel';
import type { Metrics } from './metrics.js';

/** Counts every command by type and outcome, whoever sent it: a person or a reaction. */
export const meter = (bus: CommandBus, { commands }: Metrics): void => {
  const execute: (command: ICommand) => Promise<unknown> = bus.execute.bind(bus);
  const metered = async (command: ICommand): Promise<unknown> => {
    const name = command.constructor.name;
    try {
      const answer = await execute(command);
      commands.inc({ command: name, outcome: 'done' });
      return answer;
    } catch (error) {
      commands.inc({ command: name, outcome: outcomeOf(error) });
      throw error;
    }
  };
  Object.assign(bus, { execute: metered });
};

/** What became of a command that was not done. */
export const outcomeOf = (error: unknown): 'refused' | 'conflict' | 'failed' => {
  if (error instanceof Refusal) return 'refused';
  return error instanceof RevisionConflict ? 'conflict' : 'failed';
};
