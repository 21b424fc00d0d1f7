/**
 * A Shiki transformer that removes the time limit for one line of code. With it, a busy machine leaves the end of a
 * line without colors, and two builds of the same source differ.
 */
export const withoutTimeLimit = {
  name: 'without-time-limit',
  preprocess(_code: string, options: { tokenizeTimeLimit?: number }): undefined {
    options.tokenizeTimeLimit = 0;
  },
};
