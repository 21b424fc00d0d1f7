import { flowchartId } from '../../domain/decision/flowchart-id.ts';
import type { Step, Walk } from '../../domain/decision/walk.ts';

/** What a node of the drawing is to the path: an answered question, the open one, the result, or none of these. */
type Mark = 'taken' | 'current' | 'result';

/**
 * Marks the path in the drawing of the flow: nodes, arrows, and the place the reader is at, which is scrolled into view.
 * Answered questions become links that change the answer; the result becomes a link to its page.
 * @param figure element that holds the drawing
 * @param change address that asks an answered question again, and the words for it
 * @param resultAddress page of the result, once there is one
 */
export function markFlow(
  figure: Element,
  path: Walk,
  change: (step: Step) => { href: string; label: string },
  resultAddress: string | undefined,
): void {
  const svg = figure.querySelector('svg');
  if (!svg) return;
  // An image has no parts for a screen reader; with links inside it is a group.
  svg.setAttribute('role', 'group');
  const end = flowchartId(path.end);
  const steps = new Map(path.steps.map((step) => [flowchartId({ go: step.node }), step]));
  const stops = [...steps.keys(), end];
  const arrows = new Set(stops.slice(1).map((stop, at) => `${stops[at]} ${stop}`));

  for (const node of svg.querySelectorAll<SVGGElement>('g.node')) {
    const name = node.dataset['node'] ?? '';
    const step = steps.get(name);
    const mark: Mark | '' = step
      ? 'taken'
      : name !== end
        ? ''
        : resultAddress
          ? 'result'
          : 'current';
    delete node.dataset['mark'];
    if (mark) node.dataset['mark'] = mark;
    unlink(node);
    if (step) {
      const { href, label } = change(step);
      link(node, href, label).dataset['step'] = 'change';
    } else if (mark && resultAddress) {
      link(node, resultAddress, node.textContent.trim());
    }
  }
  for (const arrow of svg.querySelectorAll<SVGElement>('[data-from]')) {
    const onPath = arrows.has(`${arrow.dataset['from']} ${arrow.dataset['to']}`);
    arrow.toggleAttribute('data-taken', onPath);
  }
  center(figure, svg.querySelector(`[data-node="${end}"]`));
}

/** Wraps a node in a link; both are SVG elements. */
function link(node: SVGGElement, href: string, label: string): SVGAElement {
  const anchor = document.createElementNS('http://www.w3.org/2000/svg', 'a');
  anchor.setAttribute('href', href);
  anchor.setAttribute('aria-label', label);
  node.replaceWith(anchor);
  anchor.append(node);
  return anchor;
}

function unlink(node: SVGGElement): void {
  const anchor = node.closest('a');
  anchor?.replaceWith(node);
}

/** Scrolls the drawing's own box, and nothing else, so that the place is in its middle. */
function center(figure: Element, place: Element | null): void {
  const box = figure.querySelector('.scroll');
  if (!box || !place) return;
  const [inner, outer] = [place.getBoundingClientRect(), box.getBoundingClientRect()];
  box.scrollBy({
    left: inner.left + inner.width / 2 - outer.left - outer.width / 2,
    top: inner.top + inner.height / 2 - outer.top - outer.height / 2,
  });
}
