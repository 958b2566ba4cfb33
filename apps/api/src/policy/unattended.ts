import { SetMetadata } from '@nestjs/common';

export const UNATTENDED = 'unattended';

/** For what a page asks by itself: a person who has gone away is not kept signed in by it. */
export const Unattended = (): MethodDecorator => SetMetadata(UNATTENDED, true);
