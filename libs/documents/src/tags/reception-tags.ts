import { code, day, list, text, type Tags } from './tag.js';

/** Tags of the papers of a visit. The words of the grounds of refusal come from the law of the day. */
export const visitTags = (grounds: Readonly<Record<string, string>>): Tags => ({
  ngay_tiep: day('VisitLogged.occurredOn'),
  tom_tat: text('VisitLogged.summary'),
  can_cu_tu_choi: code('VisitLogged.outcome.ground', grounds),
  tai_lieu: list('VisitLogged.documents', {
    ten: { path: 'title', form: 'text' },
    so_trang: { path: 'pages', form: 'text' },
  }),
});
