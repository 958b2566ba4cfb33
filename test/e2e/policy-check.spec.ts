import { describe, expect, it } from '@jest/globals';
import { Controller, Get, Module } from '@nestjs/common';
import { Command, CommandHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { ModulesContainer } from '@nestjs/core';
import { Test } from '@nestjs/testing';
import { HANDLER_POLICIES } from '../../apps/api/src/policy/handler-policies.js';
import { PolicyCheck, handledBy } from '../../apps/api/src/policy/policy-check.js';
import { openOffice } from './office.js';
import { Policy } from '../../apps/api/src/policy/policy.js';

class OpenEveryDoor extends Command<void> {}
class ReadEveryLetter extends Query<void> {}

@CommandHandler(OpenEveryDoor)
class OpenEveryDoorHandler {
  async execute(): Promise<void> {}
}

@QueryHandler(ReadEveryLetter)
class ReadEveryLetterHandler {
  async execute(): Promise<void> {}
}

@Controller()
class ForgetfulController {
  @Get('guarded')
  @Policy('case.read')
  guarded(): void {}

  @Get('forgotten')
  forgotten(): void {}
}

@Module({
  controllers: [ForgetfulController],
  providers: [PolicyCheck, OpenEveryDoorHandler, ReadEveryLetterHandler],
})
class ForgetfulModule {}

describe('the server', () => {
  it('does not start while a route or a handler says not who may use it', async () => {
    const app = await Test.createTestingModule({ imports: [ForgetfulModule] }).compile();
    await expect(app.init()).rejects.toThrow(
      'no policy is declared for: GET ForgetfulController.forgotten, OpenEveryDoor, ReadEveryLetter',
    );
  });

  it('has a policy for nothing that does not exist', async () => {
    const office = await openOffice();
    const modules = [...office.server.app.get(ModulesContainer).values()];
    const handled = modules.flatMap(({ providers }) =>
      [...providers.values()].flatMap(({ metatype }) => handledBy(metatype) ?? []),
    );
    await office.close();
    expect(new Set(handled)).toEqual(new Set(Object.keys(HANDLER_POLICIES)));
  });
});
