import { build } from './run.mjs';

build();
