import type { ErrorRecord } from '../../schemas/error.ts';
import type { KnownError } from './diagnose.ts';

/** What has to be known of each error to find it in a text; what is absent is false. */
export function knownErrorsOf(errors: readonly { id: string; error: ErrorRecord }[]): KnownError[] {
  return errors.map(({ id, error: { phase, messages, patterns, isConsequence } }) => ({
    id,
    phase,
    message: messages[0]!,
    patterns,
    ...(isConsequence && { isConsequence }),
  }));
}
