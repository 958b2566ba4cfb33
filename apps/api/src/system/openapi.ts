import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';

/** The contract, made from the routes themselves: what it says is what is validated. */
export const openApi = (app: INestApplication): OpenAPIObject => {
  const outline = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Nghe Dân')
    .setDescription(
      'Citizens’ petitions, complaints and dialogues. Problems are RFC 9457 documents; days are Asia/Ho_Chi_Minh.',
    )
    .setVersion('0.1.0')
    .addCookieAuth('__Host-sid')
    .build();
  return SwaggerModule.createDocument(app, outline, {
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}.${method}`,
  });
};
