import { Credentials, GrantRole, RegisterUser } from '#access';
import type { LocalDate } from '#kernel';
import { EstablishUnit } from '#organisation';
import type { DemoOffice } from './demo-office.js';
import { DEMO_ACCOUNTS, DEMO_PASSWORD, DEMO_UNITS } from './places.js';

const ROOT = 'he-thong';

/** The units and accounts of the demo, in force from a day on. */
export const establish = async (office: DemoOffice, on: LocalDate): Promise<void> => {
  for (const { id, short, name, level, parent } of DEMO_UNITS) {
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
  for (const { userId, username, displayName, grants } of DEMO_ACCOUNTS) {
    const unit = grants[0]?.unit ?? ROOT;
    await office.send(
      new RegisterUser({ userId, occurredOn: on, username, displayName }, office.who(ROOT, unit)),
    );
    for (const grant of grants) {
      await office.send(
        new GrantRole({ userId, occurredOn: on, validFrom: on, ...grant }, office.who(ROOT, grant.unit)),
      );
    }
    await credentials.set({ userId, username, password: DEMO_PASSWORD });
  }
};
