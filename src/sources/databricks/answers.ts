import { z } from 'zod';

/** A token that a service principal has got. */
export const tokenAnswer = z.object({
  access_token: z.string().min(1),
  expires_in: z.number().positive(),
});

const externalLink = z.object({
  external_link: z.string(),
  next_chunk_internal_link: z.string().nullish(),
});

/** A part of a result: its rows, or where they are to be had. */
export const chunkAnswer = z.object({
  data_array: z.array(z.array(z.string().nullable())).nullish(),
  external_links: z.array(externalLink).nullish(),
  next_chunk_internal_link: z.string().nullish(),
});
export type Chunk = z.infer<typeof chunkAnswer>;

/** The rows behind a link. */
export const linkedRows = z.array(z.array(z.string().nullable()));
export type Rows = z.infer<typeof linkedRows>;

/** A statement and how far it is. */
export const statementAnswer = z.object({
  statement_id: z.string().min(1),
  status: z.object({
    state: z.string(),
    sql_state: z.string().nullish(),
    error: z.object({ error_code: z.string().nullish(), message: z.string().nullish() }).nullish(),
  }),
  manifest: z
    .object({ total_row_count: z.number().nullish(), truncated: z.boolean().nullish() })
    .nullish(),
  result: chunkAnswer.nullish(),
});
export type Statement = z.infer<typeof statementAnswer>;

/** Why a request was refused. */
export const refusal = z.object({
  error_code: z.string().nullish(),
  message: z.string().nullish(),
});
