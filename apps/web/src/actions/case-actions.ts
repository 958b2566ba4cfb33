import type { ActionField, ActionForm } from './action-form.js';

const documentNo: ActionField = { name: 'documentNo', kind: 'text', required: true };
const reason: ActionField = { name: 'reason', kind: 'area', required: true };

export const petitionActions: readonly ActionForm[] = [
  {
    action: 'assign',
    fields: [
      { name: 'assignee', kind: 'officer', required: true },
      { name: 'unit', kind: 'unit' },
      { name: 'internalDueOn', kind: 'day' },
    ],
  },
  {
    action: 'answer',
    fields: [
      { name: 'answer', kind: 'area', required: true },
      { name: 'documentNo', kind: 'text' },
      { name: 'satisfied', kind: 'check' },
    ],
  },
  { action: 'transfer', fields: [{ name: 'to', kind: 'text', required: true }, documentNo] },
  { action: 'suspend', fields: [reason] },
  { action: 'resume', fields: [reason] },
  {
    action: 'close',
    fields: [
      reason,
      { name: 'ground', kind: 'choice', from: 'closingGround', label: 'closingGround' },
      { name: 'documentNo', kind: 'text' },
      { name: 'outcome', kind: 'text' },
    ],
  },
  { action: 'reopen', fields: [reason] },
  {
    action: 'notify',
    fields: [
      { name: 'answer', kind: 'choice', from: 'replyAnswer', label: 'replyAnswer', required: true },
      { name: 'way', kind: 'text', required: true },
      { name: 'documentNo', kind: 'text' },
    ],
  },
  {
    action: 'link-dialogue',
    fields: [
      { name: 'dialogueId', kind: 'text', required: true },
      { name: 'no', kind: 'number', required: true },
    ],
  },
  {
    action: 'mediate',
    fields: [
      { name: 'to', kind: 'text', required: true },
      { name: 'documentNo', kind: 'text' },
    ],
  },
  { action: 'tell-forwarder', fields: [documentNo] },
  {
    action: 'hand-over',
    fields: [
      { name: 'to', kind: 'unit', required: true },
      { name: 'basis', kind: 'text', required: true },
      { name: 'documentNo', kind: 'text' },
    ],
  },
];

export const complaintActions: readonly ActionForm[] = [
  {
    action: 'accept',
    fields: [
      { name: 'resolver', kind: 'officer', required: true },
      documentNo,
      { name: 'complex', kind: 'check' },
      { name: 'remote', kind: 'check' },
    ],
  },
  {
    action: 'refuse',
    grave: true,
    fields: [
      { name: 'ground', kind: 'choice', from: 'complaintGrounds', required: true, numeric: true },
      documentNo,
      { name: 'explanation', kind: 'area', required: true },
    ],
  },
  {
    action: 'assign',
    fields: [
      { name: 'assignee', kind: 'officer', required: true },
      { name: 'unit', kind: 'unit' },
    ],
  },
  {
    action: 'verify',
    fields: [
      { name: 'verifiers', kind: 'officers', required: true },
      documentNo,
      { name: 'reportDueOn', kind: 'day' },
    ],
  },
  {
    action: 'report',
    fields: [
      { name: 'finding', kind: 'choice', from: 'verdict', required: true },
      { name: 'proposal', kind: 'area', required: true },
      documentNo,
      { name: 'demandDiffers', kind: 'check' },
    ],
  },
  {
    action: 'dialogue',
    fields: [
      { name: 'minutesNo', kind: 'text', required: true },
      { name: 'agreed', kind: 'check' },
      { name: 'noShow', kind: 'check' },
    ],
  },
  { action: 'extend', fields: [reason, documentNo] },
  {
    action: 'decide',
    fields: [
      { name: 'outcome', kind: 'choice', from: 'verdict', required: true },
      documentNo,
      { name: 'summary', kind: 'area', required: true },
      { name: 'selfCorrection', kind: 'check' },
    ],
  },
  {
    action: 'withdraw',
    fields: [
      { name: 'documentNo', kind: 'text' },
      { name: 'reason', kind: 'area' },
    ],
  },
  { action: 'close', fields: [reason] },
  { action: 'reopen', fields: [reason, { name: 'orderedBy', kind: 'text', required: true }] },
];
