import { wordKinds } from '../lexer';

/** Python's words by the kind that Rouge is seen to give them. */
export const PYTHON_WORDS = wordKinds({
  k:
    'as assert async await break class continue def del elif else except exec finally for from global if ' +
    'import lambda nonlocal pass print raise return try while with yield',
  bp: 'Ellipsis False None True self',
  ow: 'and in is not or',
  nb:
    'ArithmeticError AssertionError AttributeError BaseException BlockingIOError BrokenPipeError ' +
    'BufferError BytesWarning ChildProcessError ConnectionAbortedError ConnectionError ' +
    'ConnectionRefusedError ConnectionResetError DeprecationWarning EOFError EnvironmentError Exception ' +
    'FileExistsError FileNotFoundError FloatingPointError FutureWarning GeneratorExit IOError ImportError ' +
    'ImportWarning IndentationError IndexError InterruptedError IsADirectoryError KeyError ' +
    'KeyboardInterrupt LookupError ModuleNotFoundError NameError NotADirectoryError NotImplemented ' +
    'NotImplementedError OSError OverflowError OverflowWarning PendingDeprecationWarning ' +
    'ProcessLookupError RecursionError ReferenceError ResourceWarning RuntimeError RuntimeWarning ' +
    'StandardError StopAsyncIteration StopIteration SyntaxError SyntaxWarning SystemError SystemExit ' +
    'TabError TimeoutError TypeError UnboundLocalError UnicodeDecodeError UnicodeEncodeError UnicodeError ' +
    'UnicodeTranslateError UnicodeWarning UserWarning VMSError ValueError Warning WindowsError ' +
    'ZeroDivisionError __import__ abs all any apply ascii basestring bin bool buffer bytearray bytes ' +
    'callable chr classmethod cmp coerce compile complex delattr dict dir divmod enumerate eval execfile ' +
    'exit file filter float format frozenset getattr globals hasattr hash hex id input int intern ' +
    'isinstance issubclass iter len list locals long map max memoryview min next object oct open ord pow ' +
    'property range raw_input reduce reload repr reversed round set setattr slice sorted staticmethod str ' +
    'sum super tuple type unichr unicode vars xrange zip',
});
