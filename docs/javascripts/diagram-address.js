// The view of a diagram in the address: `#<id of the figure>:<what is filtered, chosen, opened>`, so
// that it can be shared. It replaces the address and never lengthens the history.

export function read(id) {
  const [name, told] = location.hash.slice(1).split(":");
  return name === id ? new URLSearchParams(told) : null;
}

export function write(id, told) {
  const text = told.toString();
  if (!text && !read(id)) return;
  const bare = location.pathname + location.search;
  history.replaceState(history.state, "", text ? `#${id}:${text}` : bare);
}
