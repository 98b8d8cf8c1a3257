import { ownFileOptions } from '../contract/file-options.ts';
import { inputWords } from '../contract/field-names.ts';
import { NUMBERS } from '../contract/pair.ts';
import { shown } from '../text/message.ts';
import type { Problems } from './problems.ts';
import type { DiffPlan, ServiceSettings } from './settings.ts';

/** Whether the API is Datafold's own; another host may be a server of ours, which knows more. */
const isDatafold = (service: ServiceSettings): boolean =>
  service.kind === 'datafold' && /(?:^|\.)datafold\.com$/i.test(new URL(service.apiUrl).hostname);

/** Notes what Datafold's API would not heed of how files are read. */
export function checkFileOptions(
  plans: readonly DiffPlan[],
  service: ServiceSettings,
  problems: Problems,
): void {
  if (!isDatafold(service)) return;
  for (const { name, fields } of plans) {
    const prefix = plans.length > 1 ? `diff ${shown(name)}: ` : '';
    for (const side of NUMBERS) {
      const field = `file${side}_options` as const;
      const own = ownFileOptions.filter((option) => (fields[field]?.[option] ?? null) !== null);
      for (const option of own) {
        const named = inputWords.part(field, option);
        problems.add(
          `${prefix}${named} is none that Datafold's API knows; leave it out, or let the embedded engine compare, without \`api-key\`.`,
        );
      }
    }
  }
}
