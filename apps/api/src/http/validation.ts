import { ValidationPipe } from '@nestjs/common';
import { invalidRequest } from './invalid-request.js';

/** A body says what its route's form says, and nothing else: an unknown field is a mistake, not a gift. */
export const validation = (): ValidationPipe =>
  new ValidationPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    stopAtFirstError: true,
    validationError: { target: false, value: true },
    exceptionFactory: invalidRequest,
  });
