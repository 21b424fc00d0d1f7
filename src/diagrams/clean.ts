/**
 * Makes Mermaid's SVG fit for the page: no style sheet or style attributes (the policy forbids them), plain text per
 * line, coordinates rounded, and `data-node`, `data-from`, `data-to` in place of generated ids.
 * Runs in the drawing browser, so it may use nothing from outside.
 * @param drawing id Mermaid was given, and the markup it returned
 * @returns serialized SVG, one element a line
 */
export function cleanSvg([id, markup]: readonly [string, string]): string {
  const svg = new DOMParser().parseFromString(markup, 'text/html').querySelector('svg')!;
  const round = (text: string) =>
    text.replace(/-?\d+\.\d+(e-?\d+)?/g, (number) => String(Math.round(Number(number) * 10) / 10));

  for (const gone of svg.querySelectorAll('style, rect:not([width]), g.rough-node > title')) {
    gone.remove();
  }
  // The words of a line come as one tspan each.
  for (const line of svg.querySelectorAll('tspan.row')) {
    line.textContent = line.textContent;
    if (!line.textContent) line.remove();
  }
  for (const node of svg.querySelectorAll('g.node')) {
    const name = /-flowchart-(.+)-\d+$/.exec(node.id)?.[1];
    if (name) node.setAttribute('data-node', name);
    node.removeAttribute('id');
  }
  for (const edge of svg.querySelectorAll('path.flowchart-link, g.edgeLabel g.label')) {
    const name = /^L_(.+)_([^_]+)_\d+$/.exec(edge.getAttribute('data-id') ?? edge.id);
    if (name) {
      edge.setAttribute('data-from', name[1]!);
      edge.setAttribute('data-to', name[2]!);
    }
    edge.removeAttribute('id');
  }
  const used = svg.innerHTML;
  for (const marker of svg.querySelectorAll('marker')) {
    if (!used.includes(`url(#${marker.id})`)) marker.remove();
  }
  const kept =
    /^(id|class|d|x|y|dy|rx|ry|width|height|points|transform|viewBox|role|aria-.*|data-(node|from|to)|marker-.*|refX|refY|marker(Units|Width|Height)|orient|text-anchor|xmlns)$/;
  const classes =
    /^(node|ask|pick|fail|label|edgeLabel|edgeLabels|flowchart-link|marker|label-container|background)$/;
  for (const element of [svg, ...svg.querySelectorAll('*')]) {
    for (const { name, value } of [...element.attributes]) {
      if (!kept.test(name)) element.removeAttribute(name);
      else if (name === 'class') {
        const left = value.split(/\s+/).filter((one) => classes.test(one));
        if (left.length > 0) element.setAttribute(name, left.join(' '));
        else element.removeAttribute(name);
      } else if (name !== 'viewBox') element.setAttribute(name, round(value));
    }
  }
  // Empty groups are what Mermaid keeps for labels that are not there.
  let empty: Element[];
  do {
    empty = [...svg.querySelectorAll('g:empty, defs:empty, text:empty')];
    for (const element of empty) element.remove();
  } while (empty.length > 0);

  const [x, y, width, height] = svg.getAttribute('viewBox')!.split(' ').map(Number);
  const size = [Math.ceil(width!), Math.ceil(height!)];
  svg.setAttribute('viewBox', [Math.floor(x!), Math.floor(y!), ...size].join(' '));
  svg.setAttribute('width', String(size[0]));
  svg.setAttribute('height', String(size[1]));
  svg.setAttribute('role', 'img');
  svg.removeAttribute('aria-roledescription');
  svg.id = id;
  return svg.outerHTML.replaceAll('><', '>\n<') + '\n';
}
