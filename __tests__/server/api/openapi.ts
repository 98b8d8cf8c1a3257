import addFormats, { type FormatsPlugin } from 'ajv-formats';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { Exchange } from './exchanges.ts';

/** As much of an OpenAPI document as is looked at here. */
export interface OpenApiDocument {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, object> };
}

interface Operation {
  parameters?: { name: string; schema: object }[];
  responses: Record<string, { content?: Record<string, { schema: object }> }>;
}

/** A part of a path as JSON pointers write it within a URI. */
function pointerPart(text: string): string {
  return encodeURIComponent(text.replaceAll('~', '~0').replaceAll('/', '~1'));
}

/** Holds answers against what an OpenAPI 3.1 document says of them. */
export class AnswerChecker {
  readonly #document: OpenApiDocument;
  readonly #ajv = new Ajv2020({ allErrors: true, strict: false });

  constructor(document: OpenApiDocument) {
    this.#document = document;
    (addFormats.default as FormatsPlugin)(this.#ajv);
    this.#ajv.addSchema(document, 'document');
  }

  /** The media types of an answer, of which there are none where the document does not tell of it. */
  mediaTypes({ method, path, status }: Exchange): string[] {
    const response = this.#document.paths[path]?.[method]?.responses[String(status)];
    return Object.keys(response?.content ?? {});
  }

  /** What is wrong with the body of an answer that the document describes by this media type. */
  problems(body: unknown, { method, path, status }: Exchange, mediaType: string): string[] {
    const parts = ['paths', path, method, 'responses', String(status), 'content', mediaType];
    return this.#problems(body, [...parts, 'schema']);
  }

  /** What is wrong with a body that the document describes by the name of a schema. */
  problemsOf(body: unknown, schema: string): string[] {
    return this.#problems(body, ['components', 'schemas', schema]);
  }

  #problems(body: unknown, parts: string[]): string[] {
    const pointer = parts.map(pointerPart).join('/');
    const validate = this.#ajv.compile({ $ref: `document#/${pointer}` });
    validate(body);
    return (validate.errors ?? []).map(
      ({ instancePath, message }) => `${instancePath} ${message ?? ''}`,
    );
  }
}
