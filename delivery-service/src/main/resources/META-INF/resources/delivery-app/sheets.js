// What rises from below when one tap is not enough: how much, and why.
import { words } from './words.js';
import { el } from './dom.js';

/** {kind, more} or null when it was cancelled. What is asked for otherwise is filled in. */
export function askPartial(name, deliveries, adjustments) {
  const lines = deliveries.flatMap((delivery) => delivery.items.map((item) => ({
    order_id: delivery.order_id,
    product_id: item.product_id,
    label: item.product_name,
    step: Number(item.quantity_step) || 1,
    ordered: Number(item.ordered_qty),
    qty: Number(item.ordered_qty),
  })));
  const reason = reasonField(takeAsked(lines, adjustments) ? 'CUSTOMER_ASKED' : '');
  return sheet(name, words.whatWasHandedOver, [
    ...lines.map(stepper),
    el('label', { class: 'field' }, words.whyLess, reason.select),
    reason.notes,
  ], () => {
    if (lines.every((line) => line.qty === line.ordered)) return { kind: 'delivered', more: {} };
    const why = reason.read();
    if (!why) return null;
    if (lines.every((line) => line.qty === 0)) return { kind: 'not', more: why };
    const items = lines.map((line) => ({
      order_id: line.order_id, product_id: line.product_id, delivered_qty: line.qty,
    }));
    return { kind: 'partial', more: { items, ...why } };
  });
}

// Whether anything was taken off.
function takeAsked(lines, adjustments) {
  for (const asked of adjustments) {
    const product = { LESS: asked.product_id, SWAP: asked.instead_of_product_id }[asked.kind];
    let left = product ? Number(asked.qty) : 0;
    for (const line of lines.filter((one) => one.product_id === product)) {
      const taken = Math.min(left, line.qty);
      line.qty = Math.round((line.qty - taken) * 1000) / 1000;
      left -= taken;
    }
  }
  return lines.some((line) => line.qty !== line.ordered);
}

/** {reason, notes} or null when it was cancelled. */
export function askReason(name) {
  const reason = reasonField();
  return sheet(name, words.whyNot,
    [el('label', { class: 'field' }, words.whyNot, reason.select), reason.notes],
    () => reason.read());
}

function stepper(line) {
  const value = el('output', {}, show(line));
  const move = (by) => {
    const moved = Math.round((line.qty + by * line.step) * 1000) / 1000;
    line.qty = Math.min(line.ordered, Math.max(0, moved));
    value.textContent = show(line);
  };
  const button = (text, label, by) => el('button',
    { type: 'button', 'aria-label': `${label}: ${line.label}`, onclick: () => move(by) }, text);
  return el('div', { class: 'stepper', dataset: { product: line.product_id } },
    el('span', { class: 'label' }, line.label),
    button('−', words.less, -1), value, button('+', words.more, 1));
}

function show(line) {
  return `${line.qty} ${words.of} ${line.ordered}`;
}

function reasonField(chosen = '') {
  const select = el('select', { name: 'reason' }, el('option', { value: '' }, '…'),
    Object.entries(words.reason).map(([value, text]) => el('option', { value }, text)));
  select.value = chosen;
  const text = el('textarea', { name: 'notes', maxlength: '1000', rows: '2' });
  const fault = el('p', { class: 'problem', hidden: true, role: 'alert' });
  const complain = (what) => {
    fault.textContent = what;
    fault.hidden = false;
    return null;
  };
  return {
    select,
    notes: el('div', {}, el('label', { class: 'field' }, words.notes, text), fault),
    read() {
      const notes = text.value.trim();
      if (!select.value) return complain(words.reasonNeeded);
      if (select.value === 'OTHER' && !notes) return complain(words.notesNeeded);
      return notes ? { reason: select.value, notes } : { reason: select.value };
    },
  };
}

function sheet(name, title, fields, read) {
  return new Promise((resolve) => {
    let result = null;
    const dialog = el('dialog', { class: 'sheet', 'aria-label': title },
      el('h2', {}, name || ''),
      el('p', {}, title),
      ...fields,
      el('div', { class: 'sheet-buttons' },
        el('button', { type: 'button', onclick: () => dialog.close() }, words.cancel),
        el('button', { type: 'button', class: 'full', onclick: () => {
          result = read();
          if (result) dialog.close();
        } }, words.save)));
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(result);
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}
