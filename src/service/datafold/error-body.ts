import { inputOf, isFieldName } from '../../contract/field-names.ts';
import { clip, plainLine } from '../../text/foreign.ts';
import { someOf } from '../../text/lists.ts';

/** One thing wrong with a request, as the service says it. */
interface Problem {
  /** Where: field names and positions; empty for the request as a whole. */
  path: PropertyKey[];
  text: string;
}

/** Bodies may be megabytes of a stranger's HTML; the reason, if any, comes first. */
const READ_AT_MOST = 4096;
const SHOW_AT_MOST = 5;
const DEEPEST = 6;

/** Where frameworks put the part of the request before the field, which says nothing to a user. */
const REQUEST_PARTS = new Set<unknown>(['body', 'json', 'query', 'path', '_schema', '__root__']);

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The first of these fields that holds a text. */
function textIn(record: Record<string, unknown>, ...fields: string[]): string | null {
  const texts = fields.map((field) => record[field]);
  const text = texts.find((value) => typeof value === 'string' && value.trim() !== '');
  return typeof text === 'string' ? text : null;
}

/** A request field in the words of the inputs: `data_source1_id` is the input `data-source1`. */
function inputName(field: PropertyKey): string {
  return isFieldName(field) ? inputOf(field) : String(field);
}

/** A path as people write it: `pk-columns`, `diff-tolerances-per-column[0].tolerance_value`. */
function describePath(path: PropertyKey[]): string {
  const [first, ...rest] = path;
  if (first === undefined) return '';
  const steps = rest.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`));
  return plainLine(inputName(first) + steps.join(''));
}

/** Where a problem is, by any of the names that the frameworks of this field give to it. */
function pathOf(problem: Record<string, unknown>): PropertyKey[] {
  const { loc } = problem;
  if (Array.isArray(loc))
    return loc.map((step) => (typeof step === 'number' ? step : String(step)));
  const name = textIn(problem, 'loc', 'field', 'name', 'path', 'pointer');
  return name === null ? [] : name.split(/[./]/).filter((step) => step !== '' && step !== '#');
}

/** Every problem in a `detail` or `errors` value: texts, `{loc, msg}`, lists, maps by field. */
function problemsIn(value: unknown, path: PropertyKey[] = []): Problem[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [{ path, text: value }];
  if (path.length > DEEPEST) return [];
  if (Array.isArray(value)) return value.flatMap((item) => problemsIn(item, path));
  if (!isRecord(value)) return [];
  const text = textIn(value, 'msg', 'message', 'detail', 'reason', 'title');
  if (text !== null) return [{ path: [...path, ...pathOf(value)], text }];
  return Object.entries(value).flatMap(([field, inner]) => problemsIn(inner, [...path, field]));
}

function describeProblem({ path, text }: Problem): string {
  const start = path.findIndex((step) => !REQUEST_PARTS.has(step));
  // A number alone is a position in the JSON text, which nobody wrote by hand.
  const place = typeof path[start] === 'string' ? describePath(path.slice(start)) : '';
  return place === '' ? text : `${place}: ${text}`;
}

/** Problem details, validation errors and their mixtures: both documented forms in one reading. */
function describeRecord(body: Record<string, unknown>): string {
  const headline = [textIn(body, 'title'), textIn(body, 'detail', 'message', 'error')];
  const detail = typeof body['detail'] === 'string' ? [] : problemsIn(body['detail']);
  const error = typeof body['error'] === 'string' ? [] : problemsIn(body['error']);
  const problems = [...problemsIn(body['errors']), ...detail, ...error].map(describeProblem);
  const parts = [
    headline.filter((part) => part !== null).join(': '),
    someOf(problems, SHOW_AT_MOST),
  ];
  const instance = textIn(body, 'instance');
  const said = parts.filter((part) => part !== '').join(': ');
  return instance === null ? said : `${said} (instance ${clip(instance, 80)})`;
}

/** Whether what came back is a web page, which no API sends. */
export function isWebPage(body: string): boolean {
  return /^\s*</.test(body);
}

function describeText(body: string): string {
  const start = body.slice(0, READ_AT_MOST);
  if (!isWebPage(start)) return start;
  const title = /<title[^>]*>([^<]*)/i.exec(start)?.[1]?.trim();
  const page = title ? `a web page titled "${title}"` : 'a web page';
  return `${page}, which a proxy or another server sent and not the API`;
}

/** What an error's body says, in one line of plain text; empty where it says nothing. */
export function describeErrorBody(body: string): string {
  let value: unknown = body;
  try {
    value = JSON.parse(body);
  } catch {
    // Not JSON: the text itself is what there is to say.
  }
  if (isRecord(value)) return plainLine(describeRecord(value));
  if (Array.isArray(value)) return plainLine(describeRecord({ errors: value }));
  return plainLine(describeText(typeof value === 'string' ? value : body));
}
