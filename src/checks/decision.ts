import { allResults, allWalks, longestPath, resultId } from '../domain/decision.ts';
import type { Content } from './content.ts';
import type { Problem } from './problem.ts';

/** The decision graph holds together: every node and pick is reached, every path ends, every result has its Dockerfile. */
export function checkDecision({ decision: record, images, files }: Content): Problem[] {
  if (!record) return [];
  const { file, data, lineOf } = record;
  const problems: Problem[] = [];
  const report = (path: (string | number)[], message: string, fix: string) =>
    problems.push({ file, line: lineOf(path), field: path.join('.'), message, fix });

  if (!data.nodes[data.start]) {
    report(['start'], `names no node: "${data.start}"`, 'name a key of nodes');
    return problems;
  }
  for (const [id, node] of Object.entries(data.nodes)) {
    const question = data.questions[node.ask];
    if (!question) {
      report(['nodes', id, 'ask'], `no question "${node.ask}"`, 'name a key of questions');
      continue;
    }
    for (const [answer, edge] of Object.entries(node.answers)) {
      const path = ['nodes', id, 'answers', answer];
      if (!question.answers[answer]) {
        report(
          path,
          `question "${node.ask}" has no such answer`,
          'add it there, or remove it here',
        );
      }
      if ('go' in edge && !data.nodes[edge.go]) {
        report(path, `leads to a node that is not there: "${edge.go}"`, 'name a key of nodes');
      }
      if ('pick' in edge && !data.picks[edge.pick]) {
        report(path, `leads to a pick that is not there: "${edge.pick}"`, 'name a key of picks');
      }
    }
    for (const answer of Object.keys(question.answers)) {
      if (!node.answers[answer]) {
        report(['nodes', id], `answer "${answer}" leads nowhere`, `give it a "go" or a "pick"`);
      }
    }
  }
  for (const [id, pick] of Object.entries(data.picks)) {
    const named = typeof pick.image === 'string' ? [pick.image] : Object.values(pick.image ?? {});
    for (const image of named.filter((one) => !images.has(one))) {
      report(['picks', id, 'image'], `no image "${image}"`, 'name a file of content/data/images');
    }
    if (!data.picks[pick.runnerUp.pick]) {
      const name = pick.runnerUp.pick;
      report(['picks', id, 'runnerUp', 'pick'], `no pick "${name}"`, 'name a key of picks');
    }
  }
  if (problems.length > 0) return problems;

  const walks = allWalks(data);
  for (const { steps, end } of walks) {
    const path = steps.map(({ question, answer }) => `${question}=${answer}`).join(' ');
    const last = steps.at(-1)!;
    if ('go' in end) {
      report(
        ['nodes', last.node, 'answers', last.answer],
        `the path never ends, it comes back to "${end.go}": ${path}`,
        'lead the answer to a pick or to a node further on',
      );
    } else if (steps.length > longestPath) {
      report(
        ['nodes', last.node],
        `${steps.length} questions on one path, at most ${longestPath} are allowed: ${path}`,
        'leave a question out or ask it on another branch',
      );
    }
  }
  const reached = new Set(walks.flatMap(({ steps }) => steps.map(({ node }) => node)));
  for (const id of Object.keys(data.nodes).filter((one) => !reached.has(one))) {
    report(['nodes', id], 'no answer leads here', 'lead an answer here, or remove the node');
  }
  const asked = new Set(Object.values(data.nodes).map(({ ask }) => ask));
  for (const id of Object.keys(data.questions).filter((one) => !asked.has(one))) {
    report(['questions', id], 'no node asks it', 'ask it somewhere, or remove the question');
  }
  const results = allResults(data);
  const picked = new Set(results.map(({ pick }) => pick));
  for (const id of Object.keys(data.picks).filter((one) => !picked.has(one))) {
    report(['picks', id], 'no path ends here', 'lead an answer here, or remove the pick');
  }

  const samples = new Set<string>();
  for (const result of results) {
    const { withoutDockerfile, image } = data.picks[result.pick]!;
    const sample = `content/data/dockerfiles/${resultId(result)}.Dockerfile`;
    samples.add(sample);
    if (typeof image === 'object' && !image[result.artifact]) {
      report(
        ['picks', result.pick, 'image'],
        `has no image for "${result.artifact}", which can end here`,
        `add "${result.artifact}"`,
      );
    }
    if (withoutDockerfile[result.artifact] && files.has(sample)) {
      report(
        ['picks', result.pick, 'withoutDockerfile', result.artifact],
        `gives a reason for having no Dockerfile, but ${sample} exists`,
        'remove one of the two',
      );
    }
    if (!withoutDockerfile[result.artifact] && !files.has(sample)) {
      report(
        ['picks', result.pick],
        `"${result.artifact}" can end here, but ${sample} is missing`,
        'add the file, or say why there is none in withoutDockerfile',
      );
    }
  }
  for (const sample of [...files.keys()].filter((one) => one.endsWith('.Dockerfile'))) {
    if (!samples.has(sample)) {
      problems.push({
        file: sample,
        message: 'belongs to no result of the decision',
        fix: 'name it <artifact>-<pick>.Dockerfile after a result, or remove it',
      });
    }
  }
  return problems;
}
