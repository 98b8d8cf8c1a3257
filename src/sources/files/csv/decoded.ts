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

/** The byte order that the mark at the beginning tells; `null` without one. */
function orderOf(piece: Buffer): Encoding | null {
  const mark = piece.toString('latin1', 0, 2);
  if (mark === '\xFF\xFE') return 'utf-16le';
  return mark === '\xFE\xFF' ? 'utf-16be' : null;
}

/** Those that are not empty, the first of which has room for a mark. */
async function* withWholeMark(pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let begun: Buffer | null = Buffer.alloc(0);
  for await (const piece of pieces) {
    if (begun === null) yield piece;
    else {
      begun = Buffer.concat([begun, piece]);
      if (begun.length < 2) continue;
      yield begun;
      begun = null;
    }
  }
  if (begun !== null && begun.length > 0) yield begun;
}

/**
 * A text in UTF-8, without a mark of its byte order, piece by piece.
 *
 * @param name the file as messages name it.
 * @throws DiffError where it is not in this encoding.
 */
export async function* decoded(
  pieces: AsyncIterable<Buffer>,
  encoding: Encoding,
  name: string,
): AsyncGenerator<Buffer> {
  let decoder: Decoder | null = null;
  try {
    for await (const piece of withWholeMark(pieces)) {
      decoder ??= decoderOf(encoding === 'utf-16' ? requireOrder(piece, name) : encoding);
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

function requireOrder(piece: Buffer, name: string): Encoding {
  const order = orderOf(piece);
  if (order !== null) return order;
  const value = `${name} does not begin with a mark of its byte order; name its encoding utf-16le or utf-16be`;
  throw new DiffError('InvalidInputException', value);
}
