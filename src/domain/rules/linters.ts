import type { Rule } from '../../schemas/rule.ts';
import type { Localized } from '../../schemas/text.ts';

/** One check of another tool, as a reader meets it in that tool's output. */
export interface LinterCheck {
  /** What the tool prints: `DL3007`, `DS-0002`; the query id for KICS. */
  id: string;
  /** What to show: the id, or the query's name where the id is a UUID. */
  name: string;
  /** Where the tool explains the check. */
  url: string;
}

type Mapped = Pick<Rule, 'hadolint' | 'otherTools'>;

export interface Linter {
  id: 'hadolint' | keyof Rule['otherTools'];
  name: Localized;
  /** Id in `content/data/sources.yml` of the list in which each of its ids was found. */
  source: string;
  checksOf: (rule: Mapped) => LinterCheck[];
}

const byId = (ids: readonly string[], url: (id: string) => string): LinterCheck[] =>
  ids.map((id) => ({ id, name: id, url: url(id) }));
const sameName = (name: string): Localized => ({ zh: name, en: name });

/** The tools that a rule is compared with, in the order of the table. */
export const linters: readonly Linter[] = [
  {
    id: 'hadolint',
    name: sameName('Hadolint'),
    source: 'hadolint',
    checksOf: ({ hadolint }) => byId(hadolint, hadolintUrl),
  },
  {
    id: 'docker',
    name: { zh: 'Docker构建检查', en: 'Docker build checks' },
    source: 'buildkit-linter',
    checksOf: ({ otherTools }) => byId(otherTools.docker, dockerCheckUrl),
  },
  {
    id: 'trivy',
    name: sameName('Trivy'),
    source: 'trivy-checks',
    checksOf: ({ otherTools }) =>
      byId(otherTools.trivy, (id) => `https://avd.aquasec.com/misconfig/${id.toLowerCase()}`),
  },
  {
    id: 'checkov',
    name: sameName('Checkov'),
    source: 'checkov-policies',
    checksOf: ({ otherTools }) =>
      byId(otherTools.checkov, () => 'https://www.checkov.io/5.Policy%20Index/dockerfile.html'),
  },
  {
    id: 'dockle',
    name: sameName('Dockle'),
    source: 'dockle-checkpoints',
    checksOf: ({ otherTools }) =>
      byId(
        otherTools.dockle,
        (id) =>
          `https://github.com/goodwithtech/dockle/blob/master/CHECKPOINT.md#${id.toLowerCase()}`,
      ),
  },
  {
    id: 'sonar',
    name: sameName('Sonar'),
    source: 'sonar-iac',
    checksOf: ({ otherTools }) =>
      byId(
        otherTools.sonar,
        (id) => `https://rules.sonarsource.com/docker/RSPEC-${id.replace('S', '')}/`,
      ),
  },
  {
    id: 'kics',
    name: sameName('KICS'),
    source: 'kics-queries',
    checksOf: ({ otherTools }) =>
      otherTools.kics.map(({ id, name }) => ({
        id,
        name,
        url: `https://docs.kics.io/latest/queries/dockerfile-queries/${id}`,
      })),
  },
];

/**
 * What a reader may type to find a rule by another tool's check: ids, and the names of KICS, whose ids are UUIDs.
 */
export function linterNames(rule: Mapped): string[] {
  return linters.flatMap(({ checksOf }) => checksOf(rule).map(({ name }) => name));
}

/** Where Hadolint explains one of its rules; those that begin with SC are ShellCheck's. */
function hadolintUrl(id: string): string {
  const [repository, page] = id.startsWith('SC')
    ? ['koalaman/shellcheck', id]
    : ['hadolint/hadolint', id];
  return `https://github.com/${repository}/wiki/${page}`;
}

/** InvalidBaseImagePlatform is the one check of BuildKit's list without a page in Docker's documentation. */
function dockerCheckUrl(id: string): string {
  if (id === 'InvalidBaseImagePlatform') {
    return 'https://github.com/moby/buildkit/blob/master/frontend/dockerfile/linter/ruleset.go';
  }
  const slug = id.replace(/(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/g, '-').toLowerCase();
  return `https://docs.docker.com/go/dockerfile/rule/${slug}/`;
}
