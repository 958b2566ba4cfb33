import type { PaperNoun } from '../papers/paper.js';
import { complaintTags } from './complaint-tags.js';
import { denunciationTags } from './denunciation-tags.js';
import { dialogueTags } from './dialogue-tags.js';
import { letterTags } from './letter-tags.js';
import { sessionTags, visitTags } from './reception-tags.js';
import type { Tags } from './tag.js';

/** Filled from the vault and never from an event. */
export const PERSONAL_TAGS = {
  none: [],
  citizen: ['ho_ten', 'dia_chi', 'so_dinh_danh', 'dien_thoai'],
  denouncer: ['ho_ten_nguoi_to_cao', 'dia_chi_nguoi_to_cao'],
} as const;

/**
 * The tags of a kind of stream.
 *
 * @param grounds Vietnamese words of the grounds of refusing reception, by code
 */
export const tagsOfNoun = (noun: PaperNoun, grounds: Readonly<Record<string, string>> = {}): Tags => {
  switch (noun) {
    case 'complaint':
      return complaintTags;
    case 'letter':
      return letterTags;
    case 'visit':
      return visitTags(grounds);
    case 'dialogue':
      return dialogueTags;
    case 'denunciation':
      return denunciationTags;
    case 'session':
      return sessionTags;
    case 'petition':
      return {};
  }
};
