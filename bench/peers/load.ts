/**
 * Loads a package that only these benches need: it is installed below this folder (`npm run bench:peers` does it), so its
 * types are not at hand where the project is checked.
 */
export const load = async <A>(name: string): Promise<A> => {
  try {
    return (await import(name)) as A
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_MODULE_NOT_FOUND') throw error
    throw new Error(`${name} is not installed: run npm ci --prefix bench/peers --ignore-scripts --legacy-peer-deps`, {
      cause: error
    })
  }
}
