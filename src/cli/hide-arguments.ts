import { hideIn } from '../config/hide-values.ts';
import type { Secrets } from '../config/secrets.ts';

/**
 * Hides what may be secret in the arguments of the command line, before anything looks at them: to
 * say what is wrong with one is to show it.
 */
export function hideArguments(args: readonly string[], secrets: Secrets): void {
  args.forEach((argument, index) => {
    const [, own, value] = /^--([\w-]+)=(.*)$/s.exec(argument) ?? [];
    const before = /^--([\w-]+)$/.exec(args[index - 1] ?? '')?.[1];
    const key = own ?? before ?? '';
    const text = value ?? argument;
    if (key === 'api-key') secrets.add(text);
    hideIn(key, text, secrets);
    // `init` takes the name of a data source before its URL.
    const url = /^[\w .-]+=(.*)$/s.exec(text)?.[1];
    if (url !== undefined) hideIn(key, url, secrets);
  });
}
