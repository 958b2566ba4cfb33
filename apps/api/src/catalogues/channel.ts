import { Text } from '../http/fields.js';

/** How something came in: which codes there are is said by the catalogue of the day, not by the program. */
export const Channel = (): PropertyDecorator =>
  Text({
    description:
      'How it came: a code of the catalogue `channels` on that day (GET /api/catalogues); as shipped direct, post, box, online, forwarded',
    max: 40,
    example: 'post',
  });
