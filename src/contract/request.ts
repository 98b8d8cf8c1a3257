import { z } from 'zod';
import { asJsonNumber } from './decimal.ts';
import type { ColumnTolerance } from './field.ts';
import { describeField, fieldNames } from './field-names.ts';
import { type FieldName, requestFields, seedFields } from './request-fields.ts';
import { otherSide, type SideIndex } from './pair.ts';

export type { ColumnTolerance };

type Shape = { [Field in FieldName]: (typeof requestFields)[Field]['schema'] };

const shape = Object.fromEntries(
  fieldNames.map((field) => [
    field,
    requestFields[field].schema.meta({ description: describeField(field) }),
  ]),
) as Shape;

/**
 * The body of `POST /api/v1/datadiffs`: the 2022 document's fields in its order, then those that
 * today's API adds and this project uses. A missing field reads as `null` or its default.
 */
export const diffRequestSchema = z.object(shape);

/** A create request with every field present. */
export type DiffRequest = z.infer<typeof diffRequestSchema>;

/** A create request as a user writes it: only ids are required. */
export type DiffRequestInput = z.input<typeof diffRequestSchema>;

/** The columns of the key that a request names; empty where it names none. */
export const keyOf = ({ pk_columns: names }: Pick<DiffRequest, 'pk_columns'>): string[] =>
  names ?? [];

/** The JSON that we send: the 2022 document's form plus the later fields that the user set. */
export function toRequestBody(request: DiffRequest): Record<string, unknown> {
  // The 2022 document knows no request without this list.
  const listed = { ...withNumbers(request), pk_columns: keyOf(request) };
  return Object.fromEntries(
    Object.entries(listed).filter(
      ([field, value]) => Object.hasOwn(seedFields, field) || value !== null,
    ),
  );
}

/** The same for `JSON.stringify`, which writes each tolerance as a number with all its digits. */
export function withNumbers<
  Of extends Pick<DiffRequest, 'diff_tolerances_per_column' | 'diff_tolerance'>,
>(request: Of) {
  const tolerances = request.diff_tolerances_per_column?.map((tolerance) => ({
    ...tolerance,
    tolerance_value: asJsonNumber(tolerance.tolerance_value),
  }));
  const all = request.diff_tolerance;
  return {
    ...request,
    diff_tolerances_per_column: tolerances ?? null,
    // What a client leaves out is no number either.
    diff_tolerance: typeof all === 'string' ? asJsonNumber(all) : null,
  };
}

/**
 * The other side's name for a column of `side` (0 or 1), whether or not that side has it: by the
 * mapping, else the same. `null` where the mapping takes that name for another column.
 */
export function partnerName(
  { column_mapping: mapping }: Pick<DiffRequest, 'column_mapping'>,
  side: SideIndex,
  name: string,
): string | null {
  const other = otherSide(side);
  const pairs = mapping ?? [];
  const mapped = pairs.find((names) => names[side] === name);
  if (mapped) return mapped[other];
  return pairs.some((names) => names[other] === name) ? null : name;
}
