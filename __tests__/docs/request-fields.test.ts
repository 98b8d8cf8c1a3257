import { describe, expect, test } from '@jest/globals';
import type { Command } from 'commander';
import { readActionDefinition } from '../../scripts/action-definition.ts';
import { actionInputs, workflowInputs } from '../../scripts/request-fields.ts';
import { addInputFlags } from '../../src/cli/input-flags.ts';
import { diffKeys } from '../../src/config/keys.ts';
import {
  describeField,
  describeInput,
  fieldNames,
  inputOf,
} from '../../src/contract/field-names.ts';
import { foreignFields } from '../../src/contract/foreign-fields.ts';
import { serve } from '../server/serve-fixture.ts';
import { readText } from './workflow-linter.ts';

interface Described {
  properties: Record<string, { description?: string }>;
}

/** What the server says of the fields of a request. */
async function describedBody(): Promise<Described> {
  await using served = await serve();
  const document = (await (await served.fetch('/api/openapi.json')).json()) as {
    components: { schemas: { CreateDataDiff: Described } };
  };
  return document.components.schemas.CreateDataDiff;
}

describe('the table of the fields and', () => {
  test('action.yml have the same inputs, and say the same of them', () => {
    const { inputs } = readActionDefinition();
    expect(fieldNames.map((field) => [field, inputs[inputOf(field)]?.description])).toEqual(
      fieldNames.map((field) => [field, describeInput(field)]),
    );
  });

  test('the keys of a diff are the same', () => {
    expect(diffKeys).toEqual(fieldNames.map((field) => inputOf(field)));
  });

  test('the flags of the command line are the same', () => {
    const flags: string[] = [];
    const command = {
      addOption: (option: { name: () => string }) => flags.push(option.name()),
    } as unknown as Command;
    addInputFlags(command);
    expect(flags).toEqual(expect.arrayContaining(diffKeys));
  });

  test('the OpenAPI document have the same fields, and say the same of them', async () => {
    const { properties } = await describedBody();
    const others = Object.keys(properties).filter((name) => !['archived', 'purged'].includes(name));
    // Fields of Datafold that mean nothing here are taken, and their values looked at all the same.
    const taken = Object.keys(foreignFields).filter((name) => others.includes(name));
    expect(others).toEqual([...fieldNames, ...taken]);
    for (const field of fieldNames) {
      expect(properties[field]?.description).toBe(describeField(field));
    }
  });

  test('docs/server.md name every field, and every other one that Datafold has', () => {
    const rows = [...readText('docs/server.md').matchAll(/^\| `(\w+)` \|/gm)].map(
      ([, name]) => name,
    );
    expect(rows).toEqual([...fieldNames, ...Object.keys(foreignFields)]);
  });
});

describe('an input that only the table has', () => {
  test('is written into action.yml before the list of diffs, with its description', () => {
    const written = readText('action.yml');
    const lacking = written.replace(/^ {2}tags:\n.*\n/m, '');
    expect(lacking).not.toBe(written);
    expect(actionInputs(lacking)).toBe(written);
  });

  test('is written into the reusable workflow, which hands it on', () => {
    const written = readText('.github/workflows/data-diff.yml');
    const lacking = written
      .replace(/^ {6}tags:\n(?: {8}.*\n)+/m, '')
      .replace(/^ {10}tags: .*\n/m, '');
    expect(lacking.length).toBeLessThan(written.length - 80);
    expect(workflowInputs(lacking)).toBe(written);
  });
});
