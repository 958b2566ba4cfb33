// node test/stand-in/server.mjs [--file FILE] [--ports 2113,…] [--nodes N] [--tls-cert F --tls-key F]
//                               [--users name:password,…] [--max-append-size N]
//
// A small server that speaks EventStoreDB's gRPC protocol, for tests only. Made from the service definitions
// inside the client package, over SQLite. Listens on 127.0.0.1; several nodes share one log and the first of
// them leads. Prints {"ports":[…]}; a parent process may send {faults:[…]}, {leader:n} and {stop:true}.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import grpc from '@grpc/grpc-js';
import features from '@eventstore/db-client/generated/serverfeatures_grpc_pb.js';
import featureMessages from '@eventstore/db-client/generated/serverfeatures_pb.js';
import gossip from '@eventstore/db-client/generated/gossip_grpc_pb.js';
import gossipMessages from '@eventstore/db-client/generated/gossip_pb.js';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import services from '@eventstore/db-client/generated/streams_grpc_pb.js';
import { appends } from './appends.mjs';
import { EventLog } from './event-log.mjs';
import { Faults } from './faults.mjs';
import { failure } from './messages.mjs';
import { reads } from './reads.mjs';

const VERSION = '23.10.0';

const { values } = parseArgs({
  options: {
    file: { type: 'string', default: ':memory:' },
    ports: { type: 'string', default: '' },
    nodes: { type: 'string', default: '1' },
    users: { type: 'string', default: '' },
    'tls-cert': { type: 'string' },
    'tls-key': { type: 'string' },
    'max-append-size': { type: 'string', default: String(1024 * 1024) },
  },
});

const log = new EventLog(values.file, { maxAppendSize: Number(values['max-append-size']) });
const faults = new Faults();
const users = values.users.split(',').filter(Boolean);
const tls = values['tls-cert'] !== undefined;
const credentials = tls
  ? grpc.ServerCredentials.createSsl(null, [
      { cert_chain: readFileSync(values['tls-cert']), private_key: readFileSync(values['tls-key']) },
    ])
  : grpc.ServerCredentials.createInsecure();
const nodes = [];
let leading = 0;

/** Where users are named, whoever comes with another name or password is turned away; nobody at all is let in. */
const known = (metadata) => {
  const [header] = metadata.get('authorization');
  if (users.length === 0 || header === undefined) return true;
  return users.includes(Buffer.from(String(header).replace(/^Basic /, ''), 'base64').toString());
};

const guarded = (handlers) =>
  Object.fromEntries(
    Object.entries(handlers).map(([name, handle]) => [
      name,
      (call, callback) => {
        if (known(call.metadata)) return handle(call, callback);
        const refused = failure(grpc.status.UNAUTHENTICATED, 'Unauthenticated');
        return callback ? callback(refused) : call.emit('error', refused);
      },
    ]),
  );

const supported = (_, callback) => {
  const methods = Object.values(services.StreamsService).map(({ path }) => {
    const [, service, method] = path.split('/');
    return new featureMessages.SupportedMethod().setServiceName(service).setMethodName(method.toLowerCase());
  });
  const answer = new featureMessages.SupportedMethods()
    .setEventStoreServerVersion(VERSION)
    .setMethodsList(methods);
  callback(null, answer);
};

const members = (_, callback) => {
  const { MemberInfo, EndPoint, ClusterInfo } = gossipMessages;
  const list = nodes.map(({ id, port }, n) =>
    new MemberInfo()
      .setInstanceId(new shared.UUID().setString(id))
      .setTimeStamp(String(Date.now()))
      .setState(n === leading ? MemberInfo.VNodeState.LEADER : MemberInfo.VNodeState.FOLLOWER)
      .setIsAlive(true)
      .setHttpEndPoint(new EndPoint().setAddress('127.0.0.1').setPort(port)),
  );
  callback(null, new ClusterInfo().setMembersList(list));
};

const listen = (n, port) =>
  new Promise((resolve, reject) => {
    const server = new grpc.Server({ 'grpc.max_receive_message_length': 32 * 1024 * 1024 });
    const leader = () => ({ address: '127.0.0.1', port: nodes[leading].port });
    const node = { log, faults, leads: () => n === leading, leader };
    server.addService(services.StreamsService, guarded({ ...appends(node), ...reads(node) }));
    server.addService(features.ServerFeaturesService, { getSupportedMethods: supported });
    server.addService(gossip.GossipService, { read: members });
    server.bindAsync(`127.0.0.1:${port}`, credentials, (error, bound) =>
      error ? reject(error) : resolve({ id: crypto.randomUUID(), port: bound, server }),
    );
  });

const ports = values.ports.split(',').filter(Boolean).map(Number);
for (let n = 0; n < Math.max(Number(values.nodes), ports.length); n += 1)
  nodes.push(await listen(n, ports[n] ?? 0));

const COMMANDS = {
  faults: (list) => faults.set(list),
  leader: (n) => (leading = n),
  stop: () => process.exit(0),
};

process.on('message', ({ id, ...orders }) => {
  for (const [name, value] of Object.entries(orders)) COMMANDS[name](value);
  process.send({ id });
});
process.on('disconnect', () => process.exit(0));

const ready = { ports: nodes.map(({ port }) => port) };
console.log(JSON.stringify(ready));
process.send?.(ready);
