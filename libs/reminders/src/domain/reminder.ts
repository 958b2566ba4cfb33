import {
  assertNever,
  checkTransition,
  present,
  type Decider,
  type LocalDate,
  type Transitions,
} from '#kernel';
import type { ReminderEvent, ReminderRaised, ReminderSeen } from './reminder.events.js';

export type ReminderCommand =
  | (Readonly<{ type: 'raise' }> & ReminderRaised['data'])
  | (Readonly<{ type: 'see'; today: LocalDate }> & Pick<ReminderSeen['data'], 'reminderId'>);

export type ReminderRefusal = 'reminder.unknown';

export type Reminder =
  Readonly<{ status: 'none' }> | Readonly<{ status: 'raised' | 'seen'; unit: string; assignee?: string }>;

type Status = Reminder['status'];
type Action = ReminderCommand['type'];

export const reminderTransitions: Transitions<Status, Action, ReminderRefusal> = {
  none: { raise: ['raised'], see: 'reminder.unknown' },
  raised: { raise: ['raised'], see: ['seen'] },
  seen: { raise: ['seen'], see: ['seen'] },
};

/** The id says everything about a reminder, so whatever comes under it again is a repeat. */
const decide = (reminder: Reminder, command: ReminderCommand): readonly ReminderEvent[] => {
  checkTransition(reminderTransitions, reminder.status, command.type);
  switch (command.type) {
    case 'raise': {
      if (reminder.status !== 'none') return [];
      const { reminderId, occurredOn, kind, about, clock, day, week, unit, assignee } = command;
      const optional = present({ clock, week, assignee });
      return [
        { type: 'ReminderRaised', data: { reminderId, occurredOn, kind, about, day, unit, ...optional } },
      ];
    }
    case 'see': {
      const { reminderId, today } = command;
      if (reminder.status === 'seen') return [];
      return [{ type: 'ReminderSeen', data: { reminderId, occurredOn: today } }];
    }
    default:
      return assertNever(command);
  }
};

const evolve = (reminder: Reminder, event: ReminderEvent): Reminder => {
  switch (event.type) {
    case 'ReminderRaised': {
      const { unit, assignee } = event.data;
      return { status: 'raised', unit, ...present({ assignee }) };
    }
    case 'ReminderSeen':
      return reminder.status === 'none' ? reminder : { ...reminder, status: 'seen' };
    default:
      return assertNever(event);
  }
};

/** One reminder (nhắc việc), stream `reminder-<reminderId>`. */
export const reminderDecider: Decider<Reminder, ReminderCommand, ReminderEvent> = {
  category: 'reminder',
  initial: { status: 'none' },
  decide,
  evolve,
  resource: (reminder) =>
    reminder.status === 'none'
      ? undefined
      : { unit: reminder.unit, ...present({ assignee: reminder.assignee }) },
};
