import { wordKinds } from '../lexer';

/** JavaScript's words by the kind that Rouge is seen to give them. */
export const JAVASCRIPT_WORDS = wordKinds({
  k:
    'as async await break case catch continue debugger default delete do else export finally for from if ' +
    'import in instanceof new of return super switch this throw try typeof void while yield',
  kd: 'class const constructor extends function get let set static var with',
  kc: 'Infinity NaN false null true undefined',
  kr: 'enum implements interface package private protected public',
  nb:
    'Array ArrayBuffer Boolean DataView Date Error Float32Array Float64Array Function Int16Array ' +
    'Int32Array Int8Array Map Math Number Object Packages Promise Proxy Reflect RegExp Set String Symbol ' +
    'Uint16Array Uint32Array Uint8Array Uint8ClampedArray WeakMap WeakSet decodeURI decodeURIComponent ' +
    'document encodeURI encodeURIComponent eval global isFinite isNaN navigator netscape parseFloat ' +
    'parseInt self sun window',
});

/** TypeScript's words by the kind that Rouge is seen to give them. */
export const TYPESCRIPT_WORDS = wordKinds({
  k:
    'as async await break case catch continue debugger default delete do else export finally for from if ' +
    'implements import in instanceof is namespace new of private protected public readonly return static ' +
    'super switch this throw try typeof void while yield',
  kd: 'abstract class const constructor extends function get let set type var with',
  kc: 'Infinity NaN false null true undefined',
  kr: 'any declare enum interface keyof module number package string',
  nb:
    'Array ArrayBuffer Boolean DataView Date Error Float32Array Float64Array Function Int16Array ' +
    'Int32Array Int8Array Map Math Number Object Packages Partial Pick Promise Proxy Readonly Record ' +
    'Reflect RegExp Set String Symbol Uint16Array Uint32Array Uint8Array Uint8ClampedArray WeakMap ' +
    'WeakSet decodeURI decodeURIComponent document encodeURI encodeURIComponent eval global isFinite ' +
    'isNaN navigator netscape parseFloat parseInt self sun window',
});
