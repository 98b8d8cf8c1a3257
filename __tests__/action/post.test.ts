import { describe, expect, it } from '@jest/globals';
import { run } from '../../src/action/run.ts';
import { fileInputs } from '../config/read-inputs.ts';
import { World } from './world.ts';

const datafold = {
  'api-key': 'k3y-0123456789',
  'data-source1': '1',
  table1: 'a',
  table2: 'b',
  'pk-columns': 'id',
};

describe('the post step', () => {
  function postWorld(inputs: Record<string, string>, ids: string): World {
    const world = new World(inputs);
    Object.assign(world.toolkit.state, { 'is-post': 'true', 'diff-ids': ids });
    return world;
  }

  it('cancels what main left unfinished', async () => {
    const world = postWorld(datafold, '[4,5]');
    await run(world.runtime);
    expect(world.service.cancelled).toEqual([4, 5]);
    expect(world.service.created).toEqual([]);
    expect(world.toolkit.secrets).toContain('k3y-0123456789');
    expect(world.toolkit.lines).toContain('Cancelled data diff 4, which was left running.');
    expect(world.service.closed).toBe(true);
  });

  it.each(['[]', '', 'no JSON', '{"a":1}', '["4"]'])(
    'does nothing with the state %j',
    async (ids) => {
      const world = postWorld(datafold, ids);
      await run(world.runtime);
      expect(world.connected).toEqual([]);
    },
  );

  it('does nothing for the embedded engine, whose diffs ended with its process', async () => {
    const world = postWorld(fileInputs, '[1]');
    await run(world.runtime);
    expect(world.connected).toEqual([]);
  });

  it('never fails the job', async () => {
    const refused = postWorld(datafold, '[4]');
    refused.service.onCancel = () => {
      throw new Error('answered 500');
    };
    await run(refused.runtime);
    expect(refused.toolkit.warnings).toEqual(['Data diff 4 may still run: answered 500']);

    const lost = postWorld({ ...datafold, config: 'gone.yml' }, '[4]');
    await run(lost.runtime);
    expect(lost.toolkit.warnings[0]).toContain(
      'Data diffs 4 may still run: `config` is `gone.yml`',
    );
    expect([refused.toolkit.failed, lost.toolkit.failed]).toEqual([null, null]);
  });
});
