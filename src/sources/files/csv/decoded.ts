import { DiffError } from '../../../contract/errors.ts';
import type { Encoding } from '../../../contract/file-options.ts';

/** The code of a decoder's error where the bytes are no such text. */
const NO_TEXT = 'ERR_ENCODING_INVALID_ENCODED_DATA';

/** Turns pieces of a text into UTF-8. */
interface Decoder {
  /** @throws TypeError where the bytes are no such text. */
  decode: (piece: Buffer) => Buffer;
  /** What is left at the end. */
  end: () => Buffer;
}

/** What an encoding is called in a sentence. */
const NAMES: Record<Encoding, string> = {
  'utf-8': 'UTF-8',
  'utf-16': 'UTF-16',
  'utf-16le': 'UTF-16 (little-endian)',
  'utf-16be': 'UTF-16 (big-endian)',
  latin1: 'Latin-1',
  'windows-1252': 'Windows-1252',
};

/** What Windows has in the place of the control characters from 0x80 on. */
const OF_WINDOWS = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/** One in which each byte is a character. */
const ofBytes = (change: (text: string) => string): Decoder => ({
  decode: (piece) => Buffer.from(change(piece.toString('latin1'))),
  end: () => Buffer.alloc(0),
});

function decoderOf(encoding: Encoding): Decoder {
  // `TextDecoder` takes the name of the first for that of the second, as browsers do.
  if (encoding === 'latin1') return ofBytes((text) => text);
  if (encoding === 'windows-1252') {
    const characters = /[\x80-\x9f]/g;
    return ofBytes((text) =>
      text.replace(characters, (each) => OF_WINDOWS[each.charCodeAt(0) - 0x80] ?? each),
    );
  }
  const decoder = new TextDecoder(encoding, { fatal: true });
  return {
    decode: (piece) => Buffer.from(decoder.decode(piece, { stream: true })),
    end: () => Buffer.from(decoder.decode()),
  };
}

/** Marks of the byte order with which a text may begin, as Latin-1, and the encoding that each says. */
const MARKS: readonly [mark: string, encoding: Encoding][] = [
  ['\xEF\xBB\xBF', 'utf-8'],
  ['\xFF\xFE', 'utf-16le'],
  ['\xFE\xFF', 'utf-16be'],
];
const LONGEST_MARK = 3;

/** What the mark at the beginning says; `null` without one. */
function markedAs(piece: Buffer): Encoding | null {
  const beginning = piece.toString('latin1', 0, LONGEST_MARK);
  return MARKS.find(([mark]) => beginning.startsWith(mark))?.[1] ?? null;
}

/** Those that are not empty, the first of which has room for a mark. */
async function* withWholeMark(pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let begun: Buffer | null = Buffer.alloc(0);
  for await (const piece of pieces) {
    if (begun === null) yield piece;
    else {
      begun = Buffer.concat([begun, piece]);
      if (begun.length < LONGEST_MARK) continue;
      yield begun;
      begun = null;
    }
  }
  if (begun !== null && begun.length > 0) yield begun;
}

/** @throws DiffError where the mark at the beginning says another encoding, or none says which it is. */
function encodingOf(piece: Buffer, encoding: Encoding, name: string): Encoding {
  const marked = markedAs(piece);
  if (marked === null && encoding === 'utf-16') {
    const value = `${name} does not begin with a mark of its byte order; name its encoding utf-16le or utf-16be`;
    throw new DiffError('InvalidInputException', value);
  }
  if (marked === null || marked === encoding) return encoding;
  if (marked !== 'utf-8' && encoding === 'utf-16') return marked;
  const value = `${name} is not ${NAMES[encoding]} but ${NAMES[marked]}, as the mark of its byte order says; name its encoding ${marked} in the file's options`;
  throw new DiffError('InvalidInputException', value);
}

/**
 * A text as it is.
 *
 * @param name the file as messages name it.
 * @throws DiffError where the mark at its beginning says another encoding.
 */
export async function* asMarked(
  pieces: AsyncIterable<Buffer>,
  encoding: Encoding,
  name: string,
): AsyncGenerator<Buffer> {
  let isBegun = false;
  for await (const piece of withWholeMark(pieces)) {
    if (!isBegun) encodingOf(piece, encoding, name);
    isBegun = true;
    yield piece;
  }
}

/**
 * A text in UTF-8, without a mark of its byte order, piece by piece.
 *
 * @param name the file as messages name it.
 * @throws DiffError where it is not in this encoding, or begins with the mark of another.
 */
export async function* decoded(
  pieces: AsyncIterable<Buffer>,
  encoding: Encoding,
  name: string,
): AsyncGenerator<Buffer> {
  let decoder: Decoder | null = null;
  try {
    for await (const piece of withWholeMark(pieces)) {
      decoder ??= decoderOf(encodingOf(piece, encoding, name));
      yield decoder.decode(piece);
    }
    if (decoder !== null) yield decoder.end();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== NO_TEXT) throw error;
    throw new DiffError('InvalidInputException', `${name} is not ${NAMES[encoding]}`, {
      cause: error,
    });
  }
}
