import { ROLES } from '#access';
import { ACT_KINDS } from '#views';
import { Day, OneOf, Text, Whole } from '../http/fields.js';
import { OwnPassword } from '../session/own-password.js';

export class ActsDto {
  @Text({ description: 'User id of the person (người)', max: 80, optional: true })
  nguoi?: string;

  @OneOf({ description: 'Role in which it was done (vai trò)', values: ROLES, optional: true })
  vaiTro?: string;

  @Text({ description: 'Unit of that role and everything below it (đơn vị)', max: 80, optional: true })
  dv?: string;

  @Day({ description: 'First day (từ ngày)', optional: true })
  tu?: string;

  @Day({ description: 'Last day (đến ngày)', optional: true })
  den?: string;

  @OneOf({ description: 'Kind of act (loại)', values: ACT_KINDS, optional: true })
  loai?: string;

  @Whole({
    description: 'Acts before this one (trước): `before` of the last page',
    min: 1,
    max: 1e15,
    optional: true,
  })
  truoc?: number;
}

export class ExportActsDto extends ActsDto {
  @OwnPassword()
  password?: string;
}
