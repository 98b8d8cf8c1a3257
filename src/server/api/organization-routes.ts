import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Environment } from './environment.ts';
import { problemResponses, success } from './responses.ts';

const metaSchema = z
  .object({ org_id: z.number().int(), org_name: z.string(), user_id: z.number().int() })
  .meta({ id: 'OrganizationMeta' });

const meta = createRoute({
  tags: ['Organization'],
  security: [{ ApiKey: [] }],
  method: 'get',
  path: '/api/v1/organization/meta',
  operationId: 'get_organization_meta',
  summary: 'Check a key',
  description: 'A server has one organization; the user is the key. Other clients begin with this.',
  responses: { ...success(metaSchema, 'Whose key it is'), ...problemResponses },
});

/** A server stands for one organization, as its clients call a team. */
const ORGANIZATION = { org_id: 1, org_name: 'data-diff' };

/** Adds what clients ask first: whether their key is valid. */
export function addOrganizationRoutes(app: OpenAPIHono<Environment>): void {
  app.openapi(meta, (context) =>
    context.json({ ...ORGANIZATION, user_id: context.get('caller').keyId }, 200),
  );
}
