import { Text } from '../http/fields.js';

/** lĩnh vực: which codes there are is said by the catalogue of the day; the forms of the reports group by them. */
export const CaseField = ({ optional = false }: Readonly<{ optional?: boolean }> = {}): PropertyDecorator =>
  Text({
    description:
      'Field (lĩnh vực): a code of the catalogue `fields` on that day (GET /api/catalogues); as shipped dat-dai, chinh-sach, can-bo, cong-vu, tham-nhung, tu-phap …',
    max: 60,
    example: 'dat-dai',
    ...(optional && { optional }),
  });
