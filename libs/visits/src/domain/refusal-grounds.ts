import { localDate, type LocalDate } from '#kernel';

/** A ground on which a person may be refused reception (từ chối tiếp công dân). */
export type VisitRefusalGround = Readonly<{
  code: string;
  vi: string;
  en: string;
  /** Article that the notice or the minutes cite. */
  basis: string;
  validFrom: LocalDate;
  /** The head must tell the citizen in writing within 3 working days (Mẫu 01/TCD). */
  writtenNotice: boolean;
}>;

const LTCD = localDate('2014-07-01');
const ND154 = localDate('2026-07-01');

type Row = readonly [
  code: string,
  vi: string,
  en: string,
  basis: string,
  from: LocalDate,
  notice?: 'written',
];

// prettier-ignore
const rows: readonly Row[] = [
  ['say-ruou', 'Đang say do dùng chất kích thích; không làm chủ được hành vi của mình', 'Intoxicated; no control of own acts', 'LTCD 9(1)', LTCD],
  ['de-doa', 'Đe dọa, xúc phạm cơ quan, người tiếp công dân; vi phạm nội quy', 'Threatens, insults, breaks the house rules', 'LTCD 9(2)', LTCD],
  ['da-giai-quyet', 'Khiếu nại, tố cáo đã giải quyết đúng, đã được rà soát, thông báo bằng văn bản nhưng vẫn cố tình kéo dài', 'Settled correctly, reviewed and notified in writing, still insists', 'LTCD 9(3)', LTCD, 'written'],
  ['vu-khi', 'Mang theo vũ khí, vật cấm', 'Carries weapons or forbidden things', 'NĐ154 4(1)a', ND154],
  ['khong-kiem-tra-an-ninh', 'Không chấp hành kiểm tra an ninh', 'Does not pass the security check', 'NĐ154 4(1)b', ND154],
  ['ghi-am-trai-phep', 'Ghi âm, ghi hình trái phép sau khi đã được nhắc, hoặc gây cản trở', 'Records without leave after being told, or disturbs by recording', 'NĐ154 4(1)c', ND154],
  ['kich-dong', 'Kích động, lôi kéo người khác', 'Incites others', 'NĐ154 4(1)d', ND154],
  ['khong-nang-luc', 'Không có năng lực hành vi dân sự đầy đủ mà không có người đại diện', 'No full capacity and no representative', 'NĐ154 4(1)đ', ND154],
  ['khong-giay-dai-dien', 'Không có giấy tờ chứng minh việc đại diện, ủy quyền', 'No proof of representation', 'NĐ154 4(1)e', ND154],
  ['ngoai-noi-dung', 'Nội dung không phải khiếu nại, tố cáo, kiến nghị, phản ánh', 'Not a complaint, denunciation, petition or reflection', 'NĐ154 4(1)g', ND154],
  ['lap-lai-da-tra-loi', 'Kiến nghị, phản ánh đã được trả lời bằng văn bản, không có tình tiết mới', 'Petition or reflection already answered in writing, no new facts', 'NĐ154 4(1)h', ND154, 'written'],
  ['ban-an', 'Đã có bản án có hiệu lực của Tòa án và không thuộc trường hợp xem xét lại', 'Final court judgment and no review', 'NĐ154 4(1)i', ND154],
  ['dang-giai-quyet', 'Vụ việc đang được cơ quan khác có thẩm quyền giải quyết', 'Being handled by another competent body', 'NĐ154 4(1)k', ND154],
];

/** All grounds, oldest law first. From 2026-07-01 the decree adds its own to the three of the law. */
export const refusalGrounds: readonly VisitRefusalGround[] = rows.map(
  ([code, vi, en, basis, validFrom, notice]) => ({
    code,
    vi,
    en,
    basis,
    validFrom,
    writtenNotice: notice === 'written',
  }),
);

/** The grounds that may be chosen for a reception on `day`. */
export const refusalGroundsOn = (day: LocalDate): readonly VisitRefusalGround[] =>
  refusalGrounds.filter(({ validFrom }) => validFrom <= day);
