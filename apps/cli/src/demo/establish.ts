import { Credentials, GrantRole, RegisterUser, isGuarded } from '#access';
import type { LocalDate } from '#kernel';
import { EstablishUnit } from '#organisation';
import type { DemoOffice } from './demo-office.js';
import { DEMO_ACCOUNTS, DEMO_PASSWORD, DEMO_UNITS, type DemoAccount, type DemoUnit } from './places.js';

const ROOT = 'he-thong';

type Cast = Readonly<{ units: readonly DemoUnit[]; accounts: readonly DemoAccount[] }>;

const USUAL: Cast = { units: DEMO_UNITS, accounts: DEMO_ACCOUNTS };

/** Units and accounts of a demo, in force from a day on. */
export const establish = async (
  office: DemoOffice,
  on: LocalDate,
  { units, accounts }: Cast = USUAL,
): Promise<void> => {
  for (const { id, short, name, level, parent } of units) {
    const unit = {
      unitId: id,
      occurredOn: on,
      name,
      short,
      level,
      remote: false,
      validFrom: on,
      ...(parent && { parent }),
    };
    await office.send(new EstablishUnit(unit, office.who(ROOT, id)));
  }
  const credentials = office.resolve(Credentials);
  for (const { userId, username, displayName, grants } of accounts) {
    const unit = grants[0]?.unit ?? ROOT;
    await office.send(
      new RegisterUser({ userId, occurredOn: on, username, displayName }, office.who(ROOT, unit)),
    );
    for (const grant of grants) {
      const alone = isGuarded(grant.role) && ({ alone: 'operator' } as const);
      await office.send(
        new GrantRole(
          { userId, occurredOn: on, validFrom: on, ...grant, ...alone },
          office.who(ROOT, grant.unit),
        ),
      );
    }
    await credentials.set({ userId, username, password: DEMO_PASSWORD });
  }
};
