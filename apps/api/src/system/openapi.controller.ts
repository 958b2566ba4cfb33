import { Controller, Get } from '@nestjs/common';
import { ApiExcludeController, type OpenAPIObject } from '@nestjs/swagger';
import { Policy } from '../policy/policy.js';

/** Makes the document from the routes when it is first asked for: a start need not wait for it. */
@ApiExcludeController()
@Controller('openapi.json')
export class OpenApiController {
  private document: OpenAPIObject | undefined;
  private make: (() => OpenAPIObject) | undefined;

  publish(make: () => OpenAPIObject): void {
    this.make = make;
  }

  @Get()
  @Policy('public')
  read(): OpenAPIObject | undefined {
    return (this.document ??= this.make?.());
  }
}
