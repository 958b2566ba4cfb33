/** Tin mới của danh sách đang mở. */
export const news = {
  more: (n: number) => `${n} hồ sơ mới – xem`,
  changed: 'Danh sách đã thay đổi – xem',
  fresh: 'mới',
};
