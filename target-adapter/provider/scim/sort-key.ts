export type SortOrder = 'ascending' | 'descending';

/** What a resource is sorted by. Two of the same attribute compare by `<`. */
export type SortKey = string | number;
