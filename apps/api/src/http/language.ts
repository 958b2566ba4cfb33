export type Language = 'vi' | 'en';

/** Vietnamese unless English is asked for first. */
export const languageOf = (accept: string | undefined): Language =>
  /^\s*en\b/i.test(accept ?? '') ? 'en' : 'vi';
