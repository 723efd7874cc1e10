/** How many publications this process has made: pages kept in its memory are asked about again after each. */
export const publications = { count: 0 };
