/** Headings that the XLD forms of both circulars share. */
export const MUST = 'Số đơn phải xử lý';
export const DONE = 'Số đơn đã xử lý';
export const ELIGIBLE = 'Đơn đủ điều kiện xử lý';
export const ADMINISTRATIVE = 'Lĩnh vực hành chính';
export const BY_FIELD = 'Theo nội dung';
export const BY_STATE = 'Theo tình trạng giải quyết';
export const RESULT = 'Kết quả xử lý';
export const OWN = 'Thuộc thẩm quyền';
export const ELSEWHERE = 'Không thuộc thẩm quyền';
export const REPLIES = 'Số văn bản phúc đáp nhận được do chuyển đơn';
