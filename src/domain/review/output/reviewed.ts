import type { Review } from '../review.ts';

/** A file with its review, as the outputs take it. */
export interface Reviewed {
  path: string;
  text: string;
  review: Review;
}
