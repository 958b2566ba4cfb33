import { Text } from '../http/fields.js';

/** The field in which somebody gives the own password again (see `StepUp`). */
export const OwnPassword = (): PropertyDecorator =>
  Text({
    description: 'One’s own password, when it was given more than five minutes ago',
    max: 128,
    optional: true,
  });
