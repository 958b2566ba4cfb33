import { WatchReveals, type IdentityViewed } from '#denunciations';
import { onBehalf, type Reaction } from './reaction.js';

const NAME = 'watch-reveals';

/** Every name that is opened is counted; unusually many on one day reach the inspector. */
export const watchReveals: Reaction<IdentityViewed> = {
  name: NAME,
  to: 'IdentityViewed',
  from: 'origin',
  react: async (event) => {
    const { actor: person, unit = '' } = event.meta;
    return new WatchReveals({ person, day: event.data.occurredOn }, onBehalf(NAME, event, unit));
  },
};
