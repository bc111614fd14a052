/** A reading that is made once for each object: what thousands of lines ask of one heading is answered once. */
export function perObject<K extends object, V>(read: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, { value: V }>();
  return (key) => {
    let answer = known.get(key);
    if (!answer) {
      answer = { value: read(key) };
      known.set(key, answer);
    }
    return answer.value;
  };
}
