import { day, number, text, type Tags } from './tag.js';

/** Tags of the papers of a dialogue between leaders and people. */
export const dialogueTags: Tags = {
  ten_doi_thoai: text('DialoguePlanned.title'),
  thanh_phan: text('DialoguePlanned.audience'),
  chu_tri: text('DialoguePlanned.chair'),
  gio_bat_dau: text('DialoguePlanned.startsAt'),
  ngay_doi_thoai: day('DialoguePlanned.heldOn'),
  dia_diem: text('DialoguePlanned.place'),
  chu_de: text('DialoguePlanned.topics'),
  hinh_thuc_thong_bao: text('DialogueAnnounced.ways'),
  ngay_to_chuc: day('DialogueHeld.occurredOn'),
  chu_tri_thuc_te: text('DialogueHeld.chair'),
  so_nguoi_du: number('DialogueHeld.attended'),
  noi_dung_ket_luan: text('DialogueConcluded.conclusions'),
};
