import { Text } from '../http/fields.js';

export class SignInDto {
  @Text({ description: 'User name', max: 60 })
  username!: string;

  @Text({ description: 'Password', max: 128 })
  password!: string;
}

export class ChangePasswordDto {
  @Text({ description: 'The password until now', max: 128 })
  current!: string;

  @Text({ description: 'New password, at least 12 characters', max: 128 })
  password!: string;
}

export class SetPasswordDto {
  @Text({ description: 'One-time token of the link', max: 200 })
  token!: string;

  @Text({ description: 'New password, at least 12 characters', max: 128 })
  password!: string;
}

export class SetUpDto extends SignInDto {
  @Text({ description: 'One-time token that the first start printed', max: 200 })
  token!: string;

  @Text({ description: 'Name as colleagues know it', max: 120 })
  displayName!: string;

  @Text({ description: 'Name of the first unit', max: 200 })
  unitName!: string;
}
