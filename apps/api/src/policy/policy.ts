import { SetMetadata } from '@nestjs/common';
import type { Action } from '#access';

export const POLICY = 'policy';

/**
 * What a caller must be allowed to do to reach this route. Every route has one: the server does not start
 * otherwise. `public` needs no session.
 */
export const Policy = (action: Action): MethodDecorator => SetMetadata(POLICY, action);
