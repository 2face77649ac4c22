// What a current Node has and Node 16 lacks: in the main process, and in each of its workers.
require('core-js/stable');
const { Blob } = require('node:buffer');
const { webcrypto } = require('node:crypto');
const { performance } = require('node:perf_hooks');
const streams = require('node:stream/web');
const workers = require('node:worker_threads');
const { fetch, FormData, Headers, Request, Response } = require('undici');

const { ReadableStream, TransformStream, WritableStream, TextDecoderStream, TextEncoderStream } = streams;
const additions = {
  ...{ fetch, FormData, Headers, Request, Response, Blob, crypto: webcrypto, performance },
  ...{ ReadableStream, TransformStream, WritableStream, TextDecoderStream, TextEncoderStream },
};
for (const [name, value] of Object.entries(additions)) {
  if (globalThis[name] !== undefined) continue;
  Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
}

workers.Worker = class extends workers.Worker {
  constructor(script, options = {}) {
    super(script, { ...options, execArgv: ['--require', __filename, ...(options.execArgv ?? [])] });
  }
};
require('node:module').syncBuiltinESMExports();
