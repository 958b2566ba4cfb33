import { privateStreamsContract } from '../contract/private-streams.js';
import { MemoryPrivateStreams } from './memory-private-streams.js';

privateStreamsContract('private streams in memory', () => new MemoryPrivateStreams());
