// The list of stops on the screen: big things to tap, the door first, the paper work last.
import { words } from './words.js';
import { dayText, el, fill, webAddress } from './dom.js';
import { askPartial, askReason } from './sheets.js';
import { openDeliveries } from './run.js';

const SECOND_MS = 1000;

export function showRun(root, run, { tools = [] } = {}) {
  const list = run.list;
  const stops = list ? list.stops : [];
  const done = stops.filter((stop) => run.state(stop).state !== 'open').length;
  fill(root,
    el('header', { class: 'top' },
      el('div', { class: 'top-line' },
        el('h1', {}, list ? titleOf(list) : ''),
        networkChip(run)),
      list && stops.length
        ? el('div', { class: 'progress' },
          el('progress', { max: stops.length, value: done, 'aria-label': words.progress(done, stops.length) }),
          el('span', {}, words.progress(done, stops.length)))
        : null,
      ...tools),
    carry(list),
    el('ol', { class: 'stops' }, stops.map((stop) => card(stop, run, !list.shift))),
    note(list, stops, done));
}

function titleOf(list) {
  const shift = list.shift ? `${words.shift[list.shift]} · ` : '';
  return shift + dayText(list.date);
}

function note(list, stops, done) {
  if (!list) return el('p', { class: 'empty' }, words.noList);
  if (!stops.length) return el('p', { class: 'empty' }, words.nothingPlanned);
  return done === stops.length ? el('p', { class: 'all-done' }, words.allDone) : null;
}

// The page is written anew each second while something can be undone; what is open stays open.
let carryIsOpen = false;

// A link's list has none: whoever got it loads what the boy was given.
function carry(list) {
  if (!list || !list.to_carry || !list.to_carry.length) return null;
  const ontoggle = (event) => { carryIsOpen = event.target.open; };
  return el('details', { class: 'carry', open: carryIsOpen, ontoggle },
    el('summary', {}, words.toCarry),
    el('ul', { class: 'goods' }, list.to_carry.map((one) => el('li', {},
      el('b', {}, `${one.ordered_qty}${signed(one.adjusted_qty)} ×`), ` ${one.product_name}`,
      el('span', { class: 'unit' }, ` ${one.unit || ''}`)))));
}

function signed(qty) {
  if (!qty) return '';
  return qty > 0 ? ` + ${qty}` : ` − ${-qty}`;
}

function networkChip(run) {
  const offline = !navigator.onLine || (run.trouble && run.trouble.status === undefined);
  const text = offline ? words.offline(run.waiting)
    : run.waiting ? words.sending(run.waiting) : words.online;
  return el('span', { class: `chip ${offline ? 'offline' : run.waiting ? 'busy' : 'ok'}`,
    role: 'status' }, text);
}

function card(stop, run, withShift) {
  const { state, waiting } = run.state(stop);
  const problem = run.problem(`${stop.customer_id}|${stop.shift}`);
  return el('li', { class: `stop ${state}`, dataset: { customer: stop.customer_id, state } },
    el('div', { class: 'door' },
      el('span', { class: 'number' }, String(stop.sequence ?? '')),
      el('div', { class: 'who' },
        withShift ? el('span', { class: 'unit' }, words.shift[stop.shift]) : null,
        el('h2', {}, stop.name || stop.customer_id),
        el('p', { class: 'address' }, stop.address || stop.area || '')),
      housePhoto(stop)),
    state === 'open' && stop.notes ? el('p', { class: 'notes' }, stop.notes) : null,
    state === 'open' && stop.day_note ? el('p', { class: 'notes' }, stop.day_note) : null,
    state === 'open' ? otherwise(stop) : null,
    goods(stop, state),
    state === 'open' ? bottles(stop) : null,
    state === 'open' ? ways(stop) : null,
    problem ? el('p', { class: 'problem', role: 'alert' }, `${words.notAccepted}: ${problem}`) : null,
    state === 'open' ? buttons(stop, run) : said(stop, state, waiting, run));
}

