import { Body, Controller, Delete, Get, HttpCode, Param, Put } from '@nestjs/common';
import { ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { IsObject } from 'class-validator';
import { Drafts, type Draft } from '#identity';
import { By, type Caller } from '../policy/caller.js';
import { Policy } from '../policy/policy.js';

export class SaveDraftDto {
  @ApiProperty({ type: Object, description: 'The form as it stands; kept encrypted, for its writer alone' })
  @IsObject()
  content!: Record<string, unknown>;
}

/** Unfinished forms (bản nháp) of the signed-in user. */
@ApiTags('drafts')
@Controller('drafts/:form')
export class DraftsController {
  constructor(private readonly drafts: Drafts) {}

  @Get()
  @Policy('draft.own')
  @ApiOperation({ summary: 'My drafts of a form, newest first' })
  async list(@Param('form') form: string, @By() { actor }: Caller): Promise<{ drafts: readonly Draft[] }> {
    return { drafts: await this.drafts.list(actor.userId, form) };
  }

  @Put(':id')
  @Policy('draft.own')
  @ApiOperation({ summary: 'Keep the newest state of a form' })
  async save(
    @Param('form') form: string,
    @Param('id') id: string,
    @Body() { content }: SaveDraftDto,
    @By() { actor }: Caller,
  ): Promise<{ savedAt: string }> {
    return { savedAt: await this.drafts.save(actor.userId, form, id, content) };
  }

  @Delete(':id')
  @HttpCode(204)
  @Policy('draft.own')
  @ApiOperation({ summary: 'Throw a draft away' })
  async discard(
    @Param('form') form: string,
    @Param('id') id: string,
    @By() { actor }: Caller,
  ): Promise<void> {
    await this.drafts.discard(actor.userId, form, id);
  }
}
