/**
 * Asks a server for the file of a glossary: the one place of the extension that asks anyone for anything, and only
 * for an address that the reader gave. The server learns the address and the tag of the copy that is here: no cookie,
 * no referrer, no account goes along.
 */

/** Why there is no copy, as keys of the interface's texts. */
export type DownloadProblem =
  | 'followProblemUnreachable'
  | 'followProblemMissing'
  | 'followProblemServer'
  | 'followProblemMoved'
  | 'followProblemPage'
  | 'followProblemLarge'
  | 'followProblemSlow';

export type Download =
  | { readonly kind: 'copy'; readonly bytes: Uint8Array; readonly etag: string | undefined }
  /** The copy that is here is the newest. */
  | { readonly kind: 'same' }
  | { readonly kind: 'problem'; readonly problem: DownloadProblem };

export interface DownloadLimits {
  /** In bytes, unpacked. */
  readonly size: number;
  /** In milliseconds: until the server answers, and until all is here. */
  readonly answer: number;
  readonly whole: number;
}

/** Chromium ends a background whose request is not answered within 30 seconds. */
export const LIMITS: DownloadLimits = { size: 50_000_000, answer: 25_000, whole: 120_000 };

/** An address that may be followed: of https, or of this machine. */
export function followedUrl(text: string): URL | undefined {
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  const isHere = ['localhost', '127.0.0.1'].includes(url.hostname);
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isHere)) return undefined;
  // What is said with a request is the address, and no name and password in it.
  return url.username === '' && url.password === '' ? url : undefined;
}

/**
 * Asks for a file.
 * @param etag of the copy that is here
 * @throws the signal's reason
 */
export async function download(
  url: URL,
  etag: string | undefined,
  { signal, limits = LIMITS }: { readonly signal: AbortSignal; readonly limits?: DownloadLimits },
): Promise<Download> {
  const slow = new AbortController();
  const answerTimer = setTimeout(() => slow.abort(), limits.answer);
  const wholeTimer = setTimeout(() => slow.abort(), limits.whole);
  try {
    const response = await fetch(url, {
      headers: etag === undefined ? {} : { 'If-None-Match': etag },
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      // Where it leads is not told: to follow would be to ask another server, which the reader did not name.
      redirect: 'manual',
      signal: AbortSignal.any([signal, slow.signal]),
    });
    clearTimeout(answerTimer);
    const problem = problemOf(response, limits);
    if (problem !== undefined) {
      await response.body?.cancel();
      return { kind: 'problem', problem };
    }
    if (response.status === 304) return { kind: 'same' };
    const bytes = await bytesOf(response, limits.size);
    if (!bytes) return { kind: 'problem', problem: 'followProblemLarge' };
    if (isWebPage(bytes)) return { kind: 'problem', problem: 'followProblemPage' };
    return { kind: 'copy', bytes, etag: tagOf(response) };
  } catch {
    signal.throwIfAborted();
    return {
      kind: 'problem',
      problem: slow.signal.aborted ? 'followProblemSlow' : 'followProblemUnreachable',
    };
  } finally {
    clearTimeout(answerTimer);
    clearTimeout(wholeTimer);
  }
}

function problemOf(response: Response, limits: DownloadLimits): DownloadProblem | undefined {
  const { status, type, headers } = response;
  if (type === 'opaqueredirect' || (status >= 300 && status < 400 && status !== 304))
    return 'followProblemMoved';
  if (status === 404 || status === 410) return 'followProblemMissing';
  if (status !== 200 && status !== 304) return 'followProblemServer';
  if (Number(headers.get('content-length')) > limits.size) return 'followProblemLarge';
  return undefined;
}

/** No tag is longer; one that is would be told to the server with each request. */
const LONGEST_TAG = 200;

function tagOf({ headers }: Response): string | undefined {
  const tag = headers.get('etag');
  return tag !== null && tag.length <= LONGEST_TAG ? tag : undefined;
}

/** Undefined where there is more than allowed; no more is taken then. */
async function bytesOf({ body }: Response, most: number): Promise<Uint8Array | undefined> {
  if (!body) return new Uint8Array();
  const pieces: Uint8Array[] = [];
  let length = 0;
  const reader = body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > most) {
      await reader.cancel();
      return undefined;
    }
    pieces.push(value);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

/** A page that asks for a password, or to be paid, comes where a file was wanted: as a table it would be nonsense. */
function isWebPage(bytes: Uint8Array): boolean {
  const start = new TextDecoder().decode(bytes.subarray(0, 200));
  return /^\s*(?:<!--[^>]*-->\s*)?<(?:!doctype html|html|head|body)\b/i.test(start);
}
