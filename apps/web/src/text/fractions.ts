export type Ratio = Readonly<{ n: number; of: number }>;

const LOCALE = { vi: 'vi-VN', en: 'en-GB' } as const;
export type NumberLanguage = keyof typeof LOCALE;

/** Below this many cases a percentage says more than is known: only the fraction is shown. */
const ENOUGH_FOR_PERCENT = 5;

/** `2290` → `2.290` in Vietnamese, `2,290` in English. */
export const showNumber = (value: number, language: NumberLanguage): string =>
  value.toLocaleString(LOCALE[language]);

/** `52/60 (87 %)`; `3/4` when there are too few for a percentage; `–` of nothing. */
export const showRatio = ({ n, of }: Ratio, language: NumberLanguage): string => {
  if (of === 0) return '–';
  const fraction = `${showNumber(n, language)}/${showNumber(of, language)}`;
  return of < ENOUGH_FOR_PERCENT ? fraction : `${fraction} (${showPercent({ n, of }, language)})`;
};

/** Only ever shown beside its fraction. */
export const showPercent = ({ n, of }: Ratio, language: NumberLanguage): string =>
  of === 0 ? '–' : `${showNumber(percent({ n, of }), language)}\u00a0%`;

/** Whole per cent. Never rounded up to 100 or down to 0 while a single case says otherwise. */
export const percent = ({ n, of }: Ratio): number => {
  const rounded = Math.round((n / of) * 100);
  if (rounded === 100 && n < of) return 99;
  if (rounded === 0 && n > 0) return 1;
  return rounded;
};
