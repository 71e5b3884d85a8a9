import type { Setting } from '../../dialect.ts';
import { createDecisions } from './decisions.ts';
import { createDeliveries } from './deliveries.ts';
import type { Deliverer } from './delivery.ts';
import type { Premises, Workshop } from './workshop.ts';

export const createWorkshop = (premises: Premises, deliverer: Deliverer, setting: Setting): Workshop => ({
  ...premises,
  ...createDecisions(premises, setting),
  ...createDeliveries(premises, deliverer, setting),
});
