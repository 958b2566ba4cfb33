import type { UnitKind, UnitLevel } from './unit.events.js';

type Level = Extract<UnitLevel, 'province' | 'district' | 'commune'>;

/** The words that official names begin with; a thành phố is of the province or of the state by its level. */
const WORDS: Readonly<Record<Level, Readonly<Record<string, UnitKind>>>> = {
  province: { tỉnh: 'province', 'thành phố': 'city' },
  district: {
    huyện: 'rural-district',
    quận: 'urban-district',
    'thị xã': 'town',
    'thành phố': 'provincial-city',
  },
  commune: { xã: 'commune', phường: 'ward', 'thị trấn': 'township', 'đặc khu': 'special-zone' },
};

/** The kind that an official name begins with, in whatever letters; `undefined` for another body's name. */
export const kindOfName = (name: string, level: Level): UnitKind | undefined => {
  const start = name.normalize('NFC').toLowerCase();
  const word = Object.keys(WORDS[level]).find((one) => start.startsWith(`${one} `));
  return word === undefined ? undefined : WORDS[level][word];
};
