import { Text } from '../http/fields.js';

export class SignInDto {
  @Text({ description: 'User name', max: 60 })
  username!: string;

  @Text({ description: 'Password', max: 128 })
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
