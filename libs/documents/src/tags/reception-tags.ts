import { code, day, list, text, type Tags } from './tag.js';

/** Tình trạng tài liệu, as Mẫu 02/TCD asks for it. */
const STATES = {
  original: 'bản chính',
  'certified-copy': 'bản sao có chứng thực',
  copy: 'bản sao',
} as const;

/** Tags of the papers of a visit. The words of the grounds of refusal come from the law of the day. */
export const visitTags = (grounds: Readonly<Record<string, string>>): Tags => ({
  ngay_tiep: day('VisitLogged.occurredOn'),
  tom_tat: text('VisitLogged.summary'),
  can_cu_tu_choi: code('VisitLogged.outcome.ground', grounds),
  tai_lieu: list('VisitLogged.documents', {
    ten: { path: 'title', form: 'text' },
    so_trang: { path: 'pages', form: 'text' },
    so_ban: { path: 'copies', form: 'text', otherwise: '1' },
    tinh_trang: { path: 'state', form: 'code', words: STATES },
  }),
});

/** Tags of the papers of a reception session; its conclusions are the directions that were given, one by one. */
export const sessionTags: Tags = {
  ngay_tiep_ke_hoach: day('SessionPlanned.heldOn'),
  gio_tiep: text('SessionPlanned.startsAt'),
  dia_diem: text('SessionPlanned.place'),
  ngay_tiep_thuc_te: day('SessionHeld.occurredOn'),
  cac_chi_dao: list('@each.SessionDirectionGiven', {
    noi_dung: { path: 'direction', form: 'text' },
    don_vi_thuc_hien: { path: 'body', form: 'text' },
    thoi_han: { path: 'dueOn', form: 'short-day' },
  }),
};
