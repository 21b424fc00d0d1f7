/**
 * Trusted Types, which TypeScript does not know yet. The policy of the pages (src/integrations/csp.ts) refuses every
 * string as markup or code; `trusted-types` in it names the one way left open: `image-chooser/article.ts`.
 */
interface TrustedTypes {
  createPolicy<Rules extends object>(name: string, rules: Rules): Rules;
}

/** Undefined in a browser that does not know them, where any string passes. */
export interface WithTrustedTypes {
  trustedTypes?: TrustedTypes;
}
