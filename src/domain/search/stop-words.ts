/**
 * Words that say nothing about what a question is about, in both languages: they are not asked. Negations are left out
 * of an answer's text as often as out of a question, so they are here too. A query of nothing else is asked as it is.
 */
const english =
  'a about an and any are as at be been but by can could did do does for from get gets give had has have how i if in into is it its ' +
  'just like me my no not of on or our should so some than that the their them then there these they this to us use used using ' +
  'was we were what when where which while who why will with without would you your am im dont doesnt cant isnt wont whats';

const chinese =
  '的 了 吗 呢 吧 啊 是 在 有 和 与 或 及 就 都 也 还 还是 但 但是 而 把 被 给 让 从 到 对 为 以 我 你 他 它 我们 你们 我的 这 那 这个 那个 这些 ' +
  '什么 怎么 怎样 怎么办 如何 为什么 为何 为啥 哪 哪个 哪些 哪里 多少 几 个 么 要 能 会 可以 应该 该 需要 想 请问 里 中 上 下 时 时候 后 前 一个 ' +
  '不 没 没有 不能 不要 用 做 说 看 很 太 最 更 再 又 才 只 吗 一 进 出 来 去 得 着 过 之 其';

/** All of them, in lower case, without apostrophes. */
export const stopWords: ReadonlySet<string> = new Set(`${english} ${chinese}`.split(' '));

/** Chinese characters that are words by themselves, and no part of a word that a browser does not know. */
export const particles: ReadonlySet<string> = new Set(
  '的了吗呢吧啊是在有和与或及就都也还但而把被给让从对为以我你他它这那几要会该想里没用很太最再才着之其',
);
