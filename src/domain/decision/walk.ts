/** Where an answer leads: on to another node, or to a pick. */
export type Edge = { go: string } | { pick: string };

/** The shape of the decision graph without its words: what the record, the page and the island share. */
export interface Graph {
  /** Node where every path begins. */
  start: string;
  /** `ask` is the question's id; two nodes may ask the same question. */
  nodes: Readonly<Record<string, { ask: string; answers: Readonly<Record<string, Edge>> }>>;
  /** Answers that published links still carry, and what they mean today. */
  formerAnswers?: readonly FormerAnswer[];
}

/** An answer that is not offered any more, and the answers that took its place. */
export interface FormerAnswer {
  question: string;
  answer: string;
  now: Answers;
}

/** Answer ids by question id. */
export type Answers = Readonly<Record<string, string>>;

export interface Step {
  node: string;
  question: string;
  answer: string;
}

/** How far a set of answers leads. */
export interface Walk {
  steps: readonly Step[];
  /** The node that waits for an answer, or the pick that ends the path. */
  end: Edge;
}

/** Follows the graph from its start as far as the answers go. Answers off the path are ignored. */
export function walk(graph: Graph, answers: Answers): Walk {
  const steps: Step[] = [];
  const seen = new Set<string>();
  let end: Edge = { go: graph.start };
  while ('go' in end) {
    const node: string = end.go;
    const place: Graph['nodes'][string] | undefined = graph.nodes[node];
    const answer: string | undefined = place && answers[place.ask];
    // A record that is not checked yet may hold a circle: no path comes to a node twice.
    if (!place || !answer || !Object.hasOwn(place.answers, answer) || seen.has(node)) break;
    seen.add(node);
    steps.push({ node, question: place.ask, answer });
    end = place.answers[answer]!;
  }
  return { steps, end };
}

/** The answers of a walk's steps, in the order they were asked. */
export function answersOf({ steps }: Walk): Answers {
  return Object.fromEntries(steps.map(({ question, answer }) => [question, answer]));
}

/** Most questions that can still be asked from a node on, itself included. */
export function questionsLeft(graph: Graph, node: string, seen: readonly string[] = []): number {
  const place = graph.nodes[node];
  if (!place || seen.includes(node)) return 0;
  const after = Object.values(place.answers).map((edge) =>
    'go' in edge ? questionsLeft(graph, edge.go, [...seen, node]) : 0,
  );
  return 1 + Math.max(0, ...after);
}

/** Most questions that a path of the graph asks. */
export function longestPath(graph: Graph): number {
  return questionsLeft(graph, graph.start);
}

/** Answers that can still be given from a node on, each as `question=answer`; among them the nodes on the way. */
function answersFrom(graph: Graph, node: string, found = new Set<string>()): Set<string> {
  const place = graph.nodes[node];
  if (!place || found.has(node)) return found;
  found.add(node);
  for (const [answer, edge] of Object.entries(place.answers)) {
    found.add(`${place.ask}=${answer}`);
    if ('go' in edge) answersFrom(graph, edge.go, found);
  }
  return found;
}

/** Every complete path through the graph. A circle ends where it would repeat a node. */
export function allWalks(graph: Graph): Walk[] {
  const walks: Walk[] = [];
  const follow = (node: string, steps: readonly Step[]) => {
    const place = graph.nodes[node];
    if (!place) return;
    for (const [answer, end] of Object.entries(place.answers)) {
      const taken = [...steps, { node, question: place.ask, answer }];
      const circle = 'go' in end && taken.some((step) => step.node === end.go);
      if ('go' in end && !circle) follow(end.go, taken);
      else walks.push({ steps: taken, end });
    }
  };
  follow(graph.start, []);
  return walks;
}

/** What can still come from a node on. */
export interface Ahead {
  /** Most questions that can be asked, its own included. */
  questions: number;
  /** Picks a path can end in. */
  picks: readonly string[];
}

/** What can still come from each node of a graph; counted on the server, as the browser need not repeat it. */
export function aheadOf(graph: Graph): Record<string, Ahead> {
  return Object.fromEntries(
    Object.keys(graph.nodes).map((node) => [
      node,
      { questions: questionsLeft(graph, node), picks: [...picksFrom(graph, { go: node })] },
    ]),
  );
}

