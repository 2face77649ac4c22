#!/usr/bin/env node
import { run } from './run';
import type { Terminal } from './terminal';

const terminal: Terminal = {
  folder: process.cwd(),
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  readInput: async () => {
    const chunks: Buffer[] = [];
    for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
    return Buffer.concat(chunks).toString('utf8');
  },
};

// A reader that has seen enough (`| head`) is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

// The exit code is set rather than the process ended, so that a pipe gets all of the output.
void run(process.argv.slice(2), terminal).then((exitCode) => {
  process.exitCode = exitCode;
});
