import { idOf } from '#kernel';
import {
  denounces,
  WallLetterSender,
  type LetterClassified,
  type LetterProposedForAcceptance,
  type LetterSplitGuided,
} from '#letters';
import { onBehalf, type Reaction } from './reaction.js';

type Found = LetterClassified | LetterSplitGuided | LetterProposedForAcceptance;

/** A letter that is found to denounce only when it is looked at: whoever wrote it is no longer found among the citizens. */
const when = <E extends Found>(to: E['type'], name: string): Reaction<E> => ({
  name,
  to,
  from: 'origin',
  react: async (event) => {
    if (!denounces(event)) return undefined;
    const unit = event.meta.unit ?? '';
    return new WallLetterSender(idOf(event.stream), onBehalf(name, event, unit));
  },
});

export const wallLetterSenders = [
  when<LetterClassified>('LetterClassified', 'wall-sender-of-classified-letter'),
  when<LetterSplitGuided>('LetterSplitGuided', 'wall-sender-of-split-letter'),
  when<LetterProposedForAcceptance>('LetterProposedForAcceptance', 'wall-sender-of-proposed-letter'),
] as const;