/** Picks that can still come from an edge on. */
function picksFrom(graph: Graph, edge: Edge, seen: readonly string[] = []): Set<string> {
  if ('pick' in edge) return new Set([edge.pick]);
  const node = graph.nodes[edge.go];
  if (!node || seen.includes(edge.go)) return new Set();
  const next = Object.values(node.answers).map((one) => picksFrom(graph, one, [...seen, edge.go]));
  return new Set(next.flatMap((picks) => [...picks]));
}

/** Per step of a walk: the picks that could have come until then, and cannot any more. */
export function ruledOut(
  graph: Graph,
  ahead: Readonly<Record<string, Ahead>>,
  { steps }: Walk,
): string[][] {
  return steps.map(({ node, answer }) => {
    const edge = graph.nodes[node]!.answers[answer]!;
    const after = 'pick' in edge ? [edge.pick] : ahead[edge.go]!.picks;
    return ahead[node]!.picks.filter((pick) => !after.includes(pick));
  });
}

/** One result: a pick for one kind of artifact. */
export interface Result {
  artifact: string;
  pick: string;
}

/** Id of a result: its page, and its Dockerfile, are named after it. */
export function resultId({ artifact, pick }: Result): string {
  return `${artifact}-${pick}`;
}

/** The result of a finished walk, or undefined while a question is open. */
export function resultOf({ steps, end }: Walk): Result | undefined {
  const artifact = steps.find(({ question }) => question === 'artifact')?.answer;
  return 'pick' in end && artifact ? { artifact, pick: end.pick } : undefined;
}

/** Every result some path ends in, each once, in the order of the record. */
export function allResults(graph: Graph): Result[] {
  const results = new Map<string, Result>();
  for (const path of allWalks(graph)) {
    const result = resultOf(path);
    if (result) results.set(resultId(result), result);
  }
  return [...results.values()];
}

/** Answers read from an address, and what of it could not be used. */
export interface AnswersFromQuery {
  /** Answers on the path, in the order they are asked. */
  answers: Answers;
  /** Answers to questions that may follow the open one: kept until the path reaches them. */
  later: Answers;
  /** `key=value` as written in the address, shortened. */
  dropped: string[];
}

/**
 * Reads answers from a query string. An answer to a question that may follow is kept while an earlier one is open, so
 * that a link made before that question existed loses nothing. Anything else that is unknown, repeated or off the path
 * is dropped, never an error.
 * @param query with or without the leading `?`
 */
export function readAnswers(graph: Graph, query: string): AnswersFromQuery {
  const given = new Map<string, string>();
  const dropped: string[] = [];
  const drop = (key: string, value: string) => dropped.push(`${key}=${value}`.slice(0, 40));
  for (const [key, value] of new URLSearchParams(query)) {
    if (given.has(key)) drop(key, value);
    else given.set(key, value);
  }
  for (const { question, answer, now } of graph.formerAnswers ?? []) {
    if (given.get(question) !== answer) continue;
    given.delete(question);
    for (const [key, value] of Object.entries(now)) given.set(key, given.get(key) ?? value);
  }
  const path = walk(graph, Object.fromEntries(given));
  const answers = answersOf(path);
  const open = 'go' in path.end ? answersFrom(graph, path.end.go) : new Set();
  const later: [string, string][] = [];
  for (const [key, value] of given) {
    if (answers[key] === value) continue;
    if (open.has(`${key}=${value}`)) later.push([key, value]);
    else drop(key, value);
  }
  return { answers, later: Object.fromEntries(later), dropped };
}

/** Answers as a query string with its `?`, or an empty string when there are none. */
export function writeAnswers(answers: Answers): string {
  const query = new URLSearchParams(answers).toString();
  return query && `?${query}`;
}

/** What an address says of the path: answers given, and answers kept for later. */
type Given = Pick<AnswersFromQuery, 'answers' | 'later'>;

/**
 * All answers to write into the address once a question is answered, or is asked again. The answers after it are kept;
 * those that no path leads to any more are left out.
 * @param answer without one the question is asked again
 */
export function withAnswer(graph: Graph, given: Given, question: string, answer = ''): Answers {
  const all = { ...given.later, ...given.answers, [question]: answer };
  const { answers, later } = readAnswers(graph, writeAnswers(all));
  return { ...answers, ...later };
}
