import type { Edge } from './walk.ts';

/** Name of a node or pick in the drawing of the flow. Apart from the drawing, as the chooser needs it in the browser. */
export function flowchartId(edge: Edge): string {
  return 'go' in edge ? `ask-${edge.go}` : `pick-${edge.pick}`;
}
