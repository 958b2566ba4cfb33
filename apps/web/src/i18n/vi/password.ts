/** Mật khẩu của mỗi người. */
export const password = {
  title: 'Đặt mật khẩu',
  lead: 'Đường dẫn này chỉ dùng được một lần. Mật khẩu do bạn đặt, không ai khác biết.',
  fresh: 'Mật khẩu mới',
  current: 'Mật khẩu hiện nay',
  submit: 'Đặt mật khẩu',
  setDone: (username: string) => `Đã đặt mật khẩu cho ${username}. Mời đăng nhập.`,
  change: 'Đổi mật khẩu',
  changeLead: 'Các phiên đăng nhập khác của bạn sẽ kết thúc.',
  changed: 'Đã đổi mật khẩu.',
  give: 'Đường dẫn đặt mật khẩu',
  linkFor: (username: string) => `Đường dẫn đặt mật khẩu cho ${username}`,
  linkLead: (until: string) =>
    `Chuyển đường dẫn này cho người dùng, không cho ai khác. Dùng được một lần, đến ${until}. Đóng cửa sổ này là không xem lại được.`,
  copy: 'Sao chép',
  copied: 'Đã sao chép đường dẫn.',
};
