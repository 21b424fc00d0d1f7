import type { Edge, Graph, Result } from './walk.ts';

/** The graph as a tree; answers with the same next step are grouped. */
export interface Branch {
  node: string;
  question: string;
  groups: readonly Group[];
}

export interface Group {
  /** Answer ids that lead here. */
  answers: readonly string[];
  next: Branch | Leaf;
}

/** An end: one result per kind of artifact that gets here. */
export interface Leaf {
  pick: string;
  results: readonly Result[];
}

/** Unfolds a graph without circles, from `start` or another node. */
export function decisionTree(
  graph: Graph,
  node: string = graph.start,
  artifacts: readonly string[] = [],
): Branch {
  const place = graph.nodes[node];
  if (!place) throw new Error(`content/data/decision.yml: no node "${node}"`);
  const byTarget = new Map<string, { edge: Edge; answers: string[] }>();
  for (const [answer, edge] of Object.entries(place.answers)) {
    const key = JSON.stringify(edge);
    const group = byTarget.get(key);
    if (group) group.answers.push(answer);
    else byTarget.set(key, { edge, answers: [answer] });
  }
  const groups = [...byTarget.values()].map(({ edge, answers }): Group => {
    const here = place.ask === 'artifact' ? answers : artifacts;
    const next =
      'go' in edge
        ? decisionTree(graph, edge.go, here)
        : { pick: edge.pick, results: here.map((artifact) => ({ artifact, pick: edge.pick })) };
    return { answers, next };
  });
  return { node, question: place.ask, groups };
}
