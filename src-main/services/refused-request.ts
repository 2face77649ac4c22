/** A request that is not of the contract: a bug in the renderer, or somebody who is not the renderer. */
export class RefusedRequest extends Error {
  readonly code: 'unknown-request' | 'bad-input';

  constructor(code: RefusedRequest['code'], message: string) {
    super(message);
    this.name = 'RefusedRequest';
    this.code = code;
  }
}