function housePhoto(stop) {
  const src = webAddress(stop.house_image_url, 'https:');
  return src ? el('img', { class: 'house', src, alt: words.housePhoto, loading: 'lazy' }) : null;
}

function goods(stop, state) {
  return el('ul', { class: 'goods' }, stop.deliveries.flatMap((delivery) => [
    ...delivery.items.map((item) => el('li', {},
      el('b', {}, `${quantity(state, item)} ×`), ` ${item.product_name}`,
      el('span', { class: 'unit' }, ` ${item.unit || ''}`))),
    delivery.order_notes ? el('li', { class: 'order-notes' }, delivery.order_notes) : null,
  ]));
}

// What the office asks for beside the plan.
function otherwise(stop) {
  const asked = stop.adjustments || [];
  return asked.length ? el('ul', { class: 'goods otherwise' }, asked.map((one) => el('li', {
    class: 'notes', dataset: { kind: one.kind } },
  el('b', {}, words.adjustment[one.kind](`${one.qty} × ${one.product_name}`,
    one.instead_of_product_name)),
  el('span', { class: 'unit' }, ` ${one.reason}`)))) : null;
}

function bottles(stop) {
  const all = Object.entries(stop.bottles_to_collect || {});
  return all.length ? el('p', { class: 'notes' },
    `${words.collect}: ${all.map(([type, count]) => `${count} × ${type}`).join(', ')}`) : null;
}

function quantity(state, item) {
  return state === 'partial' && item.delivered_qty !== null && item.delivered_qty !== undefined
    ? `${item.delivered_qty} ${words.of} ${item.ordered_qty}` : String(item.ordered_qty);
}

function ways(stop) {
  const map = webAddress(stop.map_link, 'https:', 'http:');
  const phone = /^\+?[0-9 ]{5,20}$/.test(stop.phone || '') ? stop.phone : null;
  if (!map && !phone) return null;
  return el('div', { class: 'ways' },
    phone ? el('a', { href: `tel:${phone}` }, words.call) : null,
    map ? el('a', { href: map, target: '_blank', rel: 'noopener noreferrer' }, words.map) : null);
}

function buttons(stop, run) {
  // Where less is asked for, "all" would be charged: then it is asked how much, with that filled in.
  const full = asksForLess(stop)
    ? el('button', { class: 'full', onclick: () => partial(stop, run) }, words.asAsked)
    : el('button', { class: 'full', onclick: () => run.say(stop, 'delivered') },
      words.allDelivered);
  return el('div', { class: 'buttons' },
    full,
    el('button', { class: 'some', onclick: () => partial(stop, run) }, words.some),
    el('button', { class: 'none', onclick: () => notDelivered(stop, run) }, words.none));
}

function asksForLess(stop) {
  return (stop.adjustments || []).some((one) => one.kind === 'LESS' || one.kind === 'SWAP');
}

async function partial(stop, run) {
  const said = await askPartial(stop.name, openDeliveries(stop), stop.adjustments || []);
  if (said) run.say(stop, said.kind, said.more);
}

async function notDelivered(stop, run) {
  const more = await askReason(stop.name);
  if (more) run.say(stop, 'not', more);
}

function said(stop, state, waiting, run) {
  const seconds = run.undoSeconds(stop);
  return el('div', { class: 'said' },
    el('span', { class: 'state' }, words.state[state]),
    waiting ? el('span', { class: 'waiting' }, words.waiting) : null,
    seconds > 0
      ? el('button', { class: 'undo', onclick: () => run.undo(stop) }, words.undo(seconds)) : null);
}

/** Shows the run again each second while something can still be taken back. */
export function tick(run, show) {
  let ticking = false;
  setInterval(() => {
    const list = run.list;
    const live = Boolean(list) && list.stops.some((stop) => run.undoSeconds(stop) > 0);
    if (live || ticking) show();
    ticking = live;
  }, SECOND_MS);
}
