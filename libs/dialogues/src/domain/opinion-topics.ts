/** What an opinion (ý kiến) is about. */
export type OpinionTopic = Readonly<{
  code: string;
  vi: string;
  en: string;
  /** Raised orally these are not accepted at a dialogue: the speaker is guided to a letter (LKN 8, LTC 22). */
  guidedTo?: 'complaint' | 'denunciation';
}>;

export const opinionTopics: readonly OpinionTopic[] = [
  { code: 'dat-dai', vi: 'Đất đai', en: 'Land' },
  { code: 'ha-tang', vi: 'Hạ tầng, giao thông', en: 'Infrastructure and roads' },
  { code: 'moi-truong', vi: 'Môi trường', en: 'Environment' },
  { code: 'an-sinh', vi: 'An sinh xã hội', en: 'Social welfare' },
  { code: 'giao-duc', vi: 'Giáo dục', en: 'Education' },
  { code: 'y-te', vi: 'Y tế', en: 'Health' },
  { code: 'an-ninh', vi: 'An ninh, trật tự', en: 'Security and order' },
  { code: 'thu-tuc', vi: 'Thủ tục hành chính, thái độ phục vụ', en: 'Procedures and service' },
  { code: 'khac', vi: 'Nội dung khác', en: 'Other' },
  { code: 'khieu-nai', vi: 'Khiếu nại', en: 'Complaint', guidedTo: 'complaint' },
  { code: 'to-cao', vi: 'Tố cáo', en: 'Denunciation', guidedTo: 'denunciation' },
];

/** Where an opinion on this topic must be guided; `undefined` when it may be answered at the dialogue. */
export const guidedTopic = (topic: string): OpinionTopic['guidedTo'] =>
  opinionTopics.find(({ code }) => code === topic)?.guidedTo;
