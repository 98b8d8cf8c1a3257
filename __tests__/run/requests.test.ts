import { describe, expect, it } from '@jest/globals';
import type { DiffPlan } from '../../src/config/settings.ts';
import { resolveRequests } from '../../src/run/requests.ts';
import { connectedTo, FakeService } from '../action/fakes.ts';

function plan(overrides: Partial<DiffPlan> = {}): DiffPlan {
  return {
    name: 'orders',
    datasets: { side1: '', side2: '' },
    dataSource1: null,
    dataSource2: null,
    materializationDestination: null,
    fields: { file1: 'a.csv', file2: 'b.csv', pk_columns: ['id'] },
    limits: {},
    ...overrides,
  };
}

function connection({ checksIds = false } = {}) {
  const service = new FakeService();
  let asked = 0;
  service.dataSources = () => {
    asked += 1;
    return Promise.resolve([
      { id: 0, name: 'files', type: 'files' },
      { id: 3, name: 'prod', type: 'duckdb' },
    ]);
  };
  const asks = () => asked;
  return { asks, open: connectedTo(service, { checksIds }) };
}

describe('the requests', () => {
  it('have every field of the contract', async () => {
    const [first] = await resolveRequests([plan()], connection().open, null);
    expect(first?.request).toMatchObject({
      data_source1_id: 0,
      data_source2_id: 0,
      file1: 'a.csv',
      table1: null,
      materialize_dataset1: false,
      materialization_destination_id: null,
    });
  });

  it('have the data source of files for a file that names none', async () => {
    const remote = connection();
    remote.open.service.dataSources = () =>
      Promise.resolve([
        { id: 3, name: 'prod', type: 'pg' },
        { id: 8, name: 'files', type: 'files' },
      ]);
    const fields = { table1: ['orders'], file2: 'b.csv', pk_columns: ['id'] };
    const [first] = await resolveRequests([plan({ dataSource1: 3, fields })], remote.open, null);
    expect(first?.request).toMatchObject({ data_source1_id: 3, data_source2_id: 8 });
  });

  it('say that a service has no data source for a file that names none', async () => {
    const remote = connection();
    remote.open.service.dataSources = () => Promise.resolve([{ id: 3, name: 'prod', type: 'pg' }]);
    const fields = { table1: ['orders'], file2: 'b.csv', pk_columns: ['id'] };
    const plans = [plan({ dataSource1: 3, fields })];
    await expect(resolveRequests(plans, remote.open, null)).rejects.toThrow(
      /^data-source2 is missing, and the service has no data source named "files", which files have by default; accepted: an id, or one of "prod"$/,
    );
  });

  it('have ids in the place of names', async () => {
    const plans = [
      plan({ dataSource1: 'prod', dataSource2: 5, materializationDestination: 'prod' }),
    ];
    const [first] = await resolveRequests(plans, connection().open, null);
    expect(first?.request).toMatchObject({
      data_source1_id: 3,
      data_source2_id: 5,
      materialization_destination_id: 3,
    });
  });

  it('ask for the data sources once, and only where a name is used', async () => {
    const ids = connection();
    await resolveRequests([plan({ dataSource1: 5, dataSource2: 6 })], ids.open, null);
    expect(ids.asks()).toBe(0);
    const names = connection();
    await resolveRequests(
      [plan({ dataSource1: 'prod' }), plan({ dataSource1: 'prod' })],
      names.open,
      null,
    );
    expect(names.asks()).toBe(1);
  });

  it('list every name that the service does not know', async () => {
    const plans = [plan({ dataSource1: 'production', dataSource2: 'staging' })];
    await expect(resolveRequests(plans, connection().open, null)).rejects.toThrow(
      /2 inputs need a correction:\n- data-source1: .*"production".*\n- data-source2: .*"staging"/,
    );
  });

  it('have their ids checked where that costs no request', async () => {
    const local = connection({ checksIds: true });
    await expect(resolveRequests([plan({ dataSource1: 9 })], local.open, null)).rejects.toThrow(
      'data-source1: there is no data source 9; no `api-key` is set, so it must be one of `data-sources`, which has "prod" (id 3).',
    );
    const known = await resolveRequests([plan({ dataSource1: 3 })], local.open, null);
    expect(known[0]?.request.data_source1_id).toBe(3);
  });

  it('that name a data source of Datafold say that no key is set', async () => {
    const local = connection({ checksIds: true });
    local.open.service.dataSources = () =>
      Promise.resolve([{ id: 0, name: 'files', type: 'files' }]);
    const plans = [plan({ dataSource1: 'warehouse', dataSource2: 'warehouse' })];
    await expect(resolveRequests(plans, local.open, null)).rejects.toThrow(
      /^data-source1: there is no data source "warehouse"; no `api-key` is set, so it must be one of `data-sources`, which has none\.$/,
    );
  });

  it('say once that the data source of both sides is not known', async () => {
    const plans = [plan({ dataSource1: 'staging', dataSource2: 'staging' })];
    await expect(resolveRequests(plans, connection().open, null)).rejects.toThrow(
      /^data-source1: there is no data source "staging"; accepted: an id, or one of "files", "prod"$/,
    );
  });

  it('that need Datafold say why a fork has no key', async () => {
    const local = connection({ checksIds: true });
    const plans = [plan({ dataSource1: 12 })];
    await expect(
      resolveRequests(plans, local.open, 'GitHub gives no secrets to a run of a fork.'),
    ).rejects.toThrow(/no data source 12.*\nGitHub gives no secrets to a run of a fork\./);
  });
});
