import { z } from 'zod';

/** A type as Trino describes it, by its name and what is in its brackets. */
export interface TypeSignature {
  rawType: string;
  arguments: TypeArgument[];
}

/** A number, such as a length; a type, such as that of items; or a field with its type. */
export type TypeArgument =
  | { kind: 'LONG'; value: number }
  | { kind: 'TYPE'; value: TypeSignature }
  | {
      kind: 'NAMED_TYPE';
      value: { fieldName?: { name: string } | null | undefined; typeSignature: TypeSignature };
    };

const signatureSchema: z.ZodType<TypeSignature> = z.lazy(() =>
  z.object({
    rawType: z.string(),
    arguments: z.array(
      z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('LONG'), value: z.number() }),
        z.object({ kind: z.literal('TYPE'), value: signatureSchema }),
        z.object({
          kind: z.literal('NAMED_TYPE'),
          value: z.object({
            fieldName: z.object({ name: z.string() }).nullish(),
            typeSignature: signatureSchema,
          }),
        }),
      ]),
    ),
  }),
);

const columnSchema = z.object({
  name: z.string(),
  type: z.string(),
  typeSignature: signatureSchema,
});
export type ResultColumn = z.infer<typeof columnSchema>;

const errorSchema = z.object({
  message: z.string().default(''),
  errorName: z.string().default('GENERIC_INTERNAL_ERROR'),
  errorType: z.string().default('INTERNAL_ERROR'),
});

/** Why a statement failed, as Trino says it. */
export type TrinoFailure = z.infer<typeof errorSchema>;

const segmentMetadataSchema = z.looseObject({ uncompressedSize: z.number().optional() });

/** Rows that are in the answer, or that lie elsewhere. */
const segmentSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('inline'),
    data: z.base64(),
    metadata: segmentMetadataSchema.default({}),
  }),
  z.object({
    type: z.literal('spooled'),
    uri: z.url(),
    ackUri: z.url().optional(),
    headers: z.record(z.string(), z.array(z.string())).default({}),
    metadata: segmentMetadataSchema.default({}),
  }),
]);
export type Segment = z.infer<typeof segmentSchema>;

const encodedSchema = z.object({ encoding: z.string(), segments: z.array(segmentSchema) });

/** Rows by the positions of their columns. */
export type Rows = unknown[][];

const pageSchema = z.object({
  id: z.string(),
  nextUri: z.string().optional(),
  columns: z.array(columnSchema).optional(),
  // Of many rows: as JSON has them, or as segments.
  data: z.union([z.custom<Rows>((data) => Array.isArray(data)), encodedSchema]).nullish(),
  error: errorSchema.optional(),
});

/** One answer to a statement. */
export type Page = z.infer<typeof pageSchema>;

/** `JSON.parse` hands the source text of a number to its reviver (ECMAScript 2026). */
type Reviver = (key: string, value: unknown, context: { source?: string }) => unknown;

/** Whole numbers that a number of JavaScript cannot hold. */
const keepDigits: Reviver = (_key, value, { source = '' }) =>
  typeof value === 'number' && !Number.isSafeInteger(value) && /^-?\d+$/.test(source)
    ? BigInt(source)
    : value;

/** JSON with every digit of whole numbers: those beyond 2^53 are bigints. */
export const parseExactly = (text: string): unknown =>
  JSON.parse(text, keepDigits as (key: string, value: unknown) => unknown);

/** Whether a column's values come as numbers that may have more digits than JavaScript's. */
export const isLong = ({ typeSignature: { rawType } }: ResultColumn): boolean =>
  rawType === 'bigint';

/** Reads an answer; where it has rows with long numbers, once more with all their digits. */
export function readPage(text: string): Page {
  const page = pageSchema.parse(JSON.parse(text));
  const isExact = !page.data || !page.columns?.some(isLong);
  return isExact ? page : pageSchema.parse(parseExactly(text));
}
