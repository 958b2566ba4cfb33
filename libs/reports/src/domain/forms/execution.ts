import type { Form, Measure } from '../form.types.js';
import { column, count, heads, millions, squareMetres } from './column.js';

const MONEY = 'Tiền (triệu đồng)';
const LAND = 'Đất (m²)';
const ORGANISATION = 'Tổ chức';
const INDIVIDUAL = 'Cá nhân';
const DISCIPLINED = 'Đã xử lý hành chính';
const PROSECUTED = 'Đã khởi tố';

/** 02/KQGQ, 19 columns. */
export const decisionExecution: Form = {
  code: '02/KQGQ',
  vi: 'Tổng hợp kết quả thi hành quyết định giải quyết khiếu nại',
  confidence: 'X',
  columns: [
    column(1, 'Tổng số quyết định phải tổ chức thi hành', count('decisions')),
    column(2, 'Đã thực hiện xong', count('decisions', { finished: true })),
    column(3, MONEY, millions('stateMoney', 'decisions'), 'Thu hồi cho Nhà nước', 'Phải thu'),
    column(4, LAND, squareMetres('stateLand', 'decisions'), 'Thu hồi cho Nhà nước', 'Phải thu'),
    column(5, MONEY, millions('doneStateMoney', 'decisions'), 'Thu hồi cho Nhà nước', 'Đã thu'),
    column(6, LAND, squareMetres('doneStateLand', 'decisions'), 'Thu hồi cho Nhà nước', 'Đã thu'),
    column(7, MONEY, millions('organisationMoney', 'decisions'), 'Phải trả', ORGANISATION),
    column(8, LAND, squareMetres('organisationLand', 'decisions'), 'Phải trả', ORGANISATION),
    column(9, MONEY, millions('individualMoney', 'decisions'), 'Phải trả', INDIVIDUAL),
    column(10, LAND, squareMetres('individualLand', 'decisions'), 'Phải trả', INDIVIDUAL),
    column(11, MONEY, millions('doneOrganisationMoney', 'decisions'), 'Đã trả', ORGANISATION),
    column(12, LAND, squareMetres('doneOrganisationLand', 'decisions'), 'Đã trả', ORGANISATION),
    column(13, MONEY, millions('doneIndividualMoney', 'decisions'), 'Đã trả', INDIVIDUAL),
    column(14, LAND, squareMetres('doneIndividualLand', 'decisions'), 'Đã trả', INDIVIDUAL),
    column(15, 'Tổng số người', heads('doneDisciplinedPeople', 'decisions'), DISCIPLINED),
    column(16, 'Cán bộ, công chức, viên chức', heads('doneDisciplinedOfficials', 'decisions'), DISCIPLINED),
    column(17, 'Số vụ', heads('doneInvestigatedCases', 'decisions'), PROSECUTED),
    column(18, 'Số người', heads('doneInvestigatedPeople', 'decisions'), PROSECUTED),
    column(19, 'Cán bộ, công chức, viên chức', heads('doneInvestigatedOfficials', 'decisions'), PROSECUTED),
  ],
  identities: [],
};

/** The product records people who were disciplined, not organisations. */
const organisationsDisciplined: Measure = { unrecorded: 'Số tổ chức bị xử lý hành chính chưa được ghi nhận' };

/** 04/KQGQ, 24 columns. */
export const conclusionExecution: Form = {
  code: '04/KQGQ',
  vi: 'Tổng hợp kết quả thực hiện kết luận nội dung tố cáo',
  confidence: 'X',
  columns: [
    column(1, 'Tổng số kết luận phải thực hiện', count('conclusions')),
    column(2, 'Đã thực hiện xong', count('conclusions', { finished: true })),
    column(3, MONEY, millions('stateMoney', 'conclusions'), 'Thu hồi cho Nhà nước', 'Phải thu'),
    column(4, LAND, squareMetres('stateLand', 'conclusions'), 'Thu hồi cho Nhà nước', 'Phải thu'),
    column(5, MONEY, millions('doneStateMoney', 'conclusions'), 'Thu hồi cho Nhà nước', 'Đã thu'),
    column(6, LAND, squareMetres('doneStateLand', 'conclusions'), 'Thu hồi cho Nhà nước', 'Đã thu'),
    column(7, 'Số tổ chức', heads('organisations', 'conclusions'), 'Phải trả lại quyền lợi'),
    column(8, 'Số cá nhân', heads('individuals', 'conclusions'), 'Phải trả lại quyền lợi'),
    column(9, MONEY, millions('organisationMoney', 'conclusions'), 'Phải trả lại quyền lợi', ORGANISATION),
    column(10, LAND, squareMetres('organisationLand', 'conclusions'), 'Phải trả lại quyền lợi', ORGANISATION),
    column(11, MONEY, millions('individualMoney', 'conclusions'), 'Phải trả lại quyền lợi', INDIVIDUAL),
    column(12, LAND, squareMetres('individualLand', 'conclusions'), 'Phải trả lại quyền lợi', INDIVIDUAL),
    column(13, 'Số tổ chức', heads('doneOrganisations', 'conclusions'), 'Đã trả lại quyền lợi'),
    column(14, 'Số cá nhân', heads('doneIndividuals', 'conclusions'), 'Đã trả lại quyền lợi'),
    column(15, MONEY, millions('doneOrganisationMoney', 'conclusions'), 'Đã trả lại quyền lợi', ORGANISATION),
    column(
      16,
      LAND,
      squareMetres('doneOrganisationLand', 'conclusions'),
      'Đã trả lại quyền lợi',
      ORGANISATION,
    ),
    column(17, MONEY, millions('doneIndividualMoney', 'conclusions'), 'Đã trả lại quyền lợi', INDIVIDUAL),
    column(18, LAND, squareMetres('doneIndividualLand', 'conclusions'), 'Đã trả lại quyền lợi', INDIVIDUAL),
    column(19, 'Tổ chức', organisationsDisciplined, DISCIPLINED),
    column(20, 'Cá nhân', heads('doneDisciplinedPeople', 'conclusions'), DISCIPLINED),
    column(21, 'Cán bộ, công chức, viên chức', heads('doneDisciplinedOfficials', 'conclusions'), DISCIPLINED),
    column(22, 'Số vụ', heads('doneInvestigatedCases', 'conclusions'), PROSECUTED),
    column(23, 'Số người', heads('doneInvestigatedPeople', 'conclusions'), PROSECUTED),
    column(24, 'Cán bộ, công chức, viên chức', heads('doneInvestigatedOfficials', 'conclusions'), PROSECUTED),
  ],
  identities: [],
};
