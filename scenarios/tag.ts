/** Gathers scenarios for a purpose. `smoke`: a first look, in under 40 requests. */
export type Tag = 'smoke' | 'security' | 'i18n' | 'concurrency' | 'load';
