import type { DiffPlan, Settings } from '../config/settings.ts';

/** So many rows of each kind are shown to who looks on. */
const SOME = 5;

const withRows = (plan: DiffPlan): DiffPlan => ({
  ...plan,
  fields: { ...plan.fields, sample_rows: plan.fields.sample_rows ?? SOME },
});

/**
 * The settings with some sample rows for each diff that does not say how many. Another service than
 * our own engine is not asked for what its user did not ask for: it may not know the field.
 */
export function withSomeRows(settings: Settings): Settings {
  if (settings.service.kind !== 'embedded') return settings;
  const { choice } = settings;
  return {
    ...settings,
    diffs: settings.diffs.map(withRows),
    choice: choice && { ...choice, template: withRows(choice.template) },
  };
}
