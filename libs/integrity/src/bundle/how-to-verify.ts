import { readFileSync } from 'node:fs';

/** The verifier as it lies in the sources, and beside the compiled program. */
const VERIFIER = new URL('../../../../infra/verify/nghedan-verify.py', import.meta.url);

export const verifierText = (): string => readFileSync(VERIFIER, 'utf8');

/** DOC-TRUOC.txt: what the bundle is and how it is checked, in Vietnamese and English. */
export const HOW_TO_VERIFY = `GÓI CHỨNG CỨ CỦA SỔ NGHE DÂN

1. Cài Python 3.9 trở lên (python.org); không cần mạng, không cần phần mềm của cơ quan.
2. Chạy:   python3 verify.py GÓI.zip --key KHÓA --held MỐC.txt
   KHÓA là khóa công khai của sổ, MỐC.txt là mốc toàn vẹn; cả hai phải do ông/bà giữ từ trước hoặc nhận từ nơi khác,
   không lấy từ gói này. Nên dùng bản verify.py lấy từ nơi khác: bản trong gói do chính cơ quan đưa.
3. Kết quả 0: nguyên vẹn. 1: đã bị sửa. 2: gói hỏng. 3: gói tự khớp, nhưng không có gì từ bên ngoài để đối chiếu.
Gói của một hồ sơ không chứng minh được là không có sự kiện nào mới hơn của hồ sơ đó.

EVIDENCE FROM A LOG OF NGHE DÂN

1. Install Python 3.9 or newer (python.org); no network and none of the office's programs are needed.
2. Run:   python3 verify.py BUNDLE.zip --key KEY --held CHECKPOINT.txt
   KEY is the public key of the log, CHECKPOINT.txt a checkpoint; you must have kept both, or got them elsewhere, and not
   out of this bundle. Better use a verify.py from elsewhere, too: the one in here was given by the office.
3. Exit 0: whole. 1: altered. 2: broken. 3: agrees with itself, held against nothing from outside.
A bundle of one case cannot prove that there is no newer event of the case.
`;
