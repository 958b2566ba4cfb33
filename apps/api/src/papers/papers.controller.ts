import { Controller, Get, Header, Param, Query, Req, Res, StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { fillTemplate, paperByCode, paperCss, paperFonts, paperHtml, paperTemplate } from '#documents';
import { idOf, refuse } from '#kernel';
import { DenunciationLooks } from '../denunciations/denunciation-looks.js';
import type { EdgeRefusal } from '../http/edge-refusals.js';
import { By, type Caller } from '../policy/caller.js';
import { Policy } from '../policy/policy.js';
import { PaperAboutDto, PrintDto } from './paper.dto.js';
import { readPaperFont } from './paper-fonts.js';
import { PaperTemplates } from './paper-templates.js';
import { Papers, type PaperLine } from './papers.js';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const ASSETS = '/api/papers/assets';

/** giấy tờ, biểu mẫu: the official papers of each step, printed on A4 or as .docx. */
@ApiTags('papers')
@Controller('papers')
export class PapersController {
  constructor(
    private readonly papers: Papers,
    private readonly templates: PaperTemplates,
    private readonly looks: DenunciationLooks,
  ) {}

  @Get()
  @Policy('document.read')
  @ApiOperation({ summary: 'Which papers there are about a stream, step by step' })
  async list(
    @Query() { ve }: PaperAboutDto,
    @By() by: Caller,
    @Req() request: FastifyRequest,
  ): Promise<{ papers: readonly PaperLine[] }> {
    const papers = await this.papers.list(ve, by);
    await this.noteLook(ve, request);
    return { papers };
  }

  @Get('assets/:name')
  @Policy('public')
  @ApiOperation({ summary: 'Style sheet and type face of the printed papers' })
  async asset(@Param('name') name: string, @Res({ passthrough: true }) reply: FastifyReply) {
    if (name === 'paper.css') {
      reply.header('Content-Type', 'text/css; charset=utf-8');
      return paperCss;
    }
    if (!paperFonts.includes(name)) return refuse<EdgeRefusal>('not-found');
    reply.header('Cache-Control', 'public, max-age=31536000');
    return new StreamableFile(await readPaperFont(name), { type: 'font/woff2' });
  }

  @Get(':code/print')
  @Policy('document.read')
  @Header('Content-Type', 'text/html; charset=utf-8')
  @ApiProduces('text/html')
  @ApiOperation({ summary: 'The paper filled in, as a page that prints on A4 without a script' })
  async print(
    @Param('code') code: string,
    @Query() { ve, lan }: PrintDto,
    @By() by: Caller,
    @Req() request: FastifyRequest,
  ): Promise<string> {
    const { filled } = await this.papers.compose(ve, code, lan, by);
    await this.noteLook(ve, request);
    return paperHtml(filled, ASSETS);
  }

  @Get(':code/docx')
  @Policy('document.read')
  @ApiProduces(DOCX)
  @ApiOperation({
    summary: 'The paper filled in, as .docx from the office’s own template or the shipped one',
  })
  async docx(
    @Param('code') code: string,
    @Query() { ve, lan }: PrintDto,
    @By() by: Caller,
    @Req() request: FastifyRequest,
  ) {
    const { paper, values, issue } = await this.papers.compose(ve, code, lan, by);
    await this.noteLook(ve, request);
    const filled = fillTemplate(await this.templates.of(paper), values, issue, paper.series);
    return new StreamableFile(filled, { type: DOCX, disposition: `attachment; filename="${code}.docx"` });
  }

  @Get(':code/template')
  @Policy('catalogue.read')
  @ApiProduces(DOCX)
  @ApiOperation({ summary: 'The shipped template, to be changed and put into the folder of templates' })
  template(@Param('code') code: string): StreamableFile {
    const paper = paperByCode(code) ?? refuse<EdgeRefusal>('not-found');
    return new StreamableFile(paperTemplate(paper), {
      type: DOCX,
      disposition: `attachment; filename="${code}.docx"`,
    });
  }

  /** Whoever opens a denunciation is written down before anything of it is shown. */
  private async noteLook(stream: string, request: FastifyRequest): Promise<void> {
    if (stream.startsWith('denunciation-')) await this.looks.view(idOf(stream), request);
  }
}
