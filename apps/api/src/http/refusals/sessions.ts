import type { SessionRefusal } from '#visits';
import type { RefusalTable } from './row.js';

/** Reception sessions of a head (kỳ tiếp công dân). */
// prettier-ignore
export const sessionsRefusals: RefusalTable<SessionRefusal> = {
  'session.visit-confidential': [422, 'Lượt tiếp này là tố cáo: chỉ đạo ghi trong hồ sơ tố cáo, không ghi ở thông báo kết luận', 'This visit denounces somebody: direct it in the file of the denunciation, not in the notice of conclusions'],
  'session.unknown': [404, 'Không tìm thấy', 'Not found'],
  'session.id-taken': [409, 'Kỳ tiếp này đã được lập với nội dung khác', 'Another session was planned under this id'],
  'session.already-posted': [409, 'Lịch đã niêm yết', 'The schedule has been posted'],
  'session.already-held': [409, 'Kỳ tiếp đã diễn ra', 'The session has been held'],
  'session.not-held': [409, 'Kỳ tiếp chưa diễn ra: ghi việc tiếp trước', 'The session has not been held: record that first'],
  'session.cancelled': [409, 'Kỳ tiếp đã hủy', 'The session was cancelled'],
  'session.day-before-plan': [422, 'Ngày tiếp trước ngày lập lịch', 'The session lies before the day on which it was planned'],
  'session.step-before-plan': [422, 'Ngày trước ngày lập lịch hoặc ngày tiếp', 'The day lies before the plan or the session'],
  'session.ground-missing': [422, 'Tiếp đột xuất phải có căn cứ a hoặc b, Điều 18(3) Luật Tiếp công dân', 'An unscheduled session needs ground a or b of LTCD 18(3)'],
  'session.ground-not-needed': [422, 'Tiếp định kỳ không có căn cứ đột xuất', 'A periodic session has no such ground'],
  'session.not-scheduled': [409, 'Tiếp đột xuất không phải niêm yết lịch', 'An unscheduled session is not posted'],
  'session.not-online': [409, 'Kỳ tiếp không phải trực tuyến', 'The session is not online'],
  'session.online-not-in-force': [422, 'Tiếp công dân trực tuyến áp dụng từ 01/07/2026', 'Online reception is possible from 2026-07-01'],
  'session.online-secrecy': [422, 'Chỉ tiếp tố cáo trực tuyến khi người tố cáo không yêu cầu giữ bí mật và bảo đảm an toàn', 'A denunciation is received online only when no secrecy is asked and security is ensured'],
  'session.online-not-noticed': [409, 'Chưa thông báo buổi tiếp trực tuyến: ghi việc thông báo trước', 'Notice of the online session has not been given: record it first'],
  'session.online-not-tested': [409, 'Chưa kiểm tra kỹ thuật: ghi việc kiểm tra trước', 'The equipment has not been tested: record the test first'],
  'session.online-facts-missing': [422, 'Ghi giờ kết nối, mã băm bản ghi và các điểm cầu', 'Say when it was connected, the hash of the recording and the points'],
  'session.recording-invalid': [422, 'Mã băm bản ghi phải là SHA-256 (64 ký tự thập lục phân)', 'The hash of the recording must be SHA-256 in 64 hexadecimal letters'],
  'session.points-invalid': [422, 'Cần một điểm cầu trung tâm và ít nhất một điểm cầu thành phần', 'One central point and at least one other are needed'],
  'session.other-day': [409, 'Khác ngày đã lập: hãy hoãn kỳ tiếp sang ngày mới trước', 'It was planned for another day: postpone it to the new day first'],
  'session.hours-invalid': [422, 'Giờ kết thúc trước giờ bắt đầu', 'It ends before it begins'],
  'session.same-day': [422, 'Ngày, giờ mới giống ngày, giờ cũ', 'The new day and hour are the old ones'],
  'session.reason-missing': [422, 'Thiếu lý do', 'A reason is missing'],
  'session.directions-missing': [422, 'Thông báo kết luận cần ít nhất một chỉ đạo', 'The notice needs at least one direction'],
  'session.document-known': [409, 'Số thông báo này đã ghi', 'A notice with this number is recorded'],
  'session.due-before-session': [422, 'Hạn thực hiện trước ngày ra thông báo', 'The date lies before the notice'],
};
