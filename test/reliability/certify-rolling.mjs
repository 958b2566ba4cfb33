// node test/reliability/certify-rolling.mjs
//
// A release with another version of a view is rolled out node by node over an office of two api nodes and a worker, each
// a process, while people enter things. Shown at every moment: what a node acknowledged it shows at once; the other node
// shows it, or says that its answer is old; a node is ready only when its views have come to where the log was when it
// started; the files of the old version are gone in the end. Last, the same with a node that says too early that it is
// ready: that must be seen.
import { Office } from './killed-office/office.mjs';
import { Rolling } from './rolling-release/roll.mjs';

const office = await Office.open({ profile: 'nodes', accounts: 2, clients: 2 });
const [here, there] = office.desks;
const rolling = new Rolling(office);
const say = (text) => console.log(text);
let exit = 0;
try {
  await office.ready();
  for (let n = 0; n < 12; n += 1) await rolling.enter(n % 2 === 0 ? here : there);
  const [[before]] = rolling.generations();
  await rolling.roll('api-2', 1, { at: there, beside: here });
  await rolling.roll('api', 1, { at: here, beside: there });
  await rolling.roll('worker', 1, { beside: there });
  rolling.problems.push(...(await office.settled()));
  for (const [desk, name] of [
    [here, 'api'],
    [there, 'api-2'],
  ])
    await rolling.look(desk, `in the end, on ${name},`);
  const after = String(Number(before) + 1);
  for (const versions of rolling.generations())
    if (versions.join() !== after)
      rolling.problems.push(`files: versions ${versions.join()} lie in a folder`);
  for (const problem of rolling.problems) say(problem);
  say(
    `rolled from version ${before} to ${after} with ${rolling.acknowledged.size} entries, ${rolling.problems.length} problems`,
  );
  if (rolling.problems.length > 0) exit = 1;

  rolling.problems.length = 0;
  await rolling.roll('api-2', 2, { at: there, beside: here, defect: 'ready-too-early' });
  const seen = rolling.problems.some((problem) => problem.startsWith('early: '));
  say(seen ? 'a node that is ready too early is seen' : 'A NODE THAT IS READY TOO EARLY IS NOT SEEN');
  if (!seen) exit = 1;
} catch (error) {
  for (const problem of rolling.problems) say(problem);
  say(error.message);
  exit = 1;
} finally {
  for (const problem of await office.close()) say(problem);
}
process.exitCode = exit;
