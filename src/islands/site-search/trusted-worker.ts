import type { WithTrustedTypes } from '../trusted-types.ts';

/** Lets Pagefind, which knows nothing of Trusted Types, start its worker: the one address that passes. */
export function trustWorker(address: string): void {
  const { trustedTypes } = globalThis as WithTrustedTypes;
  if (trustedTypes?.defaultPolicy) return;
  trustedTypes?.createPolicy('default', {
    createScriptURL: (asked: string) => (asked === address ? address : null),
  });
}
