import { Controller, Get } from '@nestjs/common';
import { ApiExcludeController, type OpenAPIObject } from '@nestjs/swagger';
import { Policy } from '../policy/policy.js';

/** Holds the document that was made from the routes at start. */
@ApiExcludeController()
@Controller('openapi.json')
export class OpenApiController {
  private document: OpenAPIObject | undefined;

  publish(document: OpenAPIObject): void {
    this.document = document;
  }

  @Get()
  @Policy('public')
  read(): OpenAPIObject | undefined {
    return this.document;
  }
}
