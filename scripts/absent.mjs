/** Stands in for an optional package that is never loaded. */
export default null;
