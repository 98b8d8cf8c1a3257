import type { Settings } from '../config/settings.ts';

/** So many rows of each kind are shown to who looks on. */
const SOME = 5;

/**
 * The settings with some sample rows for each diff that does not say how many. Another service than
 * our own engine is not asked for what its user did not ask for: it may not know the field.
 */
export function withSomeRows(settings: Settings): Settings {
  if (settings.service.kind !== 'embedded') return settings;
  const diffs = settings.diffs.map((plan) => ({
    ...plan,
    fields: { ...plan.fields, sample_rows: plan.fields.sample_rows ?? SOME },
  }));
  return { ...settings, diffs };
}
