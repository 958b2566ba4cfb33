import { createInterface } from 'node:readline/promises';
import { Command, Option } from 'commander';
import { checkPassword, isGuarded, userDecider, userIdOf, type Role, type UserCommand } from '#access';
import { Decisions, type EventStore } from '#event-store';
import { openAccounts } from '../accounts.js';
import { dataOption } from '../data-folder.js';
import { EXIT, Stop, type ExitCode } from '../exit.js';
import { json, type Output } from '../output.js';
import { SystemClock } from '../../../api/src/system-clock.js';

type Options = { name: string; role: Role; unit: string; data: string; passwordStdin?: true; json?: true };

const HELP = `
The password comes from the environment (NGHEDAN_PASSWORD) or, with --password-stdin, from the first line of
standard input: never from the command line, which other users of the machine can see. Stop the office first; with
NGHEDAN_PROFILE=cluster and the settings of a node it works beside the nodes, which go on.

Example:
  printf '%s\\n' "$PASSWORD" | nghedan user add tran.an --name "Trần Thị An" --role officer --unit 79 --password-stdin`;

export const userCommand = (output: Output, _ends: (code: ExitCode) => void): Command =>
  new Command('user').description('accounts').addCommand(
    new Command('add')
      .description('add an account, or give an existing one another role and a new password')
      .argument('<username>', 'letters, digits, dot, hyphen; 3 to 40')
      .requiredOption('--name <name>', 'name shown to colleagues')
      .addOption(
        new Option('--role <role>', 'what the account may do')
          .choices(['officer', 'leader', 'inspector', 'administrator', 'custodian'])
          .makeOptionMandatory(),
      )
      .requiredOption('--unit <id>', 'unit whose subtree the role covers')
      .addOption(dataOption())
      .option('--password-stdin', 'read the password from standard input')
      .option('--json', 'the account as JSON')
      .addHelpText('after', HELP)
      .action(async (username: string, options: Options) => {
        const password = await passwordOf(options);
        checkPassword(password, [username]);
        const userId = await addUser(username, password, options);
        const { role, unit } = options;
        output.out(
          options.json ? json({ userId, username, role, unit }) : `${username} is ${role} in ${unit}`,
        );
      }),
  );

const passwordOf = async ({ passwordStdin }: Options): Promise<string> => {
  const given = process.env['NGHEDAN_PASSWORD'];
  if (!passwordStdin) {
    if (given === undefined || given === '')
      throw new Stop(EXIT.usage, 'set NGHEDAN_PASSWORD or use --password-stdin');
    return given;
  }
  const lines = createInterface({ input: process.stdin });
  for await (const line of lines) return line;
  throw new Stop(EXIT.usage, 'standard input holds no password');
};

/** Whoever has the machine has the log: it is written down that no second person signed. */
const OPERATOR = { alone: 'operator' } as const;

const addUser = async (username: string, password: string, options: Options): Promise<string> => {
  const accounts = await openAccounts(options.data);
  try {
    const userId = userIdOf(username);
    for (const command of commandsOf(userId, username, options))
      await decide(accounts.store, userId, command);
    await accounts.credentials.set({ userId, username, password });
    return userId;
  } finally {
    await accounts.close();
  }
};

const commandsOf = (
  userId: string,
  username: string,
  { name, role, unit }: Options,
): readonly UserCommand[] => {
  const today = new SystemClock().today();
  return [
    { type: 'Register', userId, username, displayName: name, occurredOn: today },
    { type: 'Grant', role, unit, validFrom: today, occurredOn: today, ...(isGuarded(role) && OPERATOR) },
  ];
};

const decide = (store: EventStore, userId: string, command: UserCommand): Promise<unknown> => {
  const commandId = `cli:${crypto.randomUUID()}`;
  const who = { actor: 'cli', commandId, correlationId: commandId };
  return new Decisions(store, new SystemClock()).run(userDecider, userId, command, who);
};
