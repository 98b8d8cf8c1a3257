import { ApiError } from '../../contract/errors.ts';
import { isLoopback } from '../../contract/loopback.ts';
import type { Answer } from './answers.ts';

/** Larger ones are no manifests. */
export const LARGEST_ARTIFACT_BYTES = 256 * 1024 * 1024;

const TIMEOUT_MS = 120_000;

/**
 * Takes the bytes that an answer leads to. They are on another host, which gets no token; whoever has
 * the address may read them, so it is in no message.
 *
 * @throws ApiError
 */
export async function download(answer: unknown, signal: AbortSignal): Promise<Uint8Array> {
  const { data, status, headers, url } = answer as Answer;
  if (data instanceof ArrayBuffer && status === 200) return new Uint8Array(data);
  const target = URL.parse(headers.location ?? '', url);
  // GitHub Enterprise Server may keep them itself.
  const isOwn = target?.origin === new URL(url).origin;
  const isSafe = isOwn || target?.protocol === 'https:' || isLoopback(target?.hostname ?? '');
  if (target === null || !isSafe) {
    throw failure(`GitHub answered ${String(status)} and led to no file`, status);
  }
  return read(target.href, signal);
}

async function read(url: string, signal: AbortSignal): Promise<Uint8Array> {
  // Loaded here, since most runs take no files from GitHub.
  const { default: axios } = await import('axios');
  try {
    const { data } = await axios.get<ArrayBuffer>(url, {
      responseType: 'arraybuffer',
      maxRedirects: 0,
      maxContentLength: LARGEST_ARTIFACT_BYTES,
      signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]),
    });
    return new Uint8Array(data);
  } catch (error) {
    if (signal.aborted) throw error;
    // No cause and no message: both may hold the address.
    const { code, response } = axios.isAxiosError(error) ? error : {};
    const said = response ? `answered ${String(response.status)}` : (code ?? 'broke off');
    throw failure(
      `The storage of artifacts could not be read: it ${said}`,
      response?.status ?? null,
    );
  }
}

/** A new address may work: each is for a minute alone. */
function failure(message: string, status: number | null): ApiError {
  return new ApiError(message, { status, retryable: true });
}
