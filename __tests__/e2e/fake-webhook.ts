import { startFake, type Fake, type RecordedRequest } from './http-fake.ts';

/** What Slack calls the three parts of an address that is a secret. */
const PATH = '/services/T0123ABCD/B0456EFGH/x7Yz0AbCdEfGhIjKlMnOpQrS';

export interface FakeWebhook extends Fake<'message'> {
  address: string;
  /** The messages that were taken, as they were sent. */
  messages: () => Message[];
}

interface Text {
  type: string;
  text: string;
  verbatim?: boolean;
}

export interface Message {
  text: string;
  blocks: { type: string; text?: Text; elements?: Text[] }[];
}

/** The texts of a message that Slack shows. */
export function textsOf({ blocks }: Message): string[] {
  return blocks
    .flatMap(({ text, elements = [] }) => [text, ...elements])
    .flatMap((part) => (part ? [part.text] : []));
}

/** What Slack says of a message that it does not take; empty where it takes it. */
function refusal({ headers, body }: RecordedRequest): string {
  if (!/^application\/json\b/.test(headers['content-type'] ?? '')) return 'invalid_payload';
  const message = JSON.parse(body ?? '') as Message;
  if (typeof message.text !== 'string' || message.text === '') return 'no_text';
  if (message.blocks.length > 50) return 'invalid_blocks';
  const isWrong = message.blocks.some(({ type, text, elements }) =>
    type === 'section'
      ? !text || text.text === '' || text.text.length > 3000
      : type !== 'context' || !elements || elements.length === 0 || elements.length > 10,
  );
  return isWrong ? 'invalid_blocks' : '';
}

/** Starts an incoming webhook that is as strict as Slack's. */
export async function startFakeWebhook(): Promise<FakeWebhook> {
  const taken: Message[] = [];
  const complaints: string[] = [];
  const fake = await startFake<'message'>(
    [
      {
        name: 'message',
        method: 'POST',
        path: new RegExp(`^${PATH}$`),
        answer: (request) => {
          const refused = refusal(request);
          if (refused !== '') complaints.push(`${refused}: ${request.body ?? ''}`);
          else taken.push(JSON.parse(request.body ?? '') as Message);
          return { status: refused === '' ? 200 : 400, text: refused || 'ok' };
        },
      },
    ],
    complaints,
  );
  return { ...fake, address: `${fake.url}${PATH}`, messages: () => taken };
}
