import { parentPort, workerData } from 'node:worker_threads';
import { printShareOf, type Share } from './print-share';

// A share crosses as it is: its bytes and its turns lie in shared memory.
const share: Share = workerData;
parentPort?.postMessage(printShareOf(share));
