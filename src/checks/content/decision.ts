import { allResults, allWalks, resultId } from '../../domain/decision/walk.ts';
import { isOnRecord, type Content, type RecordFile } from '../../content/read.ts';
import type { Problem } from '../../content/problem.ts';

/** Collects problems of the fields of one record. */
function reporter({ file, lineOf }: Pick<RecordFile<unknown>, 'file' | 'lineOf'>) {
  const problems: Problem[] = [];
  const report = (path: (string | number)[], message: string, fix: string) =>
    problems.push({ file, line: lineOf(path), field: path.join('.'), message, fix });
  return { problems, report };
}

const oneOf = (what: string, keys: object) => `use one of ${what}: ${Object.keys(keys).join(', ')}`;

/** The decision graph holds together: every node and pick is reached, and every path ends. */
export function checkGraph(content: Content): Problem[] {
  const { decision: record } = content;
  if (!record) return [];
  const { data } = record;
  const { problems, report } = reporter(record);

  if (!data.nodes[data.start]) {
    report(['start'], `there is no node "${data.start}"`, oneOf('the nodes', data.nodes));
    return problems;
  }
  for (const [id, node] of Object.entries(data.nodes)) {
    const question = data.questions[node.ask];
    if (!question) {
      report(
        ['nodes', id, 'ask'],
        `there is no question "${node.ask}"`,
        oneOf('the questions', data.questions),
      );
      continue;
    }
    for (const [answer, edge] of Object.entries(node.answers)) {
      const path = ['nodes', id, 'answers', answer];
      if (!question.answers[answer]) {
        report(
          path,
          `the question "${node.ask}" has no such answer`,
          oneOf('its answers', question.answers),
        );
      }
      if ('go' in edge && !data.nodes[edge.go]) {
        report(path, `there is no node "${edge.go}"`, oneOf('the nodes', data.nodes));
      }
      if ('pick' in edge && !data.picks[edge.pick]) {
        report(path, `there is no pick "${edge.pick}"`, oneOf('the picks', data.picks));
      }
    }
    for (const answer of Object.keys(question.answers)) {
      if (!node.answers[answer]) {
        report(
          ['nodes', id],
          `the answer "${answer}" to "${node.ask}" leads nowhere`,
          `add ${answer}: { go: <node> } or ${answer}: { pick: <pick> } to its answers`,
        );
      }
    }
  }
  for (const [at, { question, answer, now }] of data.formerAnswers.entries()) {
    if (data.questions[question]?.answers[answer]) {
      report(
        ['formerAnswers', at],
        `"${answer}" is an answer to "${question}" today`,
        'remove one of the two',
      );
    }
    for (const [asked, given] of Object.entries(now)) {
      if (data.questions[asked]?.answers[given]) continue;
      report(
        ['formerAnswers', at, 'now', asked],
        `there is no answer "${given}" to "${asked}"`,
        'name a question and one of its answers',
      );
    }
  }
  for (const [id, pick] of Object.entries(data.picks)) {
    const named = typeof pick.image === 'string' ? [pick.image] : Object.values(pick.image ?? {});
    for (const image of named.filter((one) => !isOnRecord(content, 'images', one))) {
      report(
        ['picks', id, 'image'],
        `there is no image "${image}"`,
        'name a file of content/data/images, without its ending',
      );
    }
    if (!data.picks[pick.runnerUp.pick]) {
      const name = pick.runnerUp.pick;
      report(
        ['picks', id, 'runnerUp', 'pick'],
        `there is no pick "${name}"`,
        oneOf('the picks', data.picks),
      );
    }
  }
  if (problems.length > 0) return problems;

  const walks = allWalks(data);
  // Many paths go through one place: it is named once, with the first of them.
  const told = new Set<string>();
  const reportOnce = (path: (string | number)[], message: string, fix: string) => {
    if (!told.has(path.join('.'))) report(path, message, fix);
    told.add(path.join('.'));
  };
  for (const { steps, end } of walks) {
    const path = steps.map(({ question, answer }) => `${question}=${answer}`).join(' ');
    const last = steps.at(-1)!;
    if ('go' in end) {
      reportOnce(
        ['nodes', last.node, 'answers', last.answer],
        `the path never ends, it comes back to "${end.go}": ${path}`,
        'lead the answer to a pick, or to a node that no path has passed yet',
      );
    }
  }
  const reached = new Set(walks.flatMap(({ steps }) => steps.map(({ node }) => node)));
  for (const id of Object.keys(data.nodes).filter((one) => !reached.has(one))) {
    report(
      ['nodes', id],
      'no answer leads to this node',
      'lead an answer here, or remove the node',
    );
  }
  const asked = new Set(Object.values(data.nodes).map(({ ask }) => ask));
  for (const id of Object.keys(data.questions).filter((one) => !asked.has(one))) {
    report(
      ['questions', id],
      'no node asks this question',
      `let a node ask it, with ask: ${id}, or remove the question`,
    );
  }
  const picked = new Set(allResults(data).map(({ pick }) => pick));
  for (const id of Object.keys(data.picks).filter((one) => !picked.has(one))) {
    report(['picks', id], 'no path ends at this pick', 'lead an answer to it, or remove the pick');
  }
  return problems;
}

/** Every result of the decision has its Dockerfile or says why not, and every Dockerfile a result. */
export function checkSamples({ decision: record, files }: Content): Problem[] {
  if (!record) return [];
  const { data } = record;
  const { problems, report } = reporter(record);
  const samples = new Set<string>();
  for (const result of allResults(data)) {
    const { withoutDockerfile, image } = data.picks[result.pick]!;
    const sample = `content/data/dockerfiles/${resultId(result)}.Dockerfile`;
    samples.add(sample);
    if (
      typeof image === 'object' &&
      !image[result.artifact] &&
      !withoutDockerfile[result.artifact]
    ) {
      report(
        ['picks', result.pick, 'image'],
        `has no image for "${result.artifact}", which can end here`,
        `add ${result.artifact}: <image>`,
      );
    }
    if (withoutDockerfile[result.artifact] && files.has(sample)) {
      report(
        ['picks', result.pick, 'withoutDockerfile', result.artifact],
        `gives a reason for having no Dockerfile, but ${sample} exists`,
        'remove the reason or the file',
      );
    }
    if (!withoutDockerfile[result.artifact] && !files.has(sample)) {
      report(
        ['picks', result.pick],
        `"${result.artifact}" can end here, but ${sample} is missing`,
        `add the file, or say in withoutDockerfile.${result.artifact} why there is none`,
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
