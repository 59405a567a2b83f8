// What a finger can hit on the page, and what of it is too small or too near to its neighbour.
({ least, gap }) => {
  // Links within a sentence are as high as its lines.
  const inProse = target => getComputedStyle(target).display === 'inline'
    && [...target.parentElement.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.textContent.trim());

  // A box to tick is hit on its label as well.
  const box = target => {
    const boxes = [target, ...(target.matches('[type=checkbox], [type=radio]') ? target.labels : [])].map(e => e.getBoundingClientRect());
    const [left, top] = [Math.min(...boxes.map(b => b.left)), Math.min(...boxes.map(b => b.top))];
    const [right, bottom] = [Math.max(...boxes.map(b => b.right)), Math.max(...boxes.map(b => b.bottom))];
    return { left, top, right, bottom, width: right - left, height: bottom - top };
  };

  const scroller = element => {
    for (let e = element.parentElement; e; e = e.parentElement) {
      if (/auto|scroll/.test(getComputedStyle(e).overflowY)) {
        return e;
      }
    }
    return document.documentElement;
  };

  const name = target => `${target.tagName.toLowerCase()} "${(target.ariaLabel || target.textContent.trim() || target.id || target.name).replace(/\s+/g, ' ')}"`;

  const targets = [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')]
    .filter(target => target.checkVisibility({ visibilityProperty: true }) && !target.matches('.skip:not(:focus)') && !inProse(target))
    .map(target => ({ target, box: box(target), scroller: scroller(target) }));

  const small = targets
    .filter(({ box }) => box.width < least - 0.5 || box.height < least - 0.5)
    .map(({ target, box }) => `${name(target)} is ${Math.round(box.width)} × ${Math.round(box.height)}`);

  const distance = (a, b) => {
    const [x, y] = [Math.max(a.left, b.left) - Math.min(a.right, b.right), Math.max(a.top, b.top) - Math.min(a.bottom, b.bottom)];
    return x < 0 || y < 0 ? Math.max(x, y) : Infinity;
  };

  const near = targets.flatMap((one, i) => targets.slice(i + 1)
    .filter(two => one.scroller === two.scroller && distance(one.box, two.box) < gap - 0.5)
    .map(two => `${name(one.target)} and ${name(two.target)} are ${Math.round(distance(one.box, two.box))} apart`));

  return [...small, ...near];
}
