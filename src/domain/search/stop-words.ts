/**
 * Words that do not say what a question is about, in both languages: they are not asked. Each would cost a file of the
 * index, and a word that a handbook seldom uses, such as `anyone`, would count as rare.
 */
const english =
  'a about after again all already also always am an and another any anyone anything are as at be because been before being best better between both but by ' +
  'can cannot cant could did do does doesnt doing done dont each either else etc even ever every few for from get gets getting give going good got ' +
  'had has have having help here how i if in inside into is isnt it its just keep know let like lot make makes many may maybe me more most much must my ' +
  'need needs never no not now of off on once one only or other our out over please possible really right same say says see seem seems should simply since so ' +
  'some somebody someone something still such suddenly sure take takes tell than thanks that the their them then there these they thing things think this those though ' +
  'through to too try trying until up us use used uses using very want wants was way we well were what whats when where whether which while who why will with ' +
  'within without wont work working works would yes yet you your';

const chinese =
  '一下 一个 一些 一样 一直 上 上面 下 下面 不 不要 不能 与 两个 个 中 为 为什么 为何 为啥 之前 之后 也 了 什么 他 以 以后 以及 以前 会 但 但是 你 何时 作 做 关于 ' +
  '其 其实 再 出 出来 出现 则 到 前 办法 却 又 及 只 可以 可不可以 吗 吧 呢 和 哪 哪个 哪些 哪里 啊 嘛 因为 在 处理 多 多少 大家 太 好 好像 如何 如果 它 对 就 已经 应该 ' +
  '建议 得 怎么 怎么办 怎么样 怎样 您 情况 想 想要 感觉 我 我们 我的 或 或者 所以 才 把 提示 放到 方法 时 时候 是 是不是 是否 更 最 有 有些 有没有 来 比较 求 求助 没 没有 ' +
  '然后 现在 用 由 的 直接 看 着 知道 碰到 给 而 能 能不能 自己 虽然 被 要 要不要 解决 觉得 让 该 请教 请问 说 起来 跟 过 过来 还 还是 还有 这 这个 这么 这些 这样 进 进去 进行 ' +
  '遇到 那 那个 那么 那些 都 里 里面 问题 需要 使用 很 很多 一堆 之 几 后 去';

/** What this whole site is about: every third section holds them. */
const subject = 'docker image images 镜像';

/** All of them, in lower case, without apostrophes. */
export const stopWords: ReadonlySet<string> = new Set(
  `${english} ${chinese} ${subject}`.split(' '),
);

/** Chinese characters that are words by themselves, and seldom part of a word that a browser does not know. */
export const particles: ReadonlySet<string> = new Set(
  '的了吗呢吧啊嘛是在有和与或及就都也还但而把被给让从到对为以我你他它这那几要会该想里没不用很太最再才着之其上下前后',
);

/** Words of our subject that browsers do not know and would cut into characters. */
export const compounds: readonly string[] =
  '二进制 服务器 数据库 编译器 解释器 虚拟机 宿主机 段错误 镜像 缓存 构建 挂载 拉取 报错 时区 内核 分层 端口 调试 排查 链接 超时 限流 线程 源码 多架构'.split(
    ' ',
  );
