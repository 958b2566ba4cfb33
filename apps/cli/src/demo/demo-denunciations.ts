/** What is denounced in the demo: of nobody, by position only. */
export type DemoDenunciation = Readonly<{
  field: string;
  position: string;
  /** Official summary (trích yếu) without anything of the denouncer. */
  summary: string;
  /** The content as accepted. */
  content: string;
}>;

export const DEMO_DENUNCIATIONS: readonly [DemoDenunciation, ...DemoDenunciation[]] = [
  {
    field: 'dat-dai',
    position: 'Công chức địa chính xã',
    summary: 'Tố cáo việc xác nhận nguồn gốc đất không đúng thực tế',
    content: 'Xác nhận nguồn gốc thửa đất trái với hồ sơ địa chính',
  },
  {
    field: 'thu-tuc-hanh-chinh',
    position: 'Trưởng thôn Thượng',
    summary: 'Tố cáo việc thu quỹ thôn ngoài quy định, không công khai sổ sách',
    content: 'Thu và sử dụng quỹ thôn không đúng quy định',
  },
  {
    field: 'giao-duc',
    position: 'Hiệu trưởng trường tiểu học',
    summary: 'Tố cáo việc thu các khoản ngoài danh mục được phép',
    content: 'Thu các khoản ngoài danh mục trong năm học',
  },
  {
    field: 'chinh-sach',
    position: 'Công chức văn hóa – xã hội xã',
    summary: 'Tố cáo việc lập danh sách hỗ trợ không đúng đối tượng',
    content: 'Đưa người không đủ điều kiện vào danh sách hỗ trợ',
  },
];
