export const hints = {} as never;
